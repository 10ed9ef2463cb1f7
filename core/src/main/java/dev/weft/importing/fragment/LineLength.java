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
import java.util.OptionalInt;

/** Measures how long a line is that may be a caption: such a line has no picture, and goes on in a second one at most. */
final class LineLength implements Inline.Visitor {
    /** What is no text counts as a short word. */
    private static final int OTHER = 8;

    private int length;
    private int breaks;
    private boolean caption = true;

    private LineLength() {}

    /** Returns how many characters of text there are; empty if there is a picture or more than two lines. */
    static OptionalInt of(List<Inline> content) {
        LineLength line = new LineLength();
        for (int i = 0; i < content.size() && line.caption; i++) {
            content.get(i).accept(line);
        }
        return line.caption ? OptionalInt.of(line.length) : OptionalInt.empty();
    }

    @Override
    public void text(Text text) {
        length += text.text().length();
    }

    @Override
    public void span(Span span) {
        OptionalInt inner = of(span.content());
        caption = inner.isPresent();
        length += inner.orElse(0);
    }

    @Override
    public void lineBreak(LineBreak lineBreak) {
        breaks++;
        caption = breaks < 2;
        length += OTHER;
    }

    @Override
    public void image(InlineImage image) {
        caption = false;
    }

    @Override
    public void link(Link link) {
        length += OTHER;
    }

    @Override
    public void code(Code code) {
        length += OTHER;
    }

    @Override
    public void ruby(Ruby ruby) {
        length += OTHER;
    }

    @Override
    public void footnote(Footnote note) {
        length += OTHER;
    }
}
