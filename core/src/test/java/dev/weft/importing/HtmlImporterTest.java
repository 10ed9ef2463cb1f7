package dev.weft.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.markup.BodyHtml;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlImporterTest {
    private static final WebAddress BASE = WebAddress.of("https://example.org/news/1.html");
    private static final String A = "https://example.org/a.jpg";

    private final List<Finding> findings = new ArrayList<>();

    private Body read(String html) {
        return HtmlImporter.read(html, BASE, findings::add);
    }

    private String cleaned(String html) {
        return BodyHtml.toHtml(read(html));
    }

    private List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void wordPasteBecomesPlainParagraphs() {
        assertThat(cleaned("<p class=\"MsoNormal\" style=\"text-indent:2em\"><span style=\"font-family:宋体\"><font>　　第一"
                        + "</font></span><span>段<o:p></o:p></span></p>\n<p>&nbsp;</p>"
                        + "<div><b style='font-weight:normal'>第二段</b></div>"))
                .isEqualTo("<p>第一段</p><p>第二段</p>");
        assertThat(findings).isEmpty();
    }

    @Test
    void twoLineBreaksEndAParagraph() {
        assertThat(cleaned("a<br>b<br><br/>\nc<b>d<br>&nbsp;<br>e</b>"))
                .isEqualTo("<p>a<br>b</p><p>c<strong>d</strong></p><p><strong>e</strong></p>");
    }

    @Test
    void aLineBreakBeforeAnIndentEndsAParagraph() {
        assertThat(cleaned("　　一<br>　　二<br>&nbsp;&nbsp;&nbsp;三<br>四")).isEqualTo("<p>一</p><p>二</p><p>三<br>四</p>");
    }

    @Test
    void runsOfNoBreakSpacesAreOneSpace() {
        assertThat(cleaned("<p>甲&nbsp;&nbsp;&nbsp; 乙 10&nbsp;km</p>")).isEqualTo("<p>甲 乙 10\u00A0km</p>");
    }

    @Test
    void stylesOfFontAndSpanAreKeptByWhatTheyMean() {
        assertThat(
                        cleaned(
                                "<span style='font-weight: 700'>粗</span><font style=\"font-style:italic\">斜</font>"
                                        + "<span style='text-decoration:underline'>线</span><strike>删</strike><span style='color:red'>红</span>"))
                .isEqualTo("<p><strong>粗</strong><em>斜</em><u>线</u><s>删</s>红</p>");
    }

    @Test
    void centredLineBelowAPictureIsItsCaption() {
        assertThat(cleaned("<p align=center><img src=\"/a.jpg\" alt=\"x\"></p><p style='text-align: center;'>会议现场</p>"))
                .isEqualTo("<figure><img src=\"" + A + "\" alt=\"x\"><figcaption>会议现场</figcaption></figure>");
    }

    @Test
    void captionsAboveTheirPicturesAreTheirs() {
        assertThat(cleaned("<p align=center>甲图</p><p align=center><img src=/a.jpg></p>"
                        + "<p align=center>乙图</p><p align=center><img src=/a.jpg></p><p>正文。</p>"))
                .isEqualTo("<figure><img src=\"" + A + "\"><figcaption>甲图</figcaption></figure><figure><img src=\"" + A
                        + "\"><figcaption>乙图</figcaption></figure><p>正文。</p>");
    }

    @Test
    void aCentredLineAfterAFigureOfOursIsNoCaption() {
        String html = "<figure><img src=\"" + A + "\"></figure><p style=\"text-align:center\">会议现场</p>";
        assertThat(cleaned(html)).isEqualTo(html);
    }

    @Test
    void captionBehindALineBreakInThePicturesParagraph() {
        assertThat(cleaned("<center><img src=/a.jpg><br>　图为会场</center>"))
                .isEqualTo("<figure><img src=\"" + A + "\"><figcaption>图为会场</figcaption></figure>");
    }

    @Test
    void layoutTablesAreDissolved() {
        assertThat(cleaned("<table border=0 width=100%><tr><td align=center><img src=/a.jpg></td></tr>"
                        + "<tr><td align=center>现场</td></tr></table><table><tr>\n<td>只有一格</td></tr></table>"))
                .isEqualTo("<figure><img src=\"" + A + "\"><figcaption>现场</figcaption></figure><p>只有一格</p>");
        assertThat(codes()).containsExactly("import.layout-table", "import.layout-table");
    }

    @Test
    void picturesBesideEachOtherTakeTheCaptionsBelowThem() {
        assertThat(cleaned("<table border=1><tr><td><img src=/a.jpg></td><td><img src=/b.jpg></td></tr>"
                        + "<tr><td align=center>甲</td><td align=center>乙</td></tr></table>"))
                .contains("a.jpg\"><figcaption>甲</figcaption>", "b.jpg\"><figcaption>乙</figcaption>");
    }

    @Test
    void tablesOfDataStayTables() {
        assertThat(cleaned(
                        "<table border=1 class=MsoTable><tr><td align=center><p class=MsoNormal>年</p></td><td>产量</td></tr>"
                                + "<tr><td>2012</td><td>34</td></tr></table>"))
                .isEqualTo(
                        "<table><tbody><tr><td>年</td><td>产量</td></tr><tr><td>2012</td><td>34</td></tr></tbody></table>");
    }

    @Test
    void listsNestedInTheWrongPlaceBelongToTheItemBefore() {
        assertThat(cleaned("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>"))
                .isEqualTo("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>");
    }

    @Test
    void headingsOfTheFirstLevelAreOfTheSecond() {
        assertThat(cleaned("<h1>甲</h1><h4>乙</h4>")).isEqualTo("<h2>甲</h2><h4>乙</h4>");
    }

    @Test
    void signatureLinesStayAtTheFarEdge() {
        assertThat(cleaned("<p align=right>某某协会</p><div style='text-align:right'>二月一日</div>"))
                .isEqualTo("<p style=\"text-align:right\">某某协会</p><p style=\"text-align:right\">二月一日</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iframe src='https://v.qq.com/iframe/player.html?vid=a1b2&tiny=0'></iframe>",
                "<iframe data-src='https://v.qq.com/iframe/preview.html?vid=a1b2'></iframe>",
                "<embed src='http://static.video.qq.com/TPout.swf?vid=a1b2&auto=0'>",
                "<iframe src='//v.qq.com/txp/iframe/player.html?origin=x&vid=a1b2'></iframe>",
                "<p><object><param name=movie value='http://static.video.qq.com/TPout.swf?vid=a1b2'></object></p>"
            })
    void tencentVideosAreEmbeds(String html) {
        assertThat(cleaned(html)).contains("<iframe src=\"https://v.qq.com/txp/iframe/player.html?vid=a1b2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<iframe src='//player.bilibili.com/player.html?aid=99&bvid=BV1xx&cid=5&page=1'></iframe>",
                "<iframe src='https://www.bilibili.com/video/BV1xx/?share=1'></iframe>",
                "<iframe src='//www.bilibili.com/blackboard/html5mobileplayer.html?bvid=BV1xx'></iframe>"
            })
    void bilibiliVideosAreEmbeds(String html) {
        assertThat(cleaned(html)).contains("<iframe src=\"https://player.bilibili.com/player.html?bvid=BV1xx\"");
    }

    @Test
    void otherVideosAreEmbedsToo() {
        assertThat(cleaned("<iframe src='//player.bilibili.com/player.html?aid=99'></iframe>"
                        + "<iframe src='https://www.youtube.com/embed/xYz_1?rel=0'></iframe>"
                        + "<embed src='http://player.youku.com/player.php/sid/XNDA=/v.swf'>"
                        + "<iframe src='https://player.vimeo.com/video/123?h=a'></iframe>"
                        + "<video src='/v.mp4' poster='/p.jpg' width=640 height=360></video>"
                        + "<audio><source src='/s.mp3'></audio>"))
                .contains(
                        "player.html?aid=99\"",
                        "https://www.youtube-nocookie.com/embed/xYz_1\"",
                        "https://player.youku.com/embed/XNDA=\"",
                        "https://player.vimeo.com/video/123?h=a\"",
                        "<video src=\"https://example.org/v.mp4\" controls width=\"640\" height=\"360\" poster=",
                        "<audio src=\"https://example.org/s.mp3\"");
        assertThat(findings).isEmpty();
    }

    @Test
    void framesOfUnknownPagesAreDroppedWithAFinding() {
        assertThat(cleaned("<p>前</p><iframe src='https://ads.example.net/'><p>inner</p></iframe>"))
                .isEqualTo("<p>前</p>");
        assertThat(codes()).containsExactly("import.media-dropped");
        assertThat(findings.get(0).message().zh()).contains("前", "ads.example.net");
    }

    @Test
    void lateLoadedPicturesAreFound() {
        assertThat(cleaned("<img src='data:image/gif;base64,x' data-src='/a.jpg'><img src='none.gif' file='/a.jpg'>"
                        + "<img src=/s.gif data-original=/a.jpg>"))
                .isEqualTo(("<figure><img src=\"" + A + "\"></figure>").repeat(3));
    }

    @Test
    void picturesWithoutAnAddressAndPixelsAreDropped() {
        assertThat(cleaned("<p>字<img src='data:image/png;base64,AA'><img src=/t.gif width=1 height=1></p>"))
                .isEqualTo("<p>字</p>");
        assertThat(codes()).containsExactly("import.picture-dropped", "import.pixel-dropped");
    }

    @Test
    void aPictureLinkedToItselfIsAPicture() {
        assertThat(cleaned("<p><a href='/big.jpg' target=_blank><img src=/a.jpg></a></p>"))
                .isEqualTo("<figure><img src=\"" + A + "\"></figure>");
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ja&Tab;vascript:alert(1)",
                " \u0001javascript:x",
                "JAVASCRIPT&colon;x",
                "data:text/html,x",
                "vbscript:x",
                "java\nscript:x",
                "file:///etc/passwd",
                "https://user:pw@example.org/",
                "http://",
                "blob:x"
            })
    void unsafeLinksKeepOnlyTheirText(String href) {
        assertThat(cleaned("<p><a href=\"" + href + "\">字</a></p>")).isEqualTo("<p>字</p>");
        assertThat(codes()).containsExactly("import.link-dropped");
    }

    @Test
    void overlongAddressesAndBasesAreDropped() {
        String path = "a/../".repeat(2000);
        assertThat(cleaned("<base href='https://evil.example/'><p><a href='" + path + "'>字</a><a href=b>b</a></p>"))
                .isEqualTo("<p>字<a href=\"https://example.org/news/b\">b</a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<textarea><img src=x></textarea>",
                "<xmp><img src=x></xmp>",
                "<template><img src=x onerror=alert(1)></template>",
                "<noembed><img src=x></noembed><noframes><img src=x></noframes>",
                "<iframe><img src=x></iframe>",
                "<select><style><img src=x></style></select>",
                "<style><!--</style><script>alert(1)</script>",
                "<plaintext><img src=x>"
            })
    void rawTextLeaksNothing(String html) {
        String written = cleaned("<p>a</p>" + html);
        assertThat(written)
                .doesNotContain(
                        "onerror", "alert", "<style", "<script", "<svg", "<math", "src=\"https://example.org/news/x");
        assertThat(BodyHtml.toHtml(HtmlImporter.read(written, BASE, f -> {}))).isEqualTo(written);
    }

    @Test
    void scriptIsDroppedWithItsPlace() {
        assertThat(cleaned("<p>前文</p><script>alert(1)</script>")).isEqualTo("<p>前文</p>");
        assertThat(codes()).containsExactly("import.element-dropped");
        assertThat(findings.get(0).message().zh()).contains("前文");
    }

    @Test
    void uncleanCharactersAreOneFindingWithTheirCount() {
        assertThat(cleaned("<p>a\u202Eb&#1;</p><p>\uFFFE</p>")).isEqualTo("<p>ab\uFFFD</p><p>\uFFFD</p>");
        assertThat(codes()).containsExactly("import.characters");
        assertThat(findings.get(0).message().en()).startsWith("3 ");
    }

    @Test
    void quotationsRubyCodeAndDefinitions() {
        assertThat(cleaned("<blockquote cite='/q'><p>话</p><footer>某人</footer></blockquote>"
                        + "<p><ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rt>zì</rt></ruby></p>"
                        + "<pre><code class='language-java hljs'>int\n  <span>a</span>;\n</code></pre>"
                        + "<dl><dt>词</dt><dd>义</dd></dl>"))
                .isEqualTo("<blockquote cite=\"https://example.org/q\"><p>话</p><footer>某人</footer></blockquote>"
                        + "<p><ruby>漢<rt>hàn</rt></ruby><ruby>字<rt>zì</rt></ruby></p>"
                        + "<pre><code class=\"language-java\">int\n  a;</code></pre>"
                        + "<dl><dt>词</dt><dd>义</dd></dl>");
    }

    @Test
    void overlongHtmlIsAnErrorAndNotRead() {
        assertThat(read(" ".repeat(HtmlImporter.MAX_LENGTH + 1)).isEmpty()).isTrue();
        assertThat(codes()).containsExactly("import.too-long");
    }
}
