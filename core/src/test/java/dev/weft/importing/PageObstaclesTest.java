package dev.weft.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Gallery;
import dev.weft.finding.Finding;
import dev.weft.value.WebAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the way of an article is named, and articles on several pages are joined. */
class PageObstaclesTest {
    private static final WebAddress ADDRESS = WebAddress.of("https://www.example.org/a/12.html");
    private static final String TEXT =
            "<p>织机房的窗户朝北开，为的是光线匀净，师傅们从早到晚看得清每一根经线。</p>" + "<p>这台木机用了四十多年，换过三次综框，两次筘座，机架还是当年那一副。</p>";

    private final List<Finding> findings = new ArrayList<>();

    private static String page(String title, String body) {
        return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body>" + body + "</body></html>";
    }

    private static String article(String text) {
        return page("北窗下的木机", "<h1>北窗下的木机</h1><div>2024-05-06 来源：某报</div><div class=con>" + text + "</div>");
    }

    private ImportedPage read(String html) {
        return PageImporter.read(html.getBytes(StandardCharsets.UTF_8), ADDRESS, findings::add);
    }

    private List<String> codes() {
        return findings.stream().map(finding -> finding.code()).toList();
    }

    @Test
    void aPageInOrderHasNoFinding() {
        read(article(TEXT));
        assertThat(findings).isEmpty();
    }

    @Test
    void aFormToLogInIsNamed() {
        read(page("用户登录", "<form><p>用户名 <input name=u></p><p>密码 <input type=password name=p></p></form>"));
        assertThat(codes()).contains("import.login");
    }

    @Test
    void aShortArticleWithItsDateBesideAFormToLogInIsAnArticle() {
        read(page("简讯", "<h1>简讯</h1><div>2024-05-06 10:56</div>" + TEXT + "<form><input type=password name=p></form>"));
        assertThat(codes()).doesNotContain("import.login");
    }

    @Test
    void anArticleWithAFormToLogInBesideItIsAnArticle() {
        read(article(TEXT.repeat(8) + "<form><input type=password></form>"));
        assertThat(codes()).doesNotContain("import.login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "抱歉，您访问的页面不存在或已被删除！",
                "该内容已被发布者删除",
                "Sorry, the page you are looking for has moved.",
                "404 Not Found"
            })
    void aPageThatSaysThatThereIsNoneIsNamed(String said) {
        read(page("提示信息", "<h2>提示信息</h2><p>" + said + "</p><a href=/>返回首页</a>"));
        assertThat(codes()).contains("import.not-found");
    }

    @Test
    void anArticleAboutMissingPagesIsAnArticle() {
        read(article(TEXT.repeat(5) + "<p>“页面不存在”，屏幕上写着。</p>"));
        assertThat(codes()).doesNotContain("import.not-found");
    }

    @Test
    void aFileThatWasCutOffIsNamed() {
        String whole = article(TEXT);
        read(whole.substring(0, whole.length() - 40));
        assertThat(codes()).contains("import.cut-off");
    }

    @Test
    void charactersThatNoEncodingExplainsAreNamed() {
        byte[] bytes = article(TEXT).getBytes(Charset.forName("GBK"));
        bytes[bytes.length - 60] = (byte) 0xFF;
        PageImporter.read(bytes, ADDRESS, findings::add);
        assertThat(codes()).contains("import.encoding");
    }

    @Test
    void titlesThatDifferAreNamed() {
        ImportedPage page = read("<html><head><title>春天的三件事</title></head><body><h1>北窗下的木机</h1><div>2024-05-06</div>"
                + TEXT + "</body></html>");
        assertThat(codes()).contains("import.title-disputed");
        assertThat(findings.toString()).contains(page.article().title());
    }

    private ImportedPage read(Map<String, String> pages, WebAddress first) {
        Map<WebAddress, byte[]> bytes = new LinkedHashMap<>();
        pages.forEach((path, html) ->
                bytes.put(WebAddress.of("https://www.example.org" + path), html.getBytes(StandardCharsets.UTF_8)));
        return PageImporter.read(
                bytes.get(first), first, "", address -> Optional.ofNullable(bytes.get(address)), findings::add);
    }

    private static String turning(String text, String href) {
        return article(text + "<div class=pages><a href='" + href + "'>下一页</a></div>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12_2.html", "12-2.html", "12.html?page=2", "/a/12.html?foo=1&page=2"})
    void theFurtherPageOfAnArticleIsJoined(String second) {
        Map<String, String> pages = new LinkedHashMap<>();
        String path = second.startsWith("/") ? second : "/a/" + second;
        pages.put(second.contains("foo") ? "/a/12.html?foo=1" : "/a/12.html", turning(TEXT, second));
        pages.put(path, article("<p>第二页说的是门厅，布挂了一面墙，年年换新的，旧的收进柜子，谁来都翻给他看。</p>"));
        WebAddress first = WebAddress.of(
                "https://www.example.org" + pages.keySet().iterator().next());
        ImportedPage page = read(pages, first);
        assertThat(page.article().body().plainText()).contains("四十多年").endsWith("谁来都翻给他看。");
        assertThat(codes()).doesNotContain("import.more-pages");
    }

    @Test
    void aFurtherPageThatIsNotAtHandIsReported() {
        read(Map.of("/a/12.html", turning(TEXT, "12_2.html")), ADDRESS);
        assertThat(codes()).contains("import.more-pages");
        assertThat(findings.toString()).contains("https://www.example.org/a/12_2.html");
    }

    @Test
    void pagesThatLeadInACircleComeToAnEnd() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/a/12.html", turning(TEXT, "12_2.html"));
        pages.put("/a/12_2.html", turning("<p>第二页说的是门厅，布挂了一面墙，年年换新的，旧的收进柜子。</p>", "12_2.html"));
        ImportedPage page = read(pages, ADDRESS);
        assertThat(page.article().body().plainText()).endsWith("旧的收进柜子。");
    }

    @Test
    void theNextArticleIsNoFurtherPage() {
        ImportedPage page =
                read(Map.of("/a/12.html", turning(TEXT, "13.html"), "/a/13.html", article("<p>另一篇文章。</p>")), ADDRESS);
        assertThat(page.article().body().plainText()).doesNotContain("另一篇文章");
        assertThat(codes()).doesNotContain("import.more-pages");
    }

    @Test
    void aPageThatIsNotTheFirstIsReported() {
        WebAddress second = WebAddress.of("https://www.example.org/a/12_2.html");
        PageImporter.read(
                article(TEXT + "<p><a href=12.html>上一页</a></p>").getBytes(StandardCharsets.UTF_8),
                second,
                findings::add);
        assertThat(codes()).contains("import.more-pages");
    }

    @Test
    void aPictureMessageOfAnAccountIsItsTextAndItsPictures() {
        ImportedPage page = PageImporter.read(
                ("<html><head><meta property=og:title content=冬日布样><meta property=og:image content='https://mmbiz.qpic.cn/c/0'>"
                                + "<meta name=description content='三块厚布\\x0a两块薄布 #冬装#'></head><body><div id=js_article>"
                                + "<div id=js_image_content></div></div><script>window.picture_page_info_list = ["
                                + "{ width: '1080' * 1, cdn_url: 'https://mmbiz.qpic.cn/p1/0?wx_fmt=jpeg\\x26a=1', watermark_info: {cdn_url: 'https://mmbiz.qpic.cn/w/0'} },"
                                + "{ width: '1080' * 1, cdn_url: JsDecode('https://mmbiz.qpic.cn/p2/0') }];"
                                + "var ct = \"1733356800\"; var nickname = htmlDecode(\"布样间\");</script></body></html>")
                        .getBytes(StandardCharsets.UTF_8),
                WebAddress.of("https://mp.weixin.qq.com/s/abc"),
                findings::add);
        assertThat(page.article().body().plainText()).startsWith("三块厚布\n两块薄布 #冬装#");
        assertThat(page.article().body().blocks().get(1))
                .isInstanceOfSatisfying(
                        Gallery.class,
                        gallery -> assertThat(gallery.figures())
                                .extracting(figure -> figure.image().address().toString())
                                .containsExactly(
                                        "https://mmbiz.qpic.cn/p1/0?wx_fmt=jpeg&a=1", "https://mmbiz.qpic.cn/p2/0"));
        assertThat(page.article().cover().orElseThrow().address()).hasToString("https://mmbiz.qpic.cn/c/0");
        assertThat(page.article().published().orElseThrow()).hasToString("2024-12-05T08:00:00+08:00");
        assertThat(page.article().source().orElseThrow().name()).isEqualTo("布样间");
        assertThat(page.article().lead()).isEmpty();
    }

    @Test
    void addressesFollowTheBaseOfThePage() {
        ImportedPage page = read(
                "<html><head><base href='https://static.example.org/root/'><title>北窗下的木机</title></head><body>"
                        + "<h1>北窗下的木机</h1><div>2024-05-06</div><div class=con>" + TEXT
                        + "<p>见<a href=table.html>附表</a>，另有一说。</p><p><a href=f/1.docx>附件一.docx</a></p></div></body></html>");
        assertThat(page.article().body().toString()).contains("https://static.example.org/root/table.html");
        assertThat(page.article().attachments().get(0).address())
                .hasToString("https://static.example.org/root/f/1.docx");
        assertThat(page.article().id()).hasToString("12");
    }
}
