package dev.weft.validation;

import dev.weft.body.Block;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.Node;
import dev.weft.body.Paragraph;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.TableRow;
import dev.weft.body.Text;
import dev.weft.model.Article;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bodies that are empty, repeat themselves or the head of the article, or are built so that they mislead. */
final class ContentRule implements BodyRule {
    /** The shortest paragraph, in chars, whose repetition is suspicious; shorter ones recur in lists and refrains. */
    private static final int MIN_REPEATED = 20;

    @Override
    public void check(Article article, Context context) {
        List<Block> blocks = article.body().blocks();
        if (blocks.isEmpty()) {
            if (article.status() != Article.Status.WITHDRAWN
                    && article.attachments().isEmpty()) {
                context.report(ArticleCodes.NO_BODY, "/body");
            }
            return;
        }
        head(article, blocks.get(0), context);
        headings(blocks, context);
        repetition(blocks, context);
    }

    private static void head(Article article, Block first, Context context) {
        String text =
                first instanceof Paragraph p ? only(p.content()) : first instanceof Heading h ? only(h.content()) : "";
        if (text.equals(article.title())) {
            context.report(ArticleCodes.TITLE_IN_BODY, "/body/blocks/0");
        } else if (!text.isEmpty() && text.equals(article.lead())) {
            context.report(ArticleCodes.LEAD_IN_BODY, "/body/blocks/0");
        }
    }

    /** Returns the text of inlines that are one text, else empty. */
    private static String only(List<Inline> content) {
        return content.size() == 1 && content.get(0) instanceof Text text ? text.text() : "";
    }

    private static void headings(List<Block> blocks, Context context) {
        int level = 1;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Heading heading) {
                if (heading.level() > level + 1) {
                    context.report(ArticleCodes.HEADING_ORDER.at(
                            "/body/blocks/" + i + "/level",
                            "小标题从第 " + level + " 级跳到第 " + heading.level() + " 级",
                            "a heading goes from level " + level + " to level " + heading.level()));
                }
                level = heading.level();
            }
        }
    }

    private static void repetition(List<Block> blocks, Context context) {
        if (blocks.size() < 2) {
            return;
        }
        Set<List<Inline>> seen = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph p && length(p.content()) >= MIN_REPEATED && !seen.add(p.content())) {
                context.report(ArticleCodes.REPETITION, "/body/blocks/" + i);
            }
        }
    }

    private static int length(List<Inline> content) {
        return content.get(0) instanceof Text text ? text.text().length() : 0;
    }

    @Override
    public void node(Node node, Context context) {
        if (node instanceof Table table && isRagged(table)) {
            context.report(ArticleCodes.RAGGED_TABLE, context.pointer());
        }
    }

    /** Returns whether rows differ in width; tables with cells that span rows are left to the eye. */
    private static boolean isRagged(Table table) {
        int expected = -1;
        for (TableRow row : table.rows()) {
            int width = 0;
            for (TableCell cell : row.cells()) {
                if (cell.rows() > 1) {
                    return false;
                }
                width += cell.columns();
            }
            if (expected >= 0 && width != expected) {
                return true;
            }
            expected = width;
        }
        return false;
    }
}
