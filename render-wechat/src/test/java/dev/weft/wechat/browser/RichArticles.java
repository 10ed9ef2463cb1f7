package dev.weft.wechat.browser;

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
import dev.weft.model.Correction;
import dev.weft.model.Credit;
import dev.weft.model.Source;
import dev.weft.value.AltText;
import dev.weft.value.Attachment;
import dev.weft.value.Audio;
import dev.weft.value.Image;
import dev.weft.value.PreciseDate;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import dev.weft.wechat.Sample;
import dev.weft.wechat.account.RandomBodies;
import java.util.ArrayList;
import java.util.List;

/** Articles that put a layout to the test: every kind of block, long words, wide pictures, deep lists, hostile text. */
public final class RichArticles {
    private static final String LONG = "https://data.example/series/" + "textile-output-by-region-".repeat(8) + "2014";

    private RichArticles() {}

    /** Returns all of them: one with everything, two of chance, and the richest of the sample. */
    static List<Article> all() {
        List<Article> all = new ArrayList<>();
        all.add(everything());
        RandomBodies bodies = new RandomBodies(6);
        for (int i = 0; i < 2; i++) {
            List<Block> blocks = new ArrayList<>();
            while (blocks.size() < 8) {
                blocks.addAll(bodies.next().blocks());
            }
            all.add(Article.builder("chance-" + i, bodies.text() + "题")
                    .lead(bodies.text().repeat(3))
                    .byline(List.of(Credit.author("作者" + bodies.text())))
                    .body(Body.of(blocks))
                    .build());
        }
        List<String> richest = List.of("2014-cluster-conference", "quick-response", "cluster-figures-en");
        Sample.articles().stream()
                .filter(article -> richest.contains(article.id().value()))
                .forEach(all::add);
        return all;
    }

    /** Returns an article with every kind of block and of line, some of them too long for any screen. */
    public static Article everything() {
        Image cover =
                picture("cotton", "棉包在开清棉车间等待拆包").toBuilder().credit("摄影：林晓禾").build();
        return Article.builder("everything", "从一朵棉花到一匹坯布：走进八家工厂，看三十年的配棉经验怎样写进一张表")
                .subtitle("织造车间一日")
                .lead("一吨棉花进厂，要经过开清棉、梳棉、并条、粗纱、细纱五道工序才成为纱线。我们走访了八家工厂，记下每道工序的人、机器和数字。")
                .byline(List.of(Credit.author("方砚"), Credit.author("欧阳经纬")))
                .source(Source.builder(Source.Kind.REPRINT, "纺织服装周刊")
                        .address(WebAddress.of("https://weekly.example/2014/05"))
                        .originalTitle("一朵棉花的旅程")
                        .originalAuthor("方砚")
                        .note("本文转自《纺织服装周刊》，有删节。")
                        .build())
                .published(PreciseDate.parse("2014-05-06"))
                .cover(cover)
                .body(Body.of(blocks()))
                .attachments(List.of(
                        Attachment.builder(WebAddress.of("https://www.lnfz.example/attachments/member-form.docx"))
                                .title("配棉记录表")
                                .build()))
                .corrections(List.of(Correction.builder("第三段产量的单位应为吨。")
                        .date(PreciseDate.parse("2014-05-08"))
                        .build()))
                .rights("转载请注明来源。")
                .build();
    }

    private static Image picture(String name, String alt) {
        return Image.of(WebAddress.of("https://www.lnfz.example/images/" + name + ".png"), AltText.of(alt)).toBuilder()
                .size(1600, 900)
                .build();
    }

    private static Span span(Span.Style style, String text) {
        return new Span(style, List.of(new Text(text)));
    }

    private static List<Block> blocks() {
        List<Block> all = new ArrayList<>(texts());
        all.addAll(boxes());
        return all;
    }

    private static List<Block> texts() {
        return List.of(
                Paragraph.of(
                        new Text("车间主任说：“"),
                        span(Span.Style.STRONG, "棉花看天，纱线看人。"),
                        new Text("”每批原棉要测"),
                        span(Span.Style.EMPHASIS, "马克隆值"),
                        new Text("、长度和强力，数据记在"),
                        Link.of(WebAddress.of("https://data.example/cotton"), "配棉系统"),
                        new Text("里，旧报道见"),
                        Link.of(WebAddress.of("https://mp.weixin.qq.com/s/abc"), "公众号往期"),
                        new Text("。水的分子式是H"),
                        span(Span.Style.SUBSCRIPT, "2"),
                        new Text("O，面积写作m"),
                        span(Span.Style.SUPERSCRIPT, "2"),
                        new Text("，"),
                        span(Span.Style.UNDERLINE, "下划线"),
                        new Text("与"),
                        span(Span.Style.STRIKE, "删去的字"),
                        new Text("各一处，代码"),
                        new Code("yarn.count(40)"),
                        new Text("，"),
                        new Ruby("绞", "jiǎo"),
                        new Text("纱。"),
                        new LineBreak(),
                        new Text("换行以后的一句。")),
                Heading.of(2, "一、配棉：三十年的经验写进一张表"),
                Paragraph.of("没有空格的长网址：" + LONG + "，不应撑破版面。"),
                Heading.of(3, "原棉的三个指标"),
                new ListBlock(
                        true,
                        9,
                        List.of(
                                ListItem.of("马克隆值三点七至四点二，过低的纤维不成熟，染色时容易出白点，挡车工最怕的就是它。"),
                                new ListItem(List.of(
                                        Paragraph.of("长度二十八毫米以上，其中："),
                                        new ListBlock(
                                                false,
                                                1,
                                                List.of(
                                                        ListItem.of("短绒率不超过百分之十二；"),
                                                        new ListItem(List.of(
                                                                Paragraph.of("长度整齐度另记，"),
                                                                new ListBlock(
                                                                        false, 1, List.of(ListItem.of("每批抽三次。"))))))))),
                                ListItem.of("断裂比强度。"))),
                Heading.of(4, "抽样"),
                Quotation.builder(List.of(Paragraph.of("数字是昨天的经验，手感是明天的数字。"), Paragraph.of("两样都要。")))
                        .attribution(List.of(new Text("周师傅，从业三十一年")))
                        .address(WebAddress.of("https://weekly.example/interview"))
                        .build(),
                new Paragraph(List.of(new Text("居中的一行")), Paragraph.Alignment.CENTER),
                new Paragraph(List.of(new Text("靠右的一行")), Paragraph.Alignment.END));
    }

    private static List<Block> boxes() {
        return List.of(
                new Figure(picture("handloom", "手工织机"), List.of(new Text("展厅里的手工织机，一九五八年由厂里自制"))),
                new Figure(picture("label", "标签").toBuilder().size(120, 68).build(), List.of()),
                new Gallery(
                        List.of(
                                new Figure(picture("tools", "工具"), List.of(new Text("穿综钩"))),
                                new Figure(picture("yarn-cones", "筒纱"), List.of())),
                        List.of(new Text("车间里的工具与筒纱"))),
                table(),
                new CodeBlock(
                        "def blend(bales):\n    total = sum(b.weight for b in bales)  # 一行很长的注释，长到任何手机屏幕都放不下，必须能够横向滚动\n"
                                + "\treturn [(b.name, b.weight / total) for b in bales]",
                        "python"),
                new Embed(Video.of(WebAddress.of("https://video.example/loom"), "织布机运转实录"), List.of()),
                new Embed(Audio.of(WebAddress.of("https://audio.example/talk"), "访谈录音"), List.of()),
                new Divider(),
                new Aside(List.of(
                        Paragraph.of("名词解释：纱支数越高，纱越细；四十支纱指一磅纱长四十个八百四十码。"),
                        new ListBlock(false, 1, List.of(ListItem.of("英支"), ListItem.of("公支"))))),
                Paragraph.of(
                        new Text("行内小图"),
                        new InlineImage(
                                picture("logo", "标志").toBuilder().size(20, 20).build()),
                        new Text("之后的字。")));
    }

    private static Table table() {
        List<TableRow> rows = new ArrayList<>();
        String[][] cells = {
            {"工序", "机器", "速度", "产量（吨）", "用工", "备注"},
            {"梳棉", "FA231A", "120 m/min", "1,280", "12", "每班巡回三次"},
            {"细纱", "EJM138", "16,000 r/min", "1,105", "46", "断头率每千锭时不超过十五根"},
        };
        for (String[] row : cells) {
            List<TableCell> line = new ArrayList<>();
            for (String cell : row) {
                line.add(new TableCell(rows.isEmpty(), 1, 1, List.of(Paragraph.of(cell))));
            }
            rows.add(new TableRow(line));
        }
        rows.add(new TableRow(List.of(new TableCell(
                false, 6, 1, List.of(Paragraph.of("合计：" + "Gesamtproduktionsmengenverzeichnis".repeat(2)))))));
        return new Table(List.of(new Text("表一　各工序的机器与产量")), rows);
    }
}
