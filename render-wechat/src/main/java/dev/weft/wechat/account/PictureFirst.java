package dev.weft.wechat.account;

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

/** Tells whether a line begins with a picture: as wide as the text, and indented, it would leave the screen. */
final class PictureFirst implements Inline.Visitor {
    private boolean picture;

    private PictureFirst() {}

    static boolean in(List<Inline> content) {
        PictureFirst first = new PictureFirst();
        first.look(content);
        return first.picture;
    }

    private void look(List<Inline> content) {
        if (!content.isEmpty()) {
            content.get(0).accept(this);
        }
    }

    @Override
    public void image(InlineImage image) {
        picture = true;
    }

    @Override
    public void span(Span span) {
        look(span.content());
    }

    @Override
    public void link(Link link) {
        look(link.content());
    }

    @Override
    public void text(Text text) {}

    @Override
    public void code(Code code) {}

    @Override
    public void lineBreak(LineBreak lineBreak) {}

    @Override
    public void ruby(Ruby ruby) {}

    @Override
    public void footnote(Footnote note) {}
}
