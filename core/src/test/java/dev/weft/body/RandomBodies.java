package dev.weft.body;

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

/** Makes any body that can be constructed, the odd ones more often than life does. */
public final class RandomBodies {
    private static final String[] PLAYERS = {
        "https://player.bilibili.com/player.html?bvid=BV1x&page=2",
        "https://v.qq.com/txp/iframe/player.html?vid=abc",
        "https://v.qq.com/x/page/abc.html",
        "https://www.youtube-nocookie.com/embed/xyz",
        "https://youtu.be/xyz"
    };

    private final Dice dice;

    /** Makes bodies of what is thrown. */
    public RandomBodies(Dice dice) {
        this.dice = dice;
    }

    /** Returns the next body. */
    public Body next() {
        return Body.of(blocks(0));
    }

    private List<Block> blocks(int depth) {
        List<Block> out = new ArrayList<>();
        for (int i = dice.below(depth == 0 ? 7 : 3); i > 0; i--) {
            out.add(block(depth));
        }
        return out;
    }

    private Block block(int depth) {
        return switch (dice.below(depth > 3 ? 7 : 13)) {
            case 0 -> new Heading(dice.below(5) + 2, inlines(0));
            case 1 -> new Figure(image(), inlines(2));
            case 2 ->
                new CodeBlock(
                        dice.text() + dice.of("", "\n  ") + dice.text(), dice.of("", "java", "c++", "not a name"));
            case 3 -> new Embed(media(), inlines(2));
            case 4 -> new Divider();
            case 5, 6 -> new Paragraph(inlines(0), dice.of(Paragraph.Alignment.values()));
            case 7 ->
                new ListBlock(dice.chance(2), dice.below(9) - 3, dice.list(3, () -> new ListItem(blocks(depth + 1))));
            case 8 ->
                Quotation.builder(blocks(depth + 1))
                        .attribution(inlines(2))
                        .address(dice.chance(2) ? address() : null)
                        .build();
            case 9 -> new Gallery(dice.list(3, () -> new Figure(image(), inlines(2))), inlines(2));
            case 11 -> new DefinitionList(dice.list(3, () -> new Definition(inlines(2), blocks(depth + 1))));
            case 10 -> new Table(inlines(2), dice.list(3, () -> new TableRow(dice.list(3, () -> cell(depth)))));
            default -> new Aside(blocks(depth + 1));
        };
    }

    private TableCell cell(int depth) {
        return new TableCell(
                dice.chance(3), dice.below(4), dice.chance(10) ? 70_000 : dice.below(4), blocks(depth + 1));
    }

    /** Returns inlines as nobody has normalised them. */
    public List<Inline> inlines() {
        return inlines(0);
    }

    private List<Inline> inlines(int depth) {
        List<Inline> out = new ArrayList<>();
        for (int i = dice.below(6); i > 0; i--) {
            out.add(inline(depth));
        }
        return out;
    }

    private Inline inline(int depth) {
        return switch (dice.below(depth > 3 ? 7 : 11)) {
            case 0 -> new Code(dice.text());
            case 1 -> new LineBreak();
            case 2 -> new Ruby(dice.text(), dice.text());
            case 3 -> new InlineImage(image());
            case 7 -> new Link(link(), dice.maybeLine(), inlines(depth + 1));
            case 10 -> new Footnote(inlines(depth + 1));
            case 8, 9 -> new Span(dice.of(Span.Style.values()), inlines(depth + 1));
            default -> new Text(dice.text());
        };
    }

    /** Returns a picture. */
    public Image image() {
        return Image.builder(address())
                .alt(dice.of(AltText.UNKNOWN, AltText.DECORATIVE, AltText.of(dice.text())))
                .caption(dice.maybeLine())
                .credit(dice.maybeLine())
                .size(dice.of(0, 1, 1600, Image.MAX_PIXELS), dice.of(0, 1, 900))
                .mediaType(dice.of("", "image/png", "IMAGE/JPEG", "application/x"))
                .focus(
                        dice.chance(2)
                                ? FocalPoint.CENTRE
                                : new FocalPoint(dice.fraction(), dice.of(0.0, -0.0, 1e-7, 1.0)))
                .renditions(dice.list(2, () -> new ImageVariant(address(), dice.below(4000) + 1)))
                .build();
    }

    private Media media() {
        Duration duration = Duration.ofSeconds(dice.of(0, 61, dice.below(9000), 2_592_000), dice.below(2));
        if (dice.chance(2)) {
            return new Audio(address(), dice.maybeLine(), duration);
        }
        return Video.builder(address())
                .title(dice.maybeLine())
                .poster(dice.chance(2) ? address() : null)
                .duration(duration)
                .size(dice.of(0, 640), dice.of(0, 360))
                .captions(dice.list(
                        2,
                        () -> new CaptionTrack(
                                address(),
                                dice.of(Language.EN, Language.of("zh-CN"), Language.of("sr-Latn-RS")),
                                dice.maybeLine())))
                .build();
    }

    /** Returns an address. */
    public WebAddress address() {
        if (dice.chance(3)) {
            return WebAddress.of(dice.of(PLAYERS));
        }
        return WebAddress.of(dice.of("http://", "https://")
                + dice.of("example.org", "www.例子.中国", "[2001:db8::1]", "a.b:8080", "EXAMPLE.com:443")
                + dice.of(
                        "",
                        "/",
                        "/a/b.jpg",
                        "/图,.png",
                        "/pixel.gif,",
                        "/v.mp4",
                        "/新闻/图.png",
                        "/a/../b?q=1&r=%zz",
                        "/?x='\"<>",
                        "/#片段",
                        "/%2e%2E/x",
                        "/a b;c"));
    }

    private LinkAddress link() {
        return switch (dice.below(4)) {
            case 0 -> ContactAddress.mailto(dice.of("a@example.org", "a.b+c%d@x.cn", "a%40x.cn", "a%2540b@x.cn"));
            case 1 -> ContactAddress.tel(dice.of("+86 24 8888-9999", "(024) 88889999", "110"));
            default -> address();
        };
    }
}
