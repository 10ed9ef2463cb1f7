package dev.weft.importing.fragment;

import dev.weft.body.Inline;
import dev.weft.body.LineBreak;
import dev.weft.body.Link;
import dev.weft.body.Span;
import dev.weft.body.Text;
import dev.weft.value.Characters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The inlines of the block at hand. Styles and links stay open when a block ends inside them, as they do in a browser.
 *
 * <p>A style within itself and a link within a link are not opened, so that there are never more than seven.
 */
final class InlineRun {
    private static final LineBreak BREAK = new LineBreak();

    private final Reporter reporter;
    private final List<@Nullable Object> open = new ArrayList<>();
    private final List<List<Inline>> contents = new ArrayList<>();
    private final Set<Span.Style> styles = EnumSet.noneOf(Span.Style.class);
    private boolean inLink;
    private List<Inline> current = new ArrayList<>();
    private @Nullable String text;
    private @Nullable StringBuilder longText;
    private boolean visible;
    private boolean picture;
    private int breaks;

    InlineRun(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Returns whether something shows. */
    boolean isVisible() {
        return visible;
    }

    /** Returns whether there is a picture. */
    boolean hasPicture() {
        return picture;
    }

    /** Returns how many line breaks came since the last thing that shows. */
    int breaks() {
        return breaks;
    }

    boolean inLink() {
        return inLink;
    }

    /** Opens a style, and returns whether it was not open already; if so it must be closed. */
    boolean open(Span.Style style) {
        if (!styles.add(style)) {
            return false;
        }
        push(style);
        return true;
    }

    /** Opens a link, which must be closed; its content is set aside. */
    void open(Link link) {
        inLink = true;
        push(link);
    }

    private void push(Object frame) {
        endText();
        open.add(frame);
        contents.add(current);
        current = new ArrayList<>(2);
    }

    /** Closes what was opened last. */
    void close() {
        endText();
        int last = open.size() - 1;
        Object frame = open.remove(last);
        List<Inline> inner = current;
        current = contents.remove(last);
        if (frame instanceof Span.Style style) {
            styles.remove(style);
        } else {
            inLink = false;
        }
        wrap(frame, inner);
    }

    private void wrap(@Nullable Object frame, List<Inline> inner) {
        if (inner.isEmpty()) {
            return;
        }
        if (frame instanceof Span.Style style) {
            current.add(new Span(style, inner));
        } else if (frame instanceof Link link) {
            current.add(new Link(link.address(), link.title(), inner));
        }
    }

    /** Appends text; the caller knows whether it shows anything. */
    void text(String more, boolean shows) {
        if (shows) {
            visible = true;
            breaks = 0;
        }
        if (text == null) {
            text = more;
        } else {
            if (longText == null) {
                longText = new StringBuilder(text.length() + more.length() + 64).append(text);
            }
            longText.append(more);
        }
    }

    private void endText() {
        if (text != null) {
            String given = longText == null ? text : longText.toString();
            Text clean = new Text(given);
            if (!clean.text().equals(given)) {
                reporter.count(given);
            }
            current.add(clean);
            text = null;
            longText = null;
        }
    }

    /** Appends an inline that shows. */
    void add(Inline inline, boolean isPicture) {
        endText();
        current.add(inline);
        visible = true;
        picture |= isPicture;
        breaks = 0;
    }

    /** Ends the line, once however often it is said. */
    void lineBreak() {
        if (visible && breaks++ == 0) {
            endText();
            current.add(BREAK);
        }
    }

    /** Takes what was gathered, and goes on in the same styles and link with nothing. */
    List<Inline> take() {
        endText();
        for (int i = open.size() - 1; i >= 0; i--) {
            List<Inline> inner = current;
            current = contents.get(i);
            wrap(open.get(i), inner);
            contents.set(i, new ArrayList<>(2));
        }
        List<Inline> taken = current;
        current = new ArrayList<>(2);
        visible = false;
        picture = false;
        breaks = 0;
        return taken;
    }

    /** Returns whether a text begins with the indent of a paragraph: two spaces that HTML does not fold. */
    static boolean isIndented(String text) {
        int wide = 0;
        for (int i = 0; i < text.length() && wide < 2; i++) {
            char c = text.charAt(i);
            if (!Characters.isBlank(c)) {
                return false;
            }
            wide += c == '\u3000' || c == '\u00A0' ? 1 : 0;
        }
        return wide >= 2;
    }
}
