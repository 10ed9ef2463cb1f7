package dev.weft.importing;

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
import dev.weft.value.AltText;
import dev.weft.value.Audio;
import dev.weft.value.CaptionTrack;
import dev.weft.value.ContactAddress;
import dev.weft.value.FocalPoint;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.Language;
import dev.weft.value.LinkAddress;
import dev.weft.value.Media;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes any body that can be constructed, the odd ones more often than life does. */
final class RandomBody {
    private static final String[] TEXTS = {
        "字", "会议", "text", " ", "  ", "\n", "\u00A0", "\u3000\u3000", "a b", "<b>", "&amp;", "\"", "'", "]]>", "-->",
                "\u2028",
        "。", "图为现场", "\u200B", "😀", "\uFFFD", "é", "한", "\t", "{{x}}", "$1", "</p>", "\u202E", "\uFEFF", "1.",
                "x\u00A0", "\u0000"
    };
    private static final String[] ADDRESSES = {
        "https://example.org/a.jpg",
        "http://example.com/?a=1&b=2",
        "https://例子.中国/路径/图,.png",
        "https://example.org/news/1.html#f",
        "https://player.bilibili.com/player.html?bvid=BV1x&page=2",
        "https://v.qq.com/txp/iframe/player.html?vid=abc",
        "https://www.youtube-nocookie.com/embed/xyz",
        "https://youtu.be/xyz",
        "https://v.qq.com/x/page/abc.html",
        "https://example.org/v.mp4",
        "https://example.org/pixel.gif,"
    };

    private final Random random;

    RandomBody(Random random) {
        this.random = random;
    }

    Body body() {
        return Body.of(blocks(random.nextInt(5), 0));
    }

    private List<Block> blocks(int count, int depth) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(block(depth));
        }
        return blocks;
    }

    private Block block(int depth) {
        int kinds = depth > 3 ? 8 : 14;
        return switch (random.nextInt(kinds)) {
            case 0, 1, 2 -> new Paragraph(inlines(0), pick(Paragraph.Alignment.values()));
            case 3 -> new Heading(2 + random.nextInt(5), inlines(0));
            case 4 -> new Figure(image(), some(() -> inlines(0)));
            case 5 -> new Divider();
            case 6 ->
                new CodeBlock(
                        text() + "\n" + text() + "  " + text(), random.nextBoolean() ? "" : pick("java", "c++", "a.b"));
            case 7 -> new Embed(media(), some(() -> inlines(0)));
            case 8 -> new ListBlock(random.nextBoolean(), random.nextInt(5) - 2, items(depth));
            case 9 ->
                Quotation.builder(blocks(random.nextInt(4), depth + 1))
                        .attribution(some(() -> inlines(0)))
                        .address(random.nextBoolean() ? null : address())
                        .build();
            case 10 -> new Aside(blocks(random.nextInt(4), depth + 1));
            case 11 -> new Gallery(figures(), some(() -> inlines(0)));
            case 12 -> new DefinitionList(definitions(depth));
            default -> new Table(some(() -> inlines(0)), rows(depth));
        };
    }

    private List<ListItem> items(int depth) {
        List<ListItem> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(new ListItem(blocks(random.nextInt(4), depth + 1)));
        }
        return items;
    }

    private List<Definition> definitions(int depth) {
        List<Definition> definitions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            definitions.add(new Definition(some(() -> inlines(0)), blocks(random.nextInt(3), depth + 1)));
        }
        return definitions;
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            figures.add(new Figure(image(), some(() -> inlines(0))));
        }
        return figures;
    }

    private List<TableRow> rows(int depth) {
        List<TableRow> rows = new ArrayList<>();
        boolean headers = random.nextInt(3) == 0;
        for (int r = random.nextInt(4); r > 0; r--) {
            List<TableCell> cells = new ArrayList<>();
            for (int c = random.nextInt(4); c > 0; c--) {
                cells.add(new TableCell(
                        headers || random.nextInt(4) == 0,
                        random.nextInt(3),
                        random.nextInt(10) == 0 ? 70_000 : 1,
                        blocks(random.nextInt(3), depth + 1)));
            }
            rows.add(new TableRow(cells));
            headers &= random.nextBoolean();
        }
        return rows;
    }

    private List<Inline> inlines(int depth) {
        List<Inline> inlines = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            inlines.add(inline(depth));
        }
        return inlines;
    }

    private Inline inline(int depth) {
        return switch (random.nextInt(depth > 4 ? 7 : 11)) {
            case 0, 1, 2 -> new Text(text());
            case 3 -> new LineBreak();
            case 4 -> new Code(text());
            case 5 -> new InlineImage(image());
            case 6 -> new Ruby(text(), text());
            case 10 -> new Footnote(inlines(depth + 1));
            case 7, 8 -> new Span(pick(Span.Style.values()), inlines(depth + 1));
            default -> new Link(link(), some(this::text, ""), inlines(depth + 1));
        };
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            out.append(pick(TEXTS));
        }
        return out.toString();
    }

    private LinkAddress link() {
        return switch (random.nextInt(6)) {
            case 0 -> ContactAddress.mailto("a+b@example.org");
            case 1 -> ContactAddress.tel("+86 24-8660 6283");
            default -> address();
        };
    }

    private WebAddress address() {
        return WebAddress.of(pick(ADDRESSES));
    }

    private Image image() {
        AltText alt = random.nextInt(3) == 0 ? AltText.UNKNOWN : AltText.of(random.nextBoolean() ? "" : text());
        int size = pick(0, 1, 640);
        List<ImageVariant> variants = new ArrayList<>();
        for (int i = random.nextInt(8) - 5; i > 0; i--) {
            variants.add(new ImageVariant(address(), 100 * i));
        }
        return Image.builder(address())
                .alt(alt)
                .caption(some(this::text, ""))
                .credit(some(this::text, ""))
                .size(size, pick(0, 1, 480))
                .mediaType(pick("", "", "image/png", "application/x"))
                .focus(
                        random.nextInt(4) == 0
                                ? new FocalPoint(random.nextDouble(), random.nextInt(3) / 2.0)
                                : FocalPoint.CENTRE)
                .renditions(variants)
                .build();
    }

    private Media media() {
        Duration duration = Duration.ofSeconds(pick(0, 61, 2_592_000));
        if (random.nextInt(3) == 0) {
            return new Audio(address(), some(this::text, ""), duration);
        }
        List<CaptionTrack> captions = new ArrayList<>();
        for (int i = random.nextInt(5) - 2; i > 0; i--) {
            captions.add(
                    new CaptionTrack(address(), Language.of(pick("zh-CN", "en", "sr-Latn-RS")), some(this::text, "")));
        }
        return Video.builder(address())
                .title(some(this::text, ""))
                .poster(random.nextBoolean() ? null : address())
                .duration(duration)
                .size(pick(0, 640), pick(0, 1, 480))
                .captions(captions)
                .build();
    }

    private List<Inline> some(Supplier<List<Inline>> value) {
        return some(value, List.of());
    }

    private <T> T some(Supplier<T> value, T none) {
        return random.nextBoolean() ? none : value.get();
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
