package dev.weft.markup;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.weft.value.FocalPoint;
import dev.weft.value.Image;
import dev.weft.value.ImageVariant;
import dev.weft.value.Language;
import dev.weft.value.Media;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The exchange form of each kind of node, as a whole text. */
class BodyHtmlTest {
    private static final WebAddress HERE = WebAddress.of("https://e.org/a?b&c");
    private static final Image IMAGE = Image.of(HERE, AltText.UNKNOWN);
    private static final Paragraph A = Paragraph.of("a");
    private static final Paragraph B = Paragraph.of("b");
    private static final Heading C = Heading.of(2, "c");

    private static String html(Block... blocks) {
        return BodyHtml.toHtml(Body.of(blocks));
    }

    private static String inline(Inline... content) {
        String html = html(Paragraph.of(content));
        assertThat(html).startsWith("<p>").endsWith("</p>");
        return html.substring(3, html.length() - 4);
    }

    private static List<Inline> text(String text) {
        return List.of(new Text(text));
    }

    private static ListItem item(Block... blocks) {
        return new ListItem(List.of(blocks));
    }

    private static TableCell cell(boolean header, int columns, int rows, Block... blocks) {
        return new TableCell(header, columns, rows, List.of(blocks));
    }

    @Test
    void aBodyWithoutAnythingIsEmpty() {
        assertThat(html()).isEmpty();
    }

    @Test
    void paragraphsSayHowTheyStand() {
        assertThat(html(A, B)).isEqualTo("<p>a</p><p>b</p>");
        assertThat(html(new Paragraph(text("a"), Paragraph.Alignment.CENTER)))
                .isEqualTo("<p style=\"text-align:center\">a</p>");
        assertThat(html(new Paragraph(text("a"), Paragraph.Alignment.END)))
                .isEqualTo("<p style=\"text-align:right\">a</p>");
    }

    @Test
    void headingsHaveTheirLevel() {
        for (int level = 2; level <= 6; level++) {
            assertThat(html(Heading.of(level, "a"))).isEqualTo("<h" + level + ">a</h" + level + ">");
        }
    }

    @Test
    void listsAreNumberedFromTheirStart() {
        List<ListItem> items = List.of(ListItem.of("a"), ListItem.of("b"));
        assertThat(html(new ListBlock(false, 7, items))).isEqualTo("<ul><li>a</li><li>b</li></ul>");
        assertThat(html(new ListBlock(true, 1, items))).isEqualTo("<ol><li>a</li><li>b</li></ol>");
        assertThat(html(new ListBlock(true, -7, items))).isEqualTo("<ol start=\"-7\"><li>a</li><li>b</li></ol>");
    }

    @Test
    void aParagraphGoesWithoutItsElementWhereNoneFollows() {
        Paragraph centred = new Paragraph(text("a"), Paragraph.Alignment.CENTER);
        assertThat(html(new ListBlock(
                        false,
                        1,
                        List.of(
                                item(A, C),
                                item(A, C, B),
                                item(A, B),
                                item(A, B, C),
                                item(C, A),
                                item(centred),
                                item(C)))))
                .isEqualTo("<ul><li>a<h2>c</h2></li><li>a<h2>c</h2><p>b</p></li><li><p>a</p><p>b</p></li>"
                        + "<li><p>a</p><p>b</p><h2>c</h2></li><li><h2>c</h2><p>a</p></li>"
                        + "<li><p style=\"text-align:center\">a</p></li><li><h2>c</h2></li></ul>");
    }

    @Test
    void termsMayShareWhatIsSaidOfThem() {
        Definition bare = new Definition(text("t"), List.of());
        Definition explained = new Definition(text("t"), List.of(A, B));
        Definition said = new Definition(List.of(), List.of(A));
        assertThat(html(new DefinitionList(List.of(bare, explained, bare))))
                .isEqualTo("<dl><dt>t</dt><dt>t</dt><dd><p>a</p><p>b</p></dd><dt>t</dt><dd></dd></dl>");
        assertThat(html(new DefinitionList(List.of(said, explained))))
                .isEqualTo("<dl><dt></dt><dd>a</dd><dt>t</dt><dd><p>a</p><p>b</p></dd></dl>");
    }

    @Test
    void quotationsSayWhereTheyAreFrom() {
        assertThat(html(Quotation.of(A))).isEqualTo("<blockquote><p>a</p></blockquote>");
        assertThat(html(Quotation.builder(List.of(A))
                        .attribution(text("b"))
                        .address(HERE)
                        .build()))
                .isEqualTo("<blockquote cite=\"https://e.org/a?b&amp;c\"><p>a</p><footer>b</footer></blockquote>");
    }

    @Test
    void figuresAndGalleriesHaveCaptions() {
        String picture = "<img src=\"https://e.org/a?b&amp;c\">";
        Figure bare = new Figure(IMAGE, List.of());
        Figure figure = new Figure(IMAGE, text("a"));
        assertThat(html(bare)).isEqualTo("<figure>" + picture + "</figure>");
        String captioned = "<figure>" + picture + "<figcaption>a</figcaption></figure>";
        assertThat(html(figure)).isEqualTo(captioned);
        assertThat(html(new Gallery(List.of(figure, bare), text("b"))))
                .isEqualTo("<figure class=\"gallery\">" + captioned + "<figure>" + picture
                        + "</figure><figcaption>b</figcaption></figure>");
        assertThat(html(new Gallery(List.of(figure), List.of())))
                .isEqualTo("<figure class=\"gallery\">" + captioned + "</figure>");
    }

    @Test
    void picturesSayAllThatIsKnown() {
        assertThat(inline(new Text("x"), new InlineImage(Image.of(HERE, AltText.DECORATIVE))))
                .isEqualTo("x<img src=\"https://e.org/a?b&amp;c\" alt=\"\">");
        Image image = Image.builder(HERE)
                .alt(AltText.of("\"a\""))
                .caption("not written")
                .credit("b")
                .mediaType("image/png")
                .size(3, 4)
                .focus(new FocalPoint(0.25, 1))
                .renditions(List.of(new ImageVariant(HERE, 1), new ImageVariant(HERE.resolve("/d"), 2)))
                .build();
        assertThat(inline(new Text("x"), new InlineImage(image)))
                .isEqualTo("x<img src=\"https://e.org/a?b&amp;c\" alt=\"&quot;a&quot;\" width=\"3\" height=\"4\""
                        + " srcset=\"https://e.org/a?b&amp;c 1w, https://e.org/d 2w\""
                        + " data-credit=\"b\" data-type=\"image/png\" data-focus=\"0.25,1.0\">");
    }

    @Test
    void tablesHaveHeadersAndSpans() {
        TableRow headers = new TableRow(List.of(cell(true, 2, 1, A), cell(true, 1, 1)));
        TableRow row = new TableRow(List.of(cell(true, 1, 2, A), cell(false, 3, 4, A, B), cell(false, 1, 1)));
        assertThat(html(new Table(text("c"), List.of(headers, headers, row))))
                .isEqualTo("<table><caption>c</caption><thead>"
                        + "<tr><th scope=\"col\" colspan=\"2\">a</th><th scope=\"col\"></th></tr>".repeat(2)
                        + "</thead><tbody><tr><th scope=\"row\" rowspan=\"2\">a</th>"
                        + "<td colspan=\"3\" rowspan=\"4\"><p>a</p><p>b</p></td><td></td></tr></tbody></table>");
        assertThat(html(new Table(List.of(), List.of(headers))))
                .isEqualTo("<table><tbody><tr><th scope=\"row\" colspan=\"2\">a</th><th scope=\"row\"></th></tr>"
                        + "</tbody></table>");
    }

    @Test
    void codeNamesItsLanguage() {
        assertThat(html(new CodeBlock("a<b\n c", "java")))
                .isEqualTo("<pre><code class=\"language-java\">a&lt;b\n c</code></pre>");
        assertThat(html(new CodeBlock("a", ""))).isEqualTo("<pre><code>a</code></pre>");
    }

    @Test
    void dividersAndAsidesStandAlone() {
        assertThat(html(new Divider(), new Aside(List.of(A)))).isEqualTo("<hr><aside><p>a</p></aside>");
    }

    private static String embed(Media media) {
        String html = html(new Embed(media, List.of()));
        String start = "<figure class=\"embed\">";
        assertThat(html).startsWith(start).endsWith("</figure>");
        return html.substring(start.length(), html.length() - 9);
    }

    @Test
    void recordingsAndVideosSayAllThatIsKnown() {
        assertThat(html(new Embed(Audio.of(HERE, ""), text("a"))))
                .isEqualTo("<figure class=\"embed\"><audio src=\"https://e.org/a?b&amp;c\" controls></audio>"
                        + "<figcaption>a</figcaption></figure>");
        assertThat(embed(new Audio(HERE, "a", Duration.ofSeconds(61))))
                .isEqualTo(
                        "<audio src=\"https://e.org/a?b&amp;c\" controls title=\"a\" data-duration=\"PT1M1S\"></audio>");
        assertThat(embed(Video.of(HERE, ""))).isEqualTo("<video src=\"https://e.org/a?b&amp;c\" controls></video>");
        Video video = Video.builder(HERE)
                .title("a")
                .size(3, 4)
                .poster(HERE.resolve("/p&"))
                .duration(Duration.ofSeconds(2))
                .captions(List.of(
                        new CaptionTrack(HERE.resolve("/d&"), Language.EN, ""),
                        new CaptionTrack(HERE, Language.ZH_CN, "l")))
                .build();
        assertThat(embed(video))
                .isEqualTo(
                        "<video src=\"https://e.org/a?b&amp;c\" controls title=\"a\" width=\"3\" height=\"4\""
                                + " poster=\"https://e.org/p&amp;\" data-duration=\"PT2S\">"
                                + "<track kind=\"captions\" src=\"https://e.org/d&amp;\" srclang=\"en\">"
                                + "<track kind=\"captions\" src=\"https://e.org/a?b&amp;c\" srclang=\"zh-CN\" label=\"l\"></video>");
        WebAddress player = WebAddress.of("https://player.vimeo.com/video/1");
        assertThat(embed(video.toBuilder().address(player).build()))
                .isEqualTo(
                        "<iframe src=\"https://player.vimeo.com/video/1\" allowfullscreen title=\"a\" width=\"3\""
                                + " height=\"4\" data-poster=\"https://e.org/p&amp;\" data-duration=\"PT2S\""
                                + " data-captions=\"en https://e.org/d&amp; &#10;zh-CN https://e.org/a?b&amp;c l&#10;\"></iframe>");
        assertThat(embed(Video.of(player, "")))
                .isEqualTo("<iframe src=\"https://player.vimeo.com/video/1\" allowfullscreen></iframe>");
    }

    @Test
    void everyStyleHasItsElement() {
        for (Span.Style style : Span.Style.values()) {
            String element = style.element();
            assertThat(inline(new Span(style, text("a")))).isEqualTo("<" + element + ">a</" + element + ">");
        }
    }

    @Test
    void inlinesStandInTheirElements() {
        assertThat(inline(new Text("a<"), new LineBreak(), new Code("b>"), new Ruby("汉", "hàn&")))
                .isEqualTo("a&lt;<br><code>b&gt;</code><ruby>汉<rt>hàn&amp;</rt></ruby>");
        assertThat(inline(Link.of(HERE, "a"))).isEqualTo("<a href=\"https://e.org/a?b&amp;c\">a</a>");
        assertThat(inline(new Link(HERE, "t\"", text("a"))))
                .isEqualTo("<a href=\"https://e.org/a?b&amp;c\" title=\"t&quot;\">a</a>");
    }

    @Test
    void aNoteIsSaidOnceBehindTheTextAndLeadsBackToEachPlace() {
        Footnote one = new Footnote(text("n"));
        Footnote other = new Footnote(text("m"));
        assertThat(html(Paragraph.of(new Text("a"), one, other), Paragraph.of(new Text("b"), one)))
                .isEqualTo("<p>a<sup id=\"fnref-1\"><a href=\"#fn-1\">1</a></sup>"
                        + "<sup id=\"fnref-2\"><a href=\"#fn-2\">2</a></sup></p>"
                        + "<p>b<sup id=\"fnref-1-2\"><a href=\"#fn-1\">1</a></sup></p>"
                        + "<div class=\"footnotes\"><ol><li id=\"fn-1\">n"
                        + " <a href=\"#fnref-1\" class=\"footnote-back\">↩</a>"
                        + " <a href=\"#fnref-1-2\" class=\"footnote-back\">↩</a></li>"
                        + "<li id=\"fn-2\">m <a href=\"#fnref-2\" class=\"footnote-back\">↩</a></li></ol></div>");
    }
}
