package dev.weft.html;

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
import dev.weft.body.InlineImage;
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
import dev.weft.model.Article;
import dev.weft.model.Correction;
import dev.weft.model.Credit;
import dev.weft.model.NavigationItem;
import dev.weft.model.Notice;
import dev.weft.model.Organisation;
import dev.weft.model.PartnerLink;
import dev.weft.model.Person;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.model.Source;
import dev.weft.model.Translation;
import dev.weft.model.Views;
import dev.weft.value.AltText;
import dev.weft.value.Attachment;
import dev.weft.value.Audio;
import dev.weft.value.CaptionTrack;
import dev.weft.value.EmailAddress;
import dev.weft.value.FocalPoint;
import dev.weft.value.IcpFiling;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.Language;
import dev.weft.value.PoliceFiling;
import dev.weft.value.PreciseDate;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A publication whose every field means harm, and articles of every awkward shape. */
final class HostilePublication {
    static final String EVIL =
            "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{secret}}{{{x}}}${1}%s]]>--><!--"
                    + "</title></style></script><svg onload=alert(3)>&lt;&amp;\u2028\u0007javascript:alert(4)";
    private static final WebAddress BASE = WebAddress.of("https://evil.example/a/");
    private static final WebAddress EVIL_ADDRESS =
            WebAddress.of("https://evil.example/a/x?q=%22%3E%3Cscript%3Ealert(1)&amp;=1&copy=2");

    private HostilePublication() {}

    static Publication publication(Language language) {
        Organisation parent = Organisation.builder("parent", "P" + EVIL).build();
        Organisation other = Organisation.builder("other", EVIL)
                .shortName(EVIL)
                .englishName(EVIL)
                .description(EVIL)
                .role(Organisation.Role.PARTNER)
                .address(EVIL)
                .telephone(EVIL)
                .email(EmailAddress.of("a@example.org"))
                .web(EVIL_ADDRESS)
                .wechat(EVIL)
                .wechatQr(image(1))
                .logo(image(2))
                .parent("parent")
                .build();
        return Publication.builder("N" + EVIL, BASE)
                .tagline(EVIL)
                .description(EVIL)
                .language(language)
                .logo(image(3))
                .favicon(EVIL_ADDRESS)
                .organisations(List.of(parent, other))
                .sections(List.of(new Section("s", EVIL, EVIL, List.of(new Section("t", EVIL, EVIL, List.of())))))
                .navigation(List.of(
                        new NavigationItem(EVIL, new NavigationItem.ToSection("s")),
                        new NavigationItem(EVIL, new NavigationItem.ToSection("gone")),
                        new NavigationItem(EVIL, new NavigationItem.ToOrganisation("other")),
                        new NavigationItem(EVIL, new NavigationItem.ToAddress(EVIL_ADDRESS))))
                .links(List.of(new PartnerLink(EVIL, EVIL_ADDRESS)))
                .icp(IcpFiling.of("辽ICP备2020011239号"))
                .police(PoliceFiling.of("辽公网安备21010302000123号"))
                .rights(EVIL)
                .build();
    }

    static List<Article> articles() {
        return List.of(
                everything(),
                Article.builder("bare", "无").build(),
                long300(),
                Article.builder("withdrawn", "W" + EVIL)
                        .status(Article.Status.WITHDRAWN)
                        .lead("SECRET-LEAD")
                        .body(Body.of(Paragraph.of("SECRET-TEXT")))
                        .build(),
                Article.builder("arabic", "مقال باللغة العربية")
                        .language(Language.of("ar"))
                        .published(PreciseDate.parse("2014-01-02T09:30"))
                        .body(Body.of(Paragraph.of("نص قصير.")))
                        .build());
    }

    private static Article everything() {
        PreciseDate date = PreciseDate.parse("2014-01-24T09:30:00+08:00");
        return Article.builder("everything", EVIL)
                .subtitle(EVIL)
                .shortTitle(EVIL)
                .lead(EVIL)
                .kind(Article.Kind.NOTICE)
                .section("s/t")
                .tags(List.of(EVIL, "plain"))
                .published(date)
                .modified(PreciseDate.parse("2014-01-25"))
                .pinned(true)
                .translations(List.of(new Translation(Language.EN, EVIL_ADDRESS)))
                .byline(List.of(
                        new Credit(
                                Person.builder(EVIL)
                                        .title(EVIL)
                                        .organisation(EVIL)
                                        .web(EVIL_ADDRESS)
                                        .build(),
                                Credit.Role.AUTHOR),
                        Credit.author("李明"),
                        new Credit(Person.of(EVIL), Credit.Role.PHOTOGRAPHER),
                        new Credit(Person.of("王芳"), Credit.Role.RESPONSIBLE_EDITOR)))
                .source(Source.builder(Source.Kind.REPRINT, EVIL)
                        .address(EVIL_ADDRESS)
                        .originalTitle(EVIL)
                        .originalAuthor(EVIL)
                        .note(EVIL)
                        .build())
                .cover(image(9).toBuilder().caption(EVIL).build().toBuilder().credit(EVIL).build().toBuilder()
                        .focus(new FocalPoint(0.2, 0.9))
                        .build())
                .attachments(List.of(
                        Attachment.builder(EVIL_ADDRESS)
                                .name(EVIL)
                                .title(EVIL)
                                .mediaType("application/pdf")
                                .bytes(123456)
                                .build(),
                        Attachment.of(WebAddress.of("https://other.example/f.doc"))))
                .views(Views.builder(1501).asOf(date).build())
                .rights(EVIL)
                .notice(Notice.builder()
                        .number(EVIL)
                        .issuer(EVIL)
                        .effective(date)
                        .deadline(date)
                        .build())
                .corrections(List.of(
                        Correction.builder(EVIL).date(date).build(),
                        Correction.builder(EVIL).build()))
                .ai(Article.Ai.ASSISTED)
                .aliases(List.of("/old/", "/show-512.html"))
                .body(Body.of(blocks()))
                .build();
    }

    private static List<Block> blocks() {
        Text evil = new Text(EVIL);
        List<TableRow> rows = List.of(
                new TableRow(List.of(TableCell.header(EVIL), TableCell.header("b"))),
                new TableRow(List.of(TableCell.of(EVIL), TableCell.of("2"))));
        return List.of(
                Paragraph.of(
                        evil,
                        Span.strong(EVIL),
                        new Code(EVIL),
                        new Ruby(EVIL, EVIL),
                        new Link(EVIL_ADDRESS, EVIL, List.of(evil)),
                        new InlineImage(image(5))),
                new Paragraph(List.of(evil), Paragraph.Alignment.END),
                Heading.of(2, EVIL),
                new ListBlock(true, 3, List.of(ListItem.of(EVIL))),
                Quotation.builder(List.of(Paragraph.of(EVIL)))
                        .attribution(List.of(evil))
                        .address(EVIL_ADDRESS)
                        .build(),
                Figure.of(image(6).toBuilder().credit(EVIL).build(), EVIL),
                new Gallery(List.of(Figure.of(image(7), EVIL), Figure.of(image(8), EVIL)), List.of(evil)),
                new Table(List.of(evil), rows),
                new CodeBlock(EVIL, "c++"),
                new Embed(
                        Video.builder(WebAddress.of("https://player.bilibili.com/player.html?bvid=BV1xx"))
                                .title(EVIL)
                                .poster(EVIL_ADDRESS)
                                .duration(Duration.ofSeconds(3725))
                                .build(),
                        List.of(evil)),
                new Embed(
                        Video.builder(BASE.resolve("v.mp4"))
                                .title(EVIL)
                                .poster(WebAddress.of("https://third.example/p.jpg"))
                                .size(640, 360)
                                .captions(List.of(new CaptionTrack(BASE.resolve("v.vtt"), Language.EN, EVIL)))
                                .build(),
                        List.of()),
                new Embed(Audio.of(BASE.resolve("a.mp3"), EVIL), List.of()),
                new Divider(),
                new Aside(List.of(Paragraph.of(EVIL))));
    }

    private static Article long300() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of("x".repeat(500)));
        for (int i = 0; i < 40; i++) {
            blocks.add(Figure.of(image(100 + i), i % 2 == 0 ? "" : "图" + i));
        }
        List<TableRow> rows = new ArrayList<>();
        for (int r = 0; r < 4; r++) {
            List<TableCell> cells = new ArrayList<>();
            for (int c = 0; c < 30; c++) {
                cells.add(r == 0 ? TableCell.header("列" + c) : TableCell.of("数据" + r + c));
            }
            rows.add(new TableRow(cells));
        }
        blocks.add(new Table(List.of(), rows));
        blocks.add(new CodeBlock("y".repeat(300), ""));
        return Article.builder("long", "长".repeat(280) + "W".repeat(20))
                .lead("z".repeat(400))
                .section("s")
                .tags(List.of("t".repeat(200)))
                .byline(List.of(Credit.author("n".repeat(120))))
                .published(PreciseDate.parse("2014-01-23"))
                .body(Body.of(blocks))
                .build();
    }

    /** Returns a picture; every other one has a size, every third a text, some other widths. */
    private static Image image(int number) {
        WebAddress address = BASE.resolve("p" + number + ".jpg");
        AltText alt = number % 3 == 0 ? AltText.UNKNOWN : number % 3 == 1 ? AltText.of(EVIL) : AltText.DECORATIVE;
        Image image = Image.of(address, alt);
        if (number % 2 == 0) {
            return image.toBuilder().size(1200, 800).build();
        }
        return number % 5 == 0
                ? image.toBuilder()
                        .renditions(List.of(new ImageVariant(BASE.resolve("p,5.jpg"), 640)))
                        .build()
                : image;
    }
}
