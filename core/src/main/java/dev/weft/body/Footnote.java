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
        content = Inlines.normalise(Flat.of(content));
    }

    /** Returns a note of a text. */
    public static Footnote of(String text) {
        return new Footnote(List.of(new Text(text)));
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.footnote(this);
    }

    /** Puts a note within a note into its text, in brackets. */
    private static final class Flat implements Inline.Visitor {
        private List<Inline> out = new ArrayList<>();
        private boolean holdsNote;
        private int depth;

        static List<Inline> of(List<Inline> content) {
            Flat flat = new Flat();
            List<Inline> flattened = flat.all(content);
            return flat.holdsNote ? flattened : content;
        }

        /** Returns inlines without notes; what is too deep for a body stays as it is. */
        private List<Inline> all(List<Inline> content) {
            if (depth == Body.MAX_DEPTH) {
                return content;
            }
            depth++;
            List<Inline> outer = out;
            List<Inline> inner = new ArrayList<>(content.size());
            out = inner;
            for (Inline inline : content) {
                inline.accept(this);
            }
            out = outer;
            depth--;
            return inner;
        }

        @Override
        public void footnote(Footnote note) {
            holdsNote = true;
            out.add(new Text(" ("));
            out.addAll(note.content());
            out.add(new Text(")"));
        }

        @Override
        public void span(Span span) {
            out.add(new Span(span.style(), all(span.content())));
        }

        @Override
        public void link(Link link) {
            out.add(new Link(link.address(), link.title(), all(link.content())));
        }

        @Override
        public void text(Text text) {
            out.add(text);
        }

        @Override
        public void code(Code code) {
            out.add(code);
        }

        @Override
        public void lineBreak(LineBreak lineBreak) {
            out.add(lineBreak);
        }

        @Override
        public void ruby(Ruby ruby) {
            out.add(ruby);
        }

        @Override
        public void image(InlineImage image) {
            out.add(image);
        }
    }
}
