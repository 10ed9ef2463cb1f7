package dev.weft.wechat.account;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Code;
import dev.weft.body.CodeBlock;
import dev.weft.body.Divider;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
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
import dev.weft.value.AltText;
import dev.weft.value.Audio;
import dev.weft.value.ContactAddress;
import dev.weft.value.Image;
import dev.weft.value.LinkAddress;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes bodies of every kind of block and inline, with hostile texts, always the same for one seed. */
public final class RandomBodies {
    private static final String[] TEXTS = {
        "织造",
        "<script>alert(1)</script>",
        "\" onmouseover=\"x",
        "a\nb",
        "]]>",
        "&amp;",
        "position:fixed",
        "𠮷👩‍👧",
        "{{x}}",
        "</section></p>",
        "\u2028",
        "<!--",
        "style=\"x\"",
        "  two  spaces ",
        "${jndi}",
        "%s"
    };

    private final Random random;

    /** Begins a sequence. */
    public RandomBodies(long seed) {
        random = new Random(seed);
    }

    /** Returns the next body. */
    public Body next() {
        return Body.of(blocks(3, 1 + random.nextInt(6)));
    }

    /** Returns a text that does harm where it is not escaped. */
    public String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private List<Block> blocks(int depth, int count) {
        return many(count, () -> block(depth));
    }

    private <T> List<T> many(int count, Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(one.get());
        }
        return all;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<Inline> inlines(int depth) {
        return many(1 + random.nextInt(3), () -> inline(depth));
    }

    private Block block(int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 7)) {
            case 0 -> Heading.of(2 + random.nextInt(5), "标题" + text());
            case 1 -> new CodeBlock("  if (x) {\n\treturn \"" + text() + "\";\n}", "java");
            case 2 -> new Figure(image(), inlines(1));
            case 3 -> new Gallery(many(2, () -> new Figure(image(), inlines(1))), inlines(1));
            case 4 -> new Divider();
            case 5 ->
                new Embed(random.nextBoolean() ? Video.of(address(), text()) : Audio.of(address(), text()), inlines(1));
            case 7 ->
                new ListBlock(
                        random.nextBoolean(), random.nextInt(5), many(2, () -> new ListItem(blocks(depth - 1, 2))));
            case 8 ->
                Quotation.builder(blocks(depth - 1, 2))
                        .attribution(inlines(1))
                        .address(random.nextBoolean() ? address() : null)
                        .build();
            case 9 -> new Aside(blocks(depth - 1, 2));
            case 10 -> new Table(inlines(1), many(2, () -> new TableRow(many(2, () -> cell(depth)))));
            default -> new Paragraph(inlines(3), one(List.of(Paragraph.Alignment.values())));
        };
    }

    private TableCell cell(int depth) {
        return new TableCell(random.nextBoolean(), 1 + random.nextInt(2), 1, blocks(depth - 1, 1 + random.nextInt(2)));
    }

    private Inline inline(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> new Code(text());
            case 1 -> new LineBreak();
            case 2 -> new Ruby(text(), text());
            case 3 -> new InlineImage(image());
            case 5 -> new Span(one(List.of(Span.Style.values())), inlines(depth - 1));
            case 6 -> new Link(link(), text(), inlines(depth - 1));
            default -> new Text(text());
        };
    }

    private LinkAddress link() {
        return switch (random.nextInt(3)) {
            case 0 -> ContactAddress.tel("024-86606283");
            case 1 -> WebAddress.of("https://mp.weixin.qq.com/s/abc?x=\"&y=<");
            default -> address();
        };
    }

    private WebAddress address() {
        return WebAddress.of("https://other.example/" + random.nextInt(5) + "?q=\"><x>#p");
    }

    private Image image() {
        Image image = Image.of(
                        WebAddress.of("https://www.lnfz.example/i/" + random.nextInt(9) + ".png"), AltText.of(text()))
                .toBuilder()
                .credit(text())
                .build();
        return random.nextBoolean() ? image.toBuilder().size(1200, 800).build() : image;
    }
}
