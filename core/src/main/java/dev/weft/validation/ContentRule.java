package dev.weft.validation;

import dev.weft.body.Block;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
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

    private static final int MAX_PROBES = 32;

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
        String text = Opening.of(first);
        if (text.equals(article.title())) {
            context.report(ArticleCodes.TITLE_IN_BODY, "/body/blocks/0");
        } else if (!text.isEmpty() && text.equals(article.lead())) {
            context.report(ArticleCodes.LEAD_IN_BODY, "/body/blocks/0");
        }
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

    /** Reports paragraphs that are there twice; whole texts are compared only where some seem to be alike. */
    private static void repetition(List<Block> blocks, Context context) {
        if (!seemsRepeated(blocks)) {
            return;
        }
        Set<List<Inline>> seen = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph p && length(p.content()) >= MIN_REPEATED && !seen.add(p.content())) {
                context.report(ArticleCodes.REPETITION, "/body/blocks/" + i);
            }
        }
    }

    private static boolean seemsRepeated(List<Block> blocks) {
        int[] table = new int[Integer.highestOneBit(blocks.size()) * 4];
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph p && length(p.content()) >= MIN_REPEATED) {
                int look = look((Text) p.content().get(0));
                int at = look >>> 8 & table.length - 1;
                int end = at + MAX_PROBES;
                while (table[at & table.length - 1] != 0) {
                    if (table[at & table.length - 1] == look || at == end) {
                        return true;
                    }
                    at++;
                }
                table[at & table.length - 1] = look;
            }
        }
        return false;
    }

    /** Returns a number made of some of a long text's characters: it differs for most that differ, and is never 0. */
    private static int look(Text text) {
        String chars = text.text();
        int length = chars.length();
        int look = length;
        for (int i = 1; i <= 4; i++) {
            look = (look * 31 + chars.charAt(i * 2)) * 31 + chars.charAt(length - i * 2);
        }
        return look * 0x9E3779B9 | 1;
    }

    private static int length(List<Inline> content) {
        return content.get(0) instanceof Text text ? text.text().length() : 0;
    }

    @Override
    public void table(Table table, Context context) {
        if (isRagged(table)) {
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
