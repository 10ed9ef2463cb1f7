package dev.weft.validation;

import static dev.weft.validation.Checks.BASE;
import static dev.weft.validation.Checks.check;
import static dev.weft.validation.Checks.picture;
import static dev.weft.validation.Checks.sound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.Inline;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Span;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.TableRow;
import dev.weft.body.Text;
import dev.weft.model.Article;
import dev.weft.value.AltText;
import dev.weft.value.Video;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyWalkTest {
    /** Notes where each text stands. */
    private static List<String> textsOf(Block... blocks) {
        List<String> texts = new ArrayList<>();
        class Texts implements BodyRule {
            @Override
            public void check(Article article, Context context) {}

            @Override
            public void text(Text text, Context context) {
                texts.add(context.pointer() + " " + text.text());
            }
        }
        check(Validator.standard().with(new Texts()), sound().body(Body.of(blocks)));
        return texts;
    }

    private static List<Inline> text(String text) {
        return List.of(new Text(text));
    }

    @Test
    void everyNodeIsSeenWithThePlaceOfItsText() {
        Figure figure = new Figure(picture("a.jpg", AltText.DECORATIVE), text("图注"));
        assertThat(textsOf(
                        Heading.of(2, "小标题"),
                        Paragraph.of(
                                new Text("一"),
                                Span.strong("二"),
                                new Link(BASE.resolve("x"), "", List.of(new Text("三"), Span.emphasis("四"))),
                                new Text("五")),
                        Quotation.builder(List.of(Paragraph.of("引文"), Paragraph.of("又")))
                                .attribution(text("出处"))
                                .build(),
                        new Gallery(List.of(figure, figure), text("组图")),
                        new Embed(Video.of(BASE.resolve("v.mp4"), "片"), text("片注")),
                        new Aside(List.of(Paragraph.of("旁注"))),
                        Paragraph.of("完")))
                .containsExactly(
                        "/body/blocks/0/content/0 小标题",
                        "/body/blocks/1/content/0 一",
                        "/body/blocks/1/content/1/content/0 二",
                        "/body/blocks/1/content/2/content/0 三",
                        "/body/blocks/1/content/2/content/1/content/0 四",
                        "/body/blocks/1/content/3 五",
                        "/body/blocks/2/blocks/0/content/0 引文",
                        "/body/blocks/2/blocks/1/content/0 又",
                        "/body/blocks/2/cite/0 出处",
                        "/body/blocks/3/figures/0/caption/0 图注",
                        "/body/blocks/3/figures/1/caption/0 图注",
                        "/body/blocks/3/caption/0 组图",
                        "/body/blocks/4/caption/0 片注",
                        "/body/blocks/5/blocks/0/content/0 旁注",
                        "/body/blocks/6/content/0 完");
    }

    @Test
    void itemsAndCellsAreCountedFromZeroInEachListAndRow() {
        assertThat(textsOf(
                        new ListBlock(
                                false,
                                1,
                                List.of(
                                        ListItem.of("甲"),
                                        new ListItem(List.of(
                                                Paragraph.of("乙"),
                                                new ListBlock(true, 1, List.of(ListItem.of("子"), ListItem.of("丑"))))),
                                        ListItem.of("丙"))),
                        new Table(
                                text("表"),
                                List.of(
                                        new TableRow(List.of(TableCell.of("1"), TableCell.of("2"))),
                                        new TableRow(List.of(TableCell.of("3"), TableCell.of("4"))),
                                        new TableRow(List.of(TableCell.of("5"), TableCell.of("6"))))),
                        Paragraph.of("完")))
                .containsExactly(
                        "/body/blocks/0/items/0/0/content/0 甲",
                        "/body/blocks/0/items/1/0/content/0 乙",
                        "/body/blocks/0/items/1/1/items/0/0/content/0 子",
                        "/body/blocks/0/items/1/1/items/1/0/content/0 丑",
                        "/body/blocks/0/items/2/0/content/0 丙",
                        "/body/blocks/1/caption/0 表",
                        "/body/blocks/1/rows/0/0/blocks/0/content/0 1",
                        "/body/blocks/1/rows/0/1/blocks/0/content/0 2",
                        "/body/blocks/1/rows/1/0/blocks/0/content/0 3",
                        "/body/blocks/1/rows/1/1/blocks/0/content/0 4",
                        "/body/blocks/1/rows/2/0/blocks/0/content/0 5",
                        "/body/blocks/1/rows/2/1/blocks/0/content/0 6",
                        "/body/blocks/2/content/0 完");
    }

    @Test
    void theDeepestTextIsFoundToo() {
        Block block = Paragraph.of("底");
        for (int i = 1; i < 40; i++) {
            block = new Aside(List.of(block));
        }
        assertThat(textsOf(block)).containsExactly("/body" + "/blocks/0".repeat(40) + "/content/0 底");
        ListBlock list = new ListBlock(false, 1, List.of(new ListItem(List.of(block))));
        assertThat(textsOf(list)).containsExactly("/body/blocks/0/items/0/0" + "/blocks/0".repeat(39) + "/content/0 底");
    }
}
