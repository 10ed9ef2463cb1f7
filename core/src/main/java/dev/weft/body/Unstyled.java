package dev.weft.body;

import java.util.List;

/** Tells inlines on which a style shows nothing: pictures, notes, line breaks and spaces. */
final class Unstyled implements Inline.Visitor {
    private boolean all = true;

    private Unstyled() {}

    /** Returns whether a style around all of these would show nothing. */
    static boolean all(List<Inline> content) {
        Unstyled unstyled = new Unstyled();
        for (int i = 0; i < content.size() && unstyled.all; i++) {
            content.get(i).accept(unstyled);
        }
        return unstyled.all;
    }

    @Override
    public void text(Text text) {
        all = text.text().equals(" ");
    }

    @Override
    public void span(Span span) {
        all = false;
    }

    @Override
    public void link(Link link) {
        all = false;
    }

    @Override
    public void code(Code code) {
        all = false;
    }

    @Override
    public void lineBreak(LineBreak lineBreak) {}

    @Override
    public void ruby(Ruby ruby) {
        all = false;
    }

    @Override
    public void image(InlineImage image) {}

    @Override
    public void footnote(Footnote note) {}
}
