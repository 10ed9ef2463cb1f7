package dev.weft.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.html.HtmlFormats;
import dev.weft.importing.HtmlImporter;
import dev.weft.importing.PageImporter;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.publish.ArticleSource;
import dev.weft.publish.FolderTarget;
import dev.weft.publish.Publisher;
import dev.weft.render.ArticlePage;
import dev.weft.render.Rendition;
import dev.weft.render.Site;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import dev.weft.wechat.WechatFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of the start page are the marked parts of this file, and do what the page says. */
class StartPageTest {
    private static final Path PAGE = Path.of("../../docs/start.md");
    private static final Path THIS = Path.of("src/test/java/dev/weft/readme/StartPageTest.java");

    private final WebAddress base = WebAddress.of("https://www.example.org/");
    private final Publication publication = Publication.builder("织网", base).build();
    private final List<Finding> found = new ArrayList<>();
    private final Consumer<Finding> findings = found::add;

    @TempDir
    private Path folder;

    /** A row of a table of articles. */
    private record Row(String id, String title, String date, String html) {}

    @Test
    void htmlInADatabaseBecomesFeeds() throws IOException {
        List<Row> rows =
                List.of(new Row("a", "第一篇", "2026-01-01", "<p onclick=\"x()\">正文<script>alert(1)</script></p>"));
        // feeds
        List<Article> articles = new ArrayList<>();
        for (Row row : rows) {
            articles.add(Article.builder(row.id(), row.title())
                    .published(PreciseDate.parse(row.date()))
                    .body(HtmlImporter.read(row.html(), base, findings))
                    .build());
        }
        Publisher.of(Site.of(publication)).publish(ArticleSource.of(articles), FolderTarget.of(folder));
        // end
        assertThat(folder.resolve("feed.xml")).content().contains("第一篇", "正文").doesNotContain("alert(1)");
        assertThat(folder.resolve("atom.xml")).exists();
        assertThat(folder.resolve("feed.json")).exists();
        assertThat(found).isNotEmpty();
        assertIsOnThePage("feeds");
    }

    @Test
    void anOldSiteBecomesANewOne() throws IOException {
        byte[] saved = ("<html><head><title>旧站文章</title></head><body><h1>旧站文章</h1><p>"
                        + "这是旧站上的一篇文章，正文有一定的长度，读得出来。".repeat(6) + "</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> pages = Map.of("https://old.example.org/show-512.html", saved);
        // site
        List<Article> articles = new ArrayList<>();
        pages.forEach((address, bytes) -> articles.add(
                PageImporter.read(bytes, WebAddress.of(address), findings).article()));
        Publisher.of(Site.of(publication)).publish(ArticleSource.of(articles), FolderTarget.of(folder));
        // end
        assertThat(folder.resolve("index.html")).content().contains("旧站文章");
        assertIsOnThePage("site");
    }

    // pages
    /** Returns a page, or nothing where the reader's copy is as it is: answer 304. */
    Optional<Rendition> page(Site site, Article article, String ifNoneMatch) {
        Rendition page = site.render(HtmlFormats.ARTICLE, ArticlePage.of(article));
        return page.isUnchanged(ifNoneMatch, null) ? Optional.empty() : Optional.of(page);
    }
    // end

    @Test
    void anApplicationServesPages() throws IOException {
        Site site = Site.of(publication);
        Article article = Article.builder("a", "第一篇").build();
        Rendition page = page(site, article, "").orElseThrow();
        assertThat(page.text()).contains("<h1").contains("第一篇");
        assertThat(page(site, article, page.entityTag())).isEmpty();
        assertIsOnThePage("pages");
    }

    @Test
    void anArticleBecomesADraftOfAnAccount() throws IOException {
        Article article = Article.builder("a", "第一篇").lead("导语").build();
        // drafts
        Rendition draft = Site.of(publication).render(WechatFormats.DRAFT, ArticlePage.of(article));
        String request = draft.text(); // to draft/add, as it is
        draft.report().first().forEach(findings); // what is missing: pictures to upload, a cover
        // end
        assertThat(request).startsWith("{\"articles\":[{").contains("第一篇");
        assertThat(found).extracting(Finding::code).contains("wechat.thumb-missing");
        assertIsOnThePage("drafts");
    }

    private static void assertIsOnThePage(String name) throws IOException {
        String source = Files.readString(THIS);
        String start = "// " + name + "\n";
        int from = source.indexOf(start) + start.length();
        String snippet = source.substring(from, source.indexOf("// end\n", from))
                .stripIndent()
                .strip();
        assertThat(Files.readString(PAGE)).contains(snippet);
    }
}
