package dev.weft.html.template;

import dev.weft.markup.Utf8Writer;
import org.jspecify.annotations.Nullable;

/**
 * A text that one document says in several places: it is escaped and encoded where it stands first, and copied from there
 * to where it stands again. Belongs to one document; not safe to share between threads.
 */
public final class Phrase {
    private static final int TEXT = 0;
    private static final int ATTRIBUTE = 1;
    private static final int SCRIPT = 2;

    private final String text;
    private @Nullable Utf8Writer document;
    private final int[] starts = new int[SCRIPT + 1];
    private final int[] ends = new int[SCRIPT + 1];

    /** Makes a phrase of a text, which may be empty. */
    public Phrase(String text) {
        this.text = text;
    }

    /** Returns whether there is no text. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Writes it between tags. */
    void text(Utf8Writer out) {
        write(out, TEXT);
    }

    /** Writes it inside a double-quoted attribute. */
    void attribute(Utf8Writer out) {
        write(out, ATTRIBUTE);
    }

    /** Writes it inside a JSON or JavaScript string within a script element. */
    public void script(Utf8Writer out) {
        write(out, SCRIPT);
    }

    private void write(Utf8Writer out, int place) {
        if (document == out && ends[place] > starts[place]) {
            out.again(starts[place], ends[place]);
            return;
        }
        int start = out.size();
        switch (place) {
            case TEXT -> out.text(text);
            case ATTRIBUTE -> out.attribute(text);
            default -> out.script(text);
        }
        if (document == null || document == out) {
            document = out;
            starts[place] = start;
            ends[place] = out.size();
        }
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return text;
    }
}
