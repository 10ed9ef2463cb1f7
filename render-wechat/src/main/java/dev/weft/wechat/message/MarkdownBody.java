package dev.weft.wechat.message;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Code;
import dev.weft.body.CodeBlock;
import dev.weft.body.Definition;
import dev.weft.body.DefinitionList;
import dev.weft.body.Divider;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Footnote;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.InlineImage;
import dev.weft.body.LineBreak;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Ruby;
import dev.weft.body.Span;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.TableRow;
import dev.weft.body.Text;
import dev.weft.markup.Utf8Writer;
import dev.weft.value.Image;
import java.util.ArrayList;
import java.util.List;

/** Writes the blocks of a body in the second version of WeCom's Markdown, each with an empty line behind it. */
final class MarkdownBody implements Block.Visitor, Inline.Visitor {
    private final Utf8Writer out;
    private final List<Footnote> notes = new ArrayList<>();
    private String prefix = "";

    MarkdownBody(Utf8Writer out) {
        this.out = out;
    }

    private void inlines(List<Inline> content) {
        for (int i = 0; i < content.size(); i++) {
            content.get(i).accept(this);
        }
    }

    private void line(List<Inline> content) {
        if (!content.isEmpty()) {
            out.raw(prefix);
            inlines(content);
            end();
        }
    }

    private void end() {
        out.raw("\n").raw(prefix.stripTrailing()).raw("\n");
    }

    /** Writes blocks with something before each of their lines. */
    private void within(String more, List<Block> blocks) {
        String before = prefix;
        prefix = before + more;
        for (Block block : blocks) {
            block.accept(this);
        }
        prefix = before;
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        line(paragraph.content());
    }

    @Override
    public void heading(Heading heading) {
        out.raw(prefix).raw("#".repeat(heading.level())).raw(" ");
        inlines(heading.content());
        end();
    }

    @Override
    public void list(ListBlock list) {
        int number = list.start();
        for (ListItem item : list.items()) {
            String mark = list.ordered() ? number + ". " : "- ";
            boolean first = true;
            for (Block block : item.blocks()) {
                if (first && block instanceof Paragraph paragraph) {
                    out.raw(prefix).raw(mark);
                    inlines(paragraph.content());
                    out.raw("\n");
                } else {
                    within("    ", List.of(block));
                }
                first = false;
            }
            number++;
        }
        end();
    }

    @Override
    public void definitions(DefinitionList list) {
        for (Definition definition : list.definitions()) {
            line(definition.term().isEmpty() ? List.of() : List.of(new Span(Span.Style.STRONG, definition.term())));
            definition.blocks().forEach(block -> block.accept(this));
        }
    }

    @Override
    public void quotation(Quotation quotation) {
        within("> ", quotation.blocks());
        String before = prefix;
        prefix = prefix + "> ";
        line(quotation.attribution());
        prefix = before;
    }

    @Override
    public void figure(Figure figure) {
        out.raw(prefix);
        picture(figure.image());
        end();
        line(figure.caption());
    }

    @Override
    public void gallery(Gallery gallery) {
        gallery.figures().forEach(this::figure);
        line(gallery.caption());
    }

    @Override
    public void table(Table table) {
        line(table.caption());
        int columns = 0;
        for (TableRow row : table.rows()) {
            columns = Math.max(columns, row.cells().size());
        }
        boolean first = true;
        for (TableRow row : table.rows()) {
            out.raw(prefix).raw("|");
            for (TableCell cell : row.cells()) {
                out.raw(" ");
                cell(cell);
                out.raw(" |");
            }
            out.raw(" |".repeat(columns - row.cells().size())).raw("\n");
            if (first) {
                out.raw(prefix).raw("|").raw(" --- |".repeat(columns)).raw("\n");
                first = false;
            }
        }
        end();
    }

    /** A cell is one line: what is no paragraph stands in it as text. */
    private void cell(TableCell cell) {
        String separator = "";
        for (Block block : cell.blocks()) {
            out.raw(separator);
            if (block instanceof Paragraph paragraph) {
                inlines(paragraph.content());
            } else {
                out.raw(MarkdownText.v2(Body.of(block).plainText()));
            }
            separator = " ";
        }
    }

    @Override
    public void codeBlock(CodeBlock code) {
        String fence = code.text().contains("```") ? "````" : "```";
        out.raw(prefix).raw(fence).raw("\n");
        out.raw(prefix).raw(code.text().replace("\n", "\n" + prefix)).raw("\n");
        out.raw(prefix).raw(fence);
        end();
    }

    @Override
    public void embed(Embed embed) {
        String title = embed.media().title().isEmpty()
                ? embed.media().address().toString()
                : embed.media().title();
        out.raw(prefix).raw("[").raw(MarkdownText.v2(title)).raw("](");
        out.raw(MarkdownText.address(embed.media().address())).raw(")");
        end();
        line(embed.caption());
    }

    @Override
    public void divider(Divider divider) {
        out.raw(prefix).raw("---");
        end();
    }

    @Override
    public void aside(Aside aside) {
        within("> ", aside.blocks());
    }

    @Override
    public void text(Text text) {
        out.raw(MarkdownText.v2(text.text()));
    }

    @Override
    public void span(Span span) {
        String mark = span.style() == Span.Style.STRONG ? "**" : span.style() == Span.Style.EMPHASIS ? "*" : "";
        out.raw(mark);
        inlines(span.content());
        out.raw(mark);
    }

    @Override
    public void link(Link link) {
        out.raw("[");
        inlines(link.content());
        out.raw("](").raw(MarkdownText.address(link.address())).raw(")");
    }

    @Override
    public void code(Code code) {
        String fence = code.text().indexOf('`') < 0 ? "`" : "``";
        out.raw(fence).raw(code.text()).raw(fence);
    }

    @Override
    public void lineBreak(LineBreak lineBreak) {
        out.raw("\n").raw(prefix);
    }

    @Override
    public void ruby(Ruby ruby) {
        out.raw(MarkdownText.v2(ruby.text()))
                .raw("（")
                .raw(MarkdownText.v2(ruby.annotation()))
                .raw("）");
    }

    @Override
    public void image(InlineImage image) {
        picture(image.image());
    }

    private void picture(Image image) {
        out.raw("![").raw(MarkdownText.v2(image.alt().text())).raw("](");
        out.raw(MarkdownText.address(image.address())).raw(")");
    }

    @Override
    public void footnote(Footnote note) {
        int number = notes.indexOf(note) + 1;
        if (number == 0) {
            notes.add(note);
            number = notes.size();
        }
        out.raw("\\[").number(number).raw("\\]");
    }

    /** Writes the notes that the text referred to. */
    void notes() {
        for (int i = 0; i < notes.size(); i++) {
            out.raw("\\[").number(i + 1).raw("\\] ");
            inlines(notes.get(i).content());
            end();
        }
    }
}
