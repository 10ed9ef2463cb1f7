package dev.weft.example.markdown;

import dev.weft.body.Code;
import dev.weft.body.CodeBlock;
import dev.weft.body.Figure;
import dev.weft.body.Footnote;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.Paragraph;
import dev.weft.body.Ruby;
import dev.weft.body.Text;
import dev.weft.body.Walker;
import java.util.List;

/** Writes a body; into what it does not look at itself, {@link Walker} goes. */
final class MarkdownBody extends Walker {
    private final StringBuilder out = new StringBuilder();

    private void block(String prefix, List<? extends Inline> content) {
        out.append(prefix);
        inlines(content);
        out.append("\n\n");
    }

    void heading(int level, List<? extends Inline> content) {
        block("#".repeat(level) + " ", content);
    }

    @Override
    public void heading(Heading heading) {
        heading(heading.level(), heading.content());
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        block("", paragraph.content());
    }

    @Override
    public void list(ListBlock list) {
        list.items().forEach(item -> {
            out.append(list.ordered() ? "1. " : "- ");
            blocks(item.blocks());
        });
    }

    @Override
    public void figure(Figure figure) {
        block("![](" + figure.image().address() + ") ", figure.caption());
    }

    @Override
    public void codeBlock(CodeBlock code) {
        out.append("    ").append(code.text().replace("\n", "\n    ")).append("\n\n");
    }

    @Override
    public void link(Link link) {
        out.append('[');
        inlines(link.content());
        out.append("](").append(link.address()).append(')');
    }

    @Override
    public void text(Text text) {
        for (char c : text.text().toCharArray()) {
            out.append("\\`*_[]<>#&~|".indexOf(c) < 0 ? "" : "\\").append(c);
        }
    }

    @Override
    public void code(Code code) {
        text(new Text(code.text()));
    }

    @Override
    public void ruby(Ruby ruby) {
        text(new Text(ruby.text()));
    }

    @Override
    public void footnote(Footnote note) {
        out.append(" (");
        inlines(note.content());
        out.append(')');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
