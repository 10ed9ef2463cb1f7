package dev.weft.validation;

import dev.weft.body.Aside;
import dev.weft.body.Body;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.Node;
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Span;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import java.util.List;

/** Shows each node of a body, with its place, to the rules that want to see it. */
final class BodyWalk {
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
        if (node instanceof Paragraph p) {
            nodes("content", p.content());
        } else if (node instanceof Heading h) {
            nodes("content", h.content());
        } else if (node instanceof Span s) {
            nodes("content", s.content());
        } else if (node instanceof Link l) {
            nodes("content", l.content());
        } else if (node instanceof Figure f) {
            nodes("caption", f.caption());
        } else if (node instanceof Gallery g) {
            nodes("figures", g.figures());
            nodes("caption", g.caption());
        } else if (node instanceof Embed e) {
            nodes("caption", e.caption());
        } else {
            container(node);
        }
    }

    private void container(Node node) {
        if (node instanceof ListBlock list) {
            path.enter("items");
            path.enter(0);
            for (int i = 0; i < list.items().size(); i++) {
                path.at(i);
                elements(list.items().get(i).blocks());
            }
            path.leave();
            path.leave();
        } else if (node instanceof Quotation q) {
            nodes("blocks", q.blocks());
            nodes("cite", q.attribution());
        } else if (node instanceof Aside a) {
            nodes("blocks", a.blocks());
        } else if (node instanceof Table t) {
            nodes("caption", t.caption());
            rows(t);
        }
    }

    private void rows(Table table) {
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
}
