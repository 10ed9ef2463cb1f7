package dev.weft.validation;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Code;
import dev.weft.body.CodeBlock;
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
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Ruby;
import dev.weft.body.Span;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.Text;
import java.util.List;

/** Shows each block and inline of a body, with its place, to the rules that look at bodies. */
final class BodyWalk implements Block.Visitor, Inline.Visitor {
    private final BodyRule[] rules;
    private final Context context;
    private final Path path;

    BodyWalk(BodyRule[] rules, Context context) {
        this.rules = rules;
        this.context = context;
        this.path = context.path();
    }

    void walk(Body body) {
        path.enter("body");
        blocks("blocks", body.blocks());
        path.leave();
    }

    private void blocks(String name, List<? extends Block> blocks) {
        if (!blocks.isEmpty()) {
            path.enter(name);
            elements(blocks);
            path.leave();
        }
    }

    private void elements(List<? extends Block> blocks) {
        path.enter(0);
        for (int i = 0; i < blocks.size(); i++) {
            path.at(i);
            blocks.get(i).accept(this);
        }
        path.leave();
    }

    private void inlines(String name, List<Inline> inlines) {
        if (inlines.isEmpty()) {
            return;
        }
        path.enter(name);
        path.enter(0);
        for (int i = 0; i < inlines.size(); i++) {
            path.at(i);
            inlines.get(i).accept(this);
        }
        path.leave();
        path.leave();
    }

    @Override
    public void paragraph(Paragraph p) {
        for (BodyRule rule : rules) {
            rule.paragraph(p, context);
        }
        inlines("content", p.content());
    }

    @Override
    public void heading(Heading h) {
        for (BodyRule rule : rules) {
            rule.heading(h, context);
        }
        inlines("content", h.content());
    }

    @Override
    public void list(ListBlock list) {
        for (BodyRule rule : rules) {
            rule.list(list, context);
        }
        path.enter("items");
        path.enter(0);
        for (int i = 0; i < list.items().size(); i++) {
            path.at(i);
            elements(list.items().get(i).blocks());
        }
        path.leave();
        path.leave();
    }

    @Override
    public void definitions(DefinitionList list) {
        for (BodyRule rule : rules) {
            rule.definitions(list, context);
        }
        path.enter("definitions");
        path.enter(0);
        for (int i = 0; i < list.definitions().size(); i++) {
            path.at(i);
            inlines("term", list.definitions().get(i).term());
            blocks("blocks", list.definitions().get(i).blocks());
        }
        path.leave();
        path.leave();
    }

    @Override
    public void quotation(Quotation q) {
        for (BodyRule rule : rules) {
            rule.quotation(q, context);
        }
        blocks("blocks", q.blocks());
        inlines("cite", q.attribution());
    }

    @Override
    public void figure(Figure f) {
        for (BodyRule rule : rules) {
            rule.figure(f, context);
        }
        inlines("caption", f.caption());
    }

    @Override
    public void gallery(Gallery g) {
        for (BodyRule rule : rules) {
            rule.gallery(g, context);
        }
        blocks("figures", g.figures());
        inlines("caption", g.caption());
    }

    @Override
    public void table(Table table) {
        for (BodyRule rule : rules) {
            rule.table(table, context);
        }
        inlines("caption", table.caption());
        path.enter("rows");
        path.enter(0);
        for (int r = 0; r < table.rows().size(); r++) {
            path.at(r);
            List<TableCell> cells = table.rows().get(r).cells();
            path.enter(0);
            for (int c = 0; c < cells.size(); c++) {
                path.at(c);
                blocks("blocks", cells.get(c).blocks());
            }
            path.leave();
        }
        path.leave();
        path.leave();
    }

    @Override
    public void embed(Embed e) {
        for (BodyRule rule : rules) {
            rule.embed(e, context);
        }
        inlines("caption", e.caption());
    }

    @Override
    public void aside(Aside a) {
        for (BodyRule rule : rules) {
            rule.aside(a, context);
        }
        blocks("blocks", a.blocks());
    }

    @Override
    public void span(Span s) {
        for (BodyRule rule : rules) {
            rule.span(s, context);
        }
        inlines("content", s.content());
    }

    @Override
    public void link(Link l) {
        for (BodyRule rule : rules) {
            rule.link(l, context);
        }
        inlines("content", l.content());
    }

    @Override
    public void codeBlock(CodeBlock code) {
        for (BodyRule rule : rules) {
            rule.codeBlock(code, context);
        }
    }

    @Override
    public void divider(Divider divider) {
        for (BodyRule rule : rules) {
            rule.divider(divider, context);
        }
    }

    @Override
    public void text(Text text) {
        for (BodyRule rule : rules) {
            rule.text(text, context);
        }
    }

    @Override
    public void code(Code code) {
        for (BodyRule rule : rules) {
            rule.code(code, context);
        }
    }

    @Override
    public void lineBreak(LineBreak lineBreak) {
        for (BodyRule rule : rules) {
            rule.lineBreak(lineBreak, context);
        }
    }

    @Override
    public void ruby(Ruby ruby) {
        for (BodyRule rule : rules) {
            rule.ruby(ruby, context);
        }
    }

    @Override
    public void image(InlineImage image) {
        for (BodyRule rule : rules) {
            rule.image(image, context);
        }
    }

    @Override
    public void footnote(Footnote note) {
        for (BodyRule rule : rules) {
            rule.footnote(note, context);
        }
        inlines("content", note.content());
    }
}
