package dev.weft.importing.fragment;

import dev.weft.body.Code;
import dev.weft.body.Footnote;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.LineBreak;
import dev.weft.body.Link;
import dev.weft.body.Ruby;
import dev.weft.body.Span;
import dev.weft.body.Text;
import java.util.List;

/** The text of a line by which rules judge it: neither its pictures nor code, readings and notes. */
final class PlainLine implements Inline.Visitor {
    private final StringBuilder out = new StringBuilder();

    private PlainLine() {}

    static String of(List<Inline> content) {
        PlainLine line = new PlainLine();
        content.forEach(inline -> inline.accept(line));
        return line.out.toString().strip();
    }

    @Override
    public void text(Text text) {
        out.append(text.text());
    }

    @Override
    public void span(Span span) {
        out.append(of(span.content()));
    }

    @Override
    public void link(Link link) {
        out.append(of(link.content()));
    }

    @Override
    public void code(Code code) {}

    @Override
    public void lineBreak(LineBreak lineBreak) {}

    @Override
    public void ruby(Ruby ruby) {}

    @Override
    public void image(InlineImage image) {}

    @Override
    public void footnote(Footnote note) {}
}
