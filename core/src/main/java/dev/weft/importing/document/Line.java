package dev.weft.importing.document;

import dev.weft.importing.evidence.Labels;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A line that a page shows. */
public final class Line {
    private final String text;
    private final Element owner;
    private final int linked;
    private final boolean inContent;
    private @Nullable List<Labels.Labelled> labelled;

    Line(String text, Element owner, int linked, boolean inContent) {
        this.text = text;
        this.owner = owner;
        this.linked = linked;
        this.inContent = inContent;
    }

    /** Returns this line as one that is not of the article. */
    Line outsideContent() {
        return new Line(text, owner, linked, false);
    }

    /** Returns what it says, on one line, never empty. */
    public String text() {
        return text;
    }

    /** Returns its text taken apart by labels; several rules ask for it, so it is kept. */
    public List<Labels.Labelled> labelled() {
        if (labelled == null) {
            labelled = Labels.of(text);
        }
        return labelled;
    }

    /** Returns the element that its first text stands in, up to the block around it. */
    public Element owner() {
        return owner;
    }

    /** Returns how many characters are in links. */
    public int linked() {
        return linked;
    }

    /** Returns whether the owner is the element of the article, or within it. */
    public boolean inContent() {
        return inContent;
    }
}
