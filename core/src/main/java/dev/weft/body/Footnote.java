package dev.weft.body;

import java.util.ArrayList;
import java.util.List;

/**
 * A note to the text at the place where it stands; channels show its number there, and the note itself at the end.
 *
 * <p>Two that say the same are one note, to which both places refer.
 *
 * @param content what it says, normalised as that of a block; a note within a note is part of it
 */
public record Footnote(List<Inline> content) implements Inline {
    /** Normalises the content. */
    public Footnote {
        content = Inlines.normalise(flat(content));
    }

    /** Returns a note of a text. */
    public static Footnote of(String text) {
        return new Footnote(List.of(new Text(text)));
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.footnote(this);
    }

    private static List<Inline> flat(List<Inline> content) {
        return holdsNote(content, 1) ? flattened(content) : content;
    }

    private static boolean holdsNote(List<Inline> content, int depth) {
        for (Inline inline : depth > Body.MAX_DEPTH ? List.<Inline>of() : content) {
            boolean holds = inline instanceof Footnote
                    || inline instanceof Span span && holdsNote(span.content(), depth + 1)
                    || inline instanceof Link link && holdsNote(link.content(), depth + 1);
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private static List<Inline> flattened(List<Inline> content) {
        List<Inline> flat = new ArrayList<>();
        for (Inline inline : content) {
            if (inline instanceof Footnote note) {
                flat.add(new Text(" ("));
                flat.addAll(note.content());
                flat.add(new Text(")"));
            } else if (inline instanceof Span span) {
                flat.add(new Span(span.style(), flattened(span.content())));
            } else if (inline instanceof Link link) {
                flat.add(new Link(link.address(), link.title(), flattened(link.content())));
            } else {
                flat.add(inline);
            }
        }
        return flat;
    }
}
