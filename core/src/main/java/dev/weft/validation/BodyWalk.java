package dev.weft.validation;

import dev.weft.body.Aside;
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
import dev.weft.body.InlineImage;
import dev.weft.body.LineBreak;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.Node;
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Ruby;
import dev.weft.body.Span;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.Text;
import dev.weft.body.Visitor;
import java.util.List;

/** Shows each node of a body, with its place, to the rules that want to see it. */
final class BodyWalk implements Visitor {
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
        nodes("blocks", body.blocks());
        path.leave();
    }

    private void nodes(String name, List<? extends Node> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        path.enter(name);
        elements(nodes);
        path.leave();
    }

    private void elements(List<? extends Node> nodes) {
        path.enter(0);
        for (int i = 0; i < nodes.size(); i++) {
            path.at(i);
            node(nodes.get(i));
        }
        path.leave();
    }

    private void node(Node node) {
        for (BodyRule rule : rules) {
            rule.node(node, context);
        }
        node.accept(this);
    }

    @Override
    public void paragraph(Paragraph p) {
        nodes("content", p.content());
    }

    @Override
    public void heading(Heading h) {
        nodes("content", h.content());
    }

    @Override
    public void list(ListBlock list) {
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
        path.enter("definitions");
        path.enter(0);
        for (int i = 0; i < list.definitions().size(); i++) {
            path.at(i);
            nodes("term", list.definitions().get(i).term());
            nodes("blocks", list.definitions().get(i).blocks());
        }
        path.leave();
        path.leave();
    }

    @Override
    public void quotation(Quotation q) {
        nodes("blocks", q.blocks());
        nodes("cite", q.attribution());
    }

    @Override
    public void figure(Figure f) {
        nodes("caption", f.caption());
    }

    @Override
    public void gallery(Gallery g) {
        nodes("figures", g.figures());
        nodes("caption", g.caption());
    }

    @Override
    public void table(Table table) {
        nodes("caption", table.caption());
        path.enter("rows");
        path.enter(0);
        for (int r = 0; r < table.rows().size(); r++) {
            path.at(r);
            List<TableCell> cells = table.rows().get(r).cells();
            path.enter(0);
            for (int c = 0; c < cells.size(); c++) {
                path.at(c);
                nodes("blocks", cells.get(c).blocks());
            }
            path.leave();
        }
        path.leave();
        path.leave();
    }

    @Override
    public void embed(Embed e) {
        nodes("caption", e.caption());
    }

    @Override
    public void aside(Aside a) {
        nodes("blocks", a.blocks());
    }

    @Override
    public void span(Span s) {
        nodes("content", s.content());
    }

    @Override
    public void link(Link l) {
        nodes("content", l.content());
    }

    @Override
    public void codeBlock(CodeBlock code) {}

    @Override
    public void divider(Divider divider) {}

    @Override
    public void text(Text text) {}

    @Override
    public void code(Code code) {}

    @Override
    public void lineBreak(LineBreak lineBreak) {}

    @Override
    public void ruby(Ruby ruby) {}

    @Override
    public void image(InlineImage image) {}

    @Override
    public void footnote(Footnote note) {
        nodes("content", note.content());
    }
}
