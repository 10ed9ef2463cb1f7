package dev.weft.rss;

import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.CodeBlock;
import dev.weft.body.Divider;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
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
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Correction;
import dev.weft.model.Credit;
import dev.weft.model.Person;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.model.Source;
import dev.weft.model.Translation;
import dev.weft.render.Listing;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.value.AltText;
import dev.weft.value.Attachment;
import dev.weft.value.Audio;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A publication and articles that between them have everything a feed can say. */
final class Fixture {
    static final WebAddress BASE = WebAddress.of("https://www.example.org/");
    static final Instant CHANGED = Instant.parse("2024-05-06T07:08:09Z");

    private Fixture() {}

    static Publication publication() {
        Section domestic = new Section("国内", "国内 & 省内", "省内动态", List.of());
        Section news = new Section("news", "行业资讯", "纺织服装行业的新闻", List.of(domestic));
        return Publication.builder("辽宁纺织服装网", BASE)
                .tagline("一经一纬")
                .description("行业的资讯、通知与人物")
                .rights("© 辽宁纺织服装网")
                .logo(Image.of(BASE.resolve("images/logo.png"), AltText.of("标志")).toBuilder()
                        .size(512, 512)
                        .build())
                .sections(List.of(news, Section.of("notices", "通知公告")))
                .build();
    }

    static Site site() {
        return Site.of(publication(), List.of(new FeedProvider()));
    }

    static Site site(FeedProvider feeds) {
        return Site.of(publication(), List.of(feeds));
    }

    /** Returns an article of which little is known. */
    static ArticleBuilder plain(String id) {
        return Article.builder(id, "标题 " + id)
                .section("news")
                .published(PreciseDate.parse("2024-05-0" + (1 + Math.abs(id.hashCode() % 9)) + "T08:00:00+08:00"))
                .body(Body.of(Paragraph.of("第一段文字。"), Paragraph.of("第二段文字。")));
    }

    static List<Article> plain(int count) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(plain("a" + i)
                    .published(PreciseDate.parse("2024-03-01T08:00:0" + i % 10 + "+08:00"))
                    .build());
        }
        return articles;
    }

    /** Returns an article that has everything. */
    static ArticleBuilder rich() {
        Image cover = Image.builder(BASE.resolve("images/cover.jpg?a=1&b=2"))
                .alt(AltText.of("会场 <全景> & \"主席台\""))
                .caption("签约现场")
                .credit("张三 摄")
                .size(1600, 900)
                .mediaType("image/jpeg")
                .focus(dev.weft.value.FocalPoint.CENTRE)
                .renditions(List.of(
                        new ImageVariant(BASE.resolve("images/cover-800.jpg"), 800),
                        new ImageVariant(BASE.resolve("images/cover-400.jpg"), 400)))
                .build();
        return Article.builder("2014-集群-conference", "AT&T <b>与</b> \"集群\" ]]> 大会 &amp; 5 < 6")
                .slug("cluster")
                .lead("省内 12 个集群 <签约> & 合作。")
                .section("news/国内")
                .tags(List.of("集群", "R&D", "<b>"))
                .published(PreciseDate.parse("2014-01-24"))
                .modified(PreciseDate.parse("2014-01-25T09:30:00+08:00"))
                .byline(List.of(
                        new Credit(
                                Person.builder("王<小>明")
                                        .title("记者")
                                        .organisation("本网")
                                        .web(BASE.resolve("people/wang"))
                                        .build(),
                                Credit.Role.AUTHOR),
                        Credit.author("李 & 四"),
                        new Credit(Person.of("赵六"), Credit.Role.PHOTOGRAPHER)))
                .source(Source.builder(Source.Kind.REPRINT, "中国<纺织>报")
                        .address(WebAddress.of("https://news.example.com/a?x=1&y=2"))
                        .originalTitle("原题")
                        .originalAuthor("钱七")
                        .note("有删节")
                        .build())
                .cover(cover)
                .attachments(List.of(
                        Attachment.builder(BASE.resolve("files/名单.pdf"))
                                .name("名单.pdf")
                                .title("名单 & <表>")
                                .bytes(48213)
                                .build(),
                        Attachment.of(BASE.resolve("files/data.bin"))))
                .corrections(List.of(Correction.builder("「12」应为「13」 <更正>")
                        .date(PreciseDate.parse("2014-01-26"))
                        .build()))
                .rights("转载请注明 & 署名")
                .translations(List.of(new Translation(Language.EN, BASE.resolve("en/cluster.html"))))
                .body(Body.of(blocks(cover)));
    }

    static List<Block> blocks(Image image) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, List.of(new Text("一、背景 & <目的>"))));
        blocks.add(new Paragraph(
                List.of(
                        new Text("文字 5 < 6 && \"引\" ]]> "),
                        Span.strong("重点"),
                        Span.emphasis("强调"),
                        new Link(BASE.resolve("x?a=1&b=2"), "标题 \"引\"", List.of(new Text("链接"))),
                        new LineBreak(),
                        new Ruby("汉", "hàn"),
                        new InlineImage(image)),
                Paragraph.Alignment.CENTER));
        blocks.add(new ListBlock(
                true, 3, List.of(new ListItem(List.of(Paragraph.of("甲"))), new ListItem(List.of(Paragraph.of("乙"))))));
        blocks.add(Quotation.builder(List.of(Paragraph.of("引文")))
                .attribution(List.of(new Text("出处")))
                .address(WebAddress.of("https://q.example.com/"))
                .build());
        blocks.add(new Figure(image, List.of(new Text("图注"))));
        blocks.add(new Gallery(
                List.of(new Figure(image, List.of()), new Figure(image, List.of())), List.of(new Text("图集"))));
        blocks.add(new Table(
                List.of(new Text("表")),
                List.of(
                        new TableRow(List.of(TableCell.header("甲"), TableCell.header("乙"))),
                        new TableRow(List.of(TableCell.of("1"), TableCell.of("2"))))));
        blocks.add(new CodeBlock("if (a < b && c) {\n\treturn \"x\\n\";\n}", "java"));
        blocks.add(new Embed(
                Video.builder(WebAddress.of("https://player.bilibili.com/player.html?bvid=BV1xx411c7mD"))
                        .title("会议 <实录>")
                        .poster(BASE.resolve("images/poster.jpg"))
                        .duration(Duration.ofSeconds(90))
                        .build(),
                List.of(new Text("视频说明"))));
        blocks.add(new Embed(
                Video.builder(BASE.resolve("v.mp4"))
                        .duration(Duration.ofSeconds(61))
                        .size(640, 360)
                        .build(),
                List.of()));
        blocks.add(new Embed(new Audio(BASE.resolve("a.mp3"), "录音", Duration.ofMinutes(2)), List.of()));
        blocks.add(new Divider());
        blocks.add(new dev.weft.body.Aside(List.of(Paragraph.of("旁注"))));
        return blocks;
    }

    /** Returns articles of every kind, newest first. */
    static List<Article> various() {
        return List.of(
                plain("n1")
                        .published(PreciseDate.parse("2024-05-06T15:08:09+08:00"))
                        .build(),
                Article.builder("english", "Figures of the clusters, 2013")
                        .language(Language.EN)
                        .section("news")
                        .published(PreciseDate.parse("2024-05-05T10:00"))
                        .body(Body.of(Paragraph.of("Revenue grew by 5 % & more.")))
                        .build(),
                plain("withdrawn")
                        .published(PreciseDate.parse("2024-05-01"))
                        .modified(PreciseDate.parse("2024-05-04T10:00:00Z"))
                        .status(Article.Status.WITHDRAWN)
                        .build(),
                plain("draft").status(Article.Status.DRAFT).build(),
                plain("unlisted").listed(false).build(),
                plain("page").kind(Article.Kind.PAGE).build(),
                Article.builder("bare", "只有标题")
                        .published(PreciseDate.parse("2024-05-02"))
                        .build(),
                rich().build());
    }

    static Listing home(List<Article> articles) {
        return Listing.home(articles, CHANGED);
    }

    /** Returns the archive of a month between two others. */
    static Listing archive(List<Article> articles) {
        return new Listing(Listing.Kind.HOME, "", new SequencePart("2024-03", "2024-04", "2024-01"), articles, CHANGED);
    }
}
