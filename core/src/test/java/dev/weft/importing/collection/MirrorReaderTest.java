package dev.weft.importing.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mirrors as programs leave them become articles, each once, with its old addresses. */
class MirrorReaderTest {
    private static final String TEXT =
            "<p>织机房的窗户朝北开，为的是光线匀净，师傅们从早到晚看得清每一根经线。%s</p>" + "<p>这台木机用了四十多年，换过三次综框，两次筘座，机架还是当年那一副。</p>";

    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Article> articles = new LinkedHashMap<>();

    private Path mirror() {
        return folder.resolve("mirror");
    }

    private void save(String name, String content) throws IOException {
        Path file = mirror().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String article(String title, String section, String text) {
        return "<!DOCTYPE html><html lang=zh-CN><head><meta charset=utf-8><title>" + title + " - 织造协会</title>"
                + "<meta property=og:site_name content=织造协会></head><body>"
                + "<div class=nav><a href=/>首页</a><a href=/news/>行业动态</a><a href=/notice/>通知公告</a></div>"
                + "<div class=position>当前位置：<a href=/>首页</a> &gt; <a href=/news/>" + section + "</a> &gt; 正文</div>"
                + "<h1>" + title + "</h1><div class=info>时间：2024-05-06 来源：某某日报</div>"
                + "<div class=content>" + text + "</div>"
                + "<div class=footer>主办单位：织造协会　电话：024-12345678<br>辽ICP备12345678号-1</div></body></html>";
    }

    private static String list(String title, int count) {
        StringBuilder items = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            items.append("<li><a href=/news/")
                    .append(i)
                    .append(".html>第")
                    .append(i)
                    .append("期织造技术简报发布</a> <span>2024-05-0")
                    .append(i % 9 + 1)
                    .append("</span></li>");
        }
        return "<!DOCTYPE html><html><head><meta charset=utf-8><title>" + title + " - 织造协会</title></head><body>"
                + "<div class=nav><a href=/>首页</a><a href=/news/>行业动态</a></div><ul class=list>" + items
                + "</ul><div class=pages><a href=/news/>1</a> <a href=/news/index_2.html>2</a></div></body></html>";
    }

    private static String text(String more) {
        return TEXT.replace("%s", more);
    }

    private CollectionImporter.Builder importer() {
        return CollectionImporter.builder(mirror())
                .files(folder.resolve("files"))
                .findings(findings::add)
                .readers(List.of(new MirrorReader(), new JsonReader()));
    }

    private ImportReport read() throws IOException {
        return read(importer());
    }

    private ImportReport read(CollectionImporter.Builder importer) throws IOException {
        Path out = folder.resolve("articles.jsonl");
        ImportReport report = importer.build().importTo(out);
        articles.clear();
        ArticleReader reader = ArticleReader.of(report.publication());
        for (String line : Files.readAllLines(out)) {
            Article article = reader.read(line.getBytes(StandardCharsets.UTF_8), "out", findings::add)
                    .orElseThrow();
            articles.put(article.id().value(), article);
        }
        return report;
    }

    private List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    private void smallSite() throws IOException {
        save("www.example.org/index.html", list("首页", 12));
        save("www.example.org/news/index.html", list("行业动态", 9));
        save("www.example.org/tags/loom.html", list("标签：木机", 5));
        save("www.example.org/news/1.html", article("北窗下的木机", "行业动态", text("甲") + "<p><img src=/images/a.png></p>"));
        save("www.example.org/notice/1.html", article("关于检修织机的通知", "通知公告", text("乙") + "<p><a href=表.doc>附件</a></p>"));
        save("www.example.org/notice/表.doc", "a table");
        save("www.example.org/images/a.png", "a picture");
    }

    @Test
    void aMirrorBecomesArticlesWithSectionsFilesAndOldAddresses() throws IOException {
        smallSite();
        ImportReport report = read();

        assertThat(articles).containsOnlyKeys("1", "notice-1");
        Article news = articles.get("1");
        assertThat(news.title()).isEqualTo("北窗下的木机");
        assertThat(news.section()).isEqualTo("行业动态");
        assertThat(news.aliases()).containsExactly("/news/1.html");
        assertThat(news.published()).hasToString("Optional[2024-05-06]");
        assertThat(articles.get("notice-1").aliases()).containsExactly("/notice/1.html");
        assertThat(report.leftOut()).containsEntry(LeftOut.LIST_PAGE, 2L).containsEntry(LeftOut.TAG_PAGE, 1L);
        assertThat(folder.resolve("files/images/a.png")).hasContent("a picture");
        assertThat(folder.resolve("files/notice/表.doc")).hasContent("a table");
        assertThat(articles.get("notice-1").attachments().get(0).bytes()).hasValue(7);

        Publication publication = report.publication();
        assertThat(publication.name()).isEqualTo("织造协会");
        assertThat(publication.base()).hasToString("https://www.example.org/");
        assertThat(publication.sections()).extracting(Section::name).containsExactly("行业动态", "通知公告");
        assertThat(publication.icp()).isPresent();
        assertThat(publication.organisations()).hasSize(1);
    }

    @Test
    void theSameMirrorGivesTheSameBytes() throws IOException {
        smallSite();
        read();
        byte[] first = Files.readAllBytes(folder.resolve("articles.jsonl"));
        read();
        assertThat(folder.resolve("articles.jsonl")).hasBinaryContent(first);
    }

    @Test
    void furtherPagesAreJoinedAndLeadToTheirArticle() throws IOException {
        String turn = "<div class=page><a href=show-7.html>1</a><a href=show-7-2.html>2</a>"
                + "<a href=show-7-2.html>下一页</a></div>";
        save("www.example.org/news/show-7.html", article("两页的文章", "行业动态", text("第一页") + turn));
        save(
                "www.example.org/news/show-7-2.html",
                article("两页的文章", "行业动态", text("第二页") + turn.replace("<a href=show-7-2.html>下一页</a>", "")));
        ImportReport report = read();
        assertThat(articles).hasSize(1);
        Article article = articles.values().iterator().next();
        assertThat(article.body().plainText()).contains("第一页", "第二页");
        assertThat(article.aliases()).containsExactly("/news/show-7.html", "/news/show-7-2.html");
        assertThat(report.leftOut()).containsEntry(LeftOut.CONTINUATION, 1L);
    }

    @Test
    void aCopyOfAnArticleIsLeftOutAndItsAddressLeadsToIt() throws IOException {
        save("www.example.org/a/5.html", article("北窗下的木机", "行业动态", text("甲")));
        save("www.example.org/print/5.html", article("北窗下的木机", "行业动态", text("甲")));
        String canonical = "<link rel=canonical href=https://www.example.org/a/5.html>";
        save(
                "www.example.org/m/5.html",
                article("手机版", "行业动态", text("甲，手机版")).replace("</title>", "</title>" + canonical));
        ImportReport report = read();
        assertThat(articles).hasSize(1);
        assertThat(articles.get("5").aliases()).containsExactly("/a/5.html", "/print/5.html", "/m/5.html");
        assertThat(report.leftOut()).containsEntry(LeftOut.DUPLICATE, 2L);
    }

    @Test
    void whatIsNoArticleIsNamedAndTheOthersAreRead() throws IOException {
        save("www.example.org/a/1.html", article("北窗下的木机", "行业动态", text("甲")));
        save(
                "www.example.org/a/login.html",
                "<html><head><title>用户登录</title></head><body><form>密码 <input type=password></form></body></html>");
        save(
                "www.example.org/a/gone.html",
                "<html><head><title>404 Not Found</title></head><body><p>404 Not Found</p></body></html>");
        save("www.example.org/a/empty.html", "<html><head><title>空</title></head><body></body></html>");
        save("www.example.org/a/binary.html", "\u0089PNG\0\0\0\1\2");
        String cut = article("半截文章", "行业动态", text("丙"));
        save("www.example.org/a/cut.html", cut.substring(0, cut.indexOf("这台木机") + 20));
        Path gbk = mirror().resolve("www.example.org/a/gbk.html");
        Files.write(gbk, article("编码不符", "行业动态", text("丁")).getBytes(Charset.forName("GBK")));
        ImportReport report = read();
        assertThat(articles.values()).extracting(Article::title).contains("北窗下的木机", "半截文章", "编码不符");
        assertThat(codes()).contains("import.login", "import.not-found", "import.unread", "import.cut-off");
        assertThat(report.unread()).isEqualTo(4);
        assertThat(findings.stream()
                        .filter(f -> f.code().equals("import.login"))
                        .map(Finding::origin))
                .containsExactly("www.example.org/a/login.html");
    }

    @Test
    void pagesThatLeadToEachOtherForEverAreReadOnce() throws IOException {
        for (int i = 1; i <= 3; i++) {
            String turn = "<a href=x_2.html>2</a><a href=x_3.html>3</a><a href=x_" + (i % 3 + 1) + ".html>下一页</a>";
            String name = i == 1 ? "x.html" : "x_" + i + ".html";
            save("www.example.org/a/" + name, article("绕圈的文章", "行业动态", text("第" + i) + turn));
        }
        read();
        assertThat(articles.values().iterator().next().body().plainText())
                .containsOnlyOnce("第2")
                .containsOnlyOnce("第3");
    }

    @Test
    void whereTheSiteStoodIsToldByItsPages() throws IOException {
        String shared = "<meta property=og:url content=http://old.example.org/site/news/1.html>";
        save("news/1.html", article("北窗下的木机", "行业动态", text("甲")).replace("</title>", "</title>" + shared));
        ImportReport report = read();
        assertThat(report.publication().base()).hasToString("http://old.example.org/site/");
        assertThat(articles.get("1").aliases()).containsExactly("/news/1.html");
    }

    @Test
    void whereNobodyKnowsWhereItStoodAnAddressIsAskedFor() throws IOException {
        save("news/1.html", article("北窗下的木机", "行业动态", text("甲")));
        assertThatThrownBy(this::read).isInstanceOf(CollectionException.class).hasMessageContaining("--url");
        assertThat(folder.resolve("articles.jsonl")).doesNotExist();
        read(importer().address(WebAddress.of("https://www.example.org/")));
        assertThat(articles).hasSize(1);
    }

    @Test
    void anOldAddressWithAQueryIsReportedBecauseNoFileCanRedirectIt() throws IOException {
        save("www.example.org/show.php?id=5.html", article("北窗下的木机", "行业动态", text("甲")));
        read();
        assertThat(codes()).contains("import.not-redirected");
        assertThat(articles.values().iterator().next().aliases()).isEmpty();
    }

    @Test
    void filesStayInTheirFolderWhateverAnAddressSays() throws IOException {
        Files.writeString(folder.resolve("secret.png"), "secret");
        save("www.example.org/a/b c.png", "a blank");
        Files.createSymbolicLink(mirror().resolve("www.example.org/a/link.png"), folder.resolve("secret.png"));
        String pictures = "<p><img src='../../../secret.png'><img src='%2e%2e/%2e%2e/%2e%2e/secret.png'>"
                + "<img src=link.png><img src='b%20c.png'></p>";
        save("www.example.org/a/1.html", article("北窗下的木机", "行业动态", text("甲") + pictures));
        read();
        try (var files = Files.walk(folder.resolve("files"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(1)
                    .allSatisfy(file -> assertThat(file).hasContent("a blank"));
        }
        assertThat(articles.get("1").body().toString()).contains("https://www.example.org/a/b-c-png-");
    }

    @Test
    void anArticleOfAnotherPublicationGoesToItsSectionAndAddress() throws IOException {
        smallSite();
        Publication mine = Publication.builder("新站", WebAddress.of("https://new.example.org/"))
                .sections(List.of(Section.of("industry", "行业动态")))
                .build();
        ImportReport report = read(importer().publication(mine));
        assertThat(report.publication()).isEqualTo(mine);
        assertThat(articles.get("1").section()).isEqualTo("industry");
        assertThat(articles.get("1").body().toString()).contains("https://new.example.org/images/a.png");
    }
}
