package dev.weft.benchmarks;

import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Figure;
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
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes the body of one article. */
final class BodyMaker {
    private final Phrases phrases;
    private final SplittableRandom chance;
    private final OffsetDateTime time;
    private final List<Block> blocks = new ArrayList<>();
    private int characters;
    private int pictures;

    BodyMaker(Phrases phrases, SplittableRandom chance, OffsetDateTime time) {
        this.phrases = phrases;
        this.chance = chance;
        this.time = time;
    }

    Body make() {
        int wanted = chance.nextInt(1000, 1300);
        boolean table = chance.nextInt(3) == 0;
        boolean quotation = chance.nextInt(3) == 0;
        paragraph();
        figure();
        paragraph();
        paragraph();
        list();
        heading();
        paragraph();
        if (table) {
            table();
        }
        if (quotation) {
            blocks.add(Quotation.of(Paragraph.of(counted("quotation"))));
        }
        paragraph();
        figure();
        while (characters < wanted) {
            paragraph();
        }
        return Body.of(blocks);
    }

    private String counted(String kind) {
        String text = phrases.one(kind, chance);
        characters += text.length();
        return text;
    }

    private void paragraph() {
        List<Inline> content = new ArrayList<>();
        int sentences = chance.nextInt(2, 4);
        for (int i = 0; i < sentences; i++) {
            content.add(new Text(counted("sentence")));
        }
        int extra = chance.nextInt(10);
        if (extra == 0) {
            content.add(0, Span.strong(counted("heading") + "。"));
        } else if (extra == 1) {
            WebAddress address = WebAddress.of("https://www.example.org/topic/" + chance.nextInt(10_000));
            content.add(new Text("（详见"));
            content.add(Link.of(address, counted("title")));
            content.add(new Text("）"));
        }
        blocks.add(new Paragraph(content, Paragraph.Alignment.START));
    }

    private void heading() {
        blocks.add(Heading.of(2, counted("heading")));
    }

    private void figure() {
        String caption = counted("caption");
        int month = time.getMonthValue();
        WebAddress address = WebAddress.of("https://img.example.com/" + time.getYear() + (month < 10 ? "/0" : "/")
                + month + "/" + Long.toHexString(chance.nextLong() >>> 24) + ".jpg");
        Image image = Image.builder(address)
                .alt(AltText.of(phrases.one("place", chance) + phrases.one("industry", chance) + "新闻图片"))
                .credit(pictures++ == 0 ? phrases.one("person", chance) + " 摄" : "")
                .size(1200, chance.nextInt(600, 900))
                .build();
        blocks.add(Figure.of(image, caption));
    }

    private void list() {
        blocks.add(Paragraph.of(counted("intro")));
        List<ListItem> items = new ArrayList<>();
        int count = chance.nextInt(3, 6);
        for (int i = 0; i < count; i++) {
            items.add(ListItem.of(counted("item")));
        }
        blocks.add(new ListBlock(chance.nextInt(2) == 0, 1, items));
    }

    private void table() {
        List<TableRow> rows = new ArrayList<>();
        rows.add(new TableRow(List.of(TableCell.header("地区"), TableCell.header("指标"), TableCell.header("增速"))));
        int count = chance.nextInt(3, 6);
        for (int i = 0; i < count; i++) {
            rows.add(new TableRow(List.of(
                    TableCell.of(counted("place")),
                    TableCell.of(counted("indicator")),
                    TableCell.of(chance.nextInt(10, 400) / 10.0 + "%"))));
        }
        blocks.add(new Table(List.of(), rows));
    }
}
