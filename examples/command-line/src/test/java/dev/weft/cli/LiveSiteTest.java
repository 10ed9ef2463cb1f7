package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.body.Paragraph;
import dev.weft.finding.Finding;
import dev.weft.json.PublicationReader;
import dev.weft.live.LiveRequest;
import dev.weft.live.LiveResponse;
import dev.weft.live.LiveSite;
import dev.weft.live.MemoryArticles;
import dev.weft.live.Preview;
import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.model.Publication;
import dev.weft.publish.ArticleSource;
import dev.weft.publish.FolderTarget;
import dev.weft.publish.JsonArticles;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.Publisher;
import dev.weft.render.Format;
import dev.weft.render.Renderers;
import dev.weft.render.Rendition;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.rss.FeedFormats;
import dev.weft.value.PreciseDate;
import dev.weft.wechat.WechatFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With every renderer installed, a live site has at each path the bytes that publishing writes there, files included. */
class LiveSiteTest {
    private static final Path SAMPLE = Path.of("..", "sample");
    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

    @TempDir
    private Path folder;

    private static Publication publication() throws IOException {
        byte[] json = Files.readAllBytes(SAMPLE.resolve("publication.json"));
        return PublicationReader.read(json, "publication.json", finding -> {}).orElseThrow();
    }

    private static MemoryArticles repository(Publication publication, ArticleSource source) throws IOException {
        MemoryArticles repository = MemoryArticles.of(publication);
        try (ArticleSource.Reading reading = source.open()) {
            ArticleSource.Item item = reading.next();
            while (item != null) {
                item.read(finding -> {}).ifPresent(repository::put);
                item = reading.next();
            }
        }
        return repository;
    }

    private static byte[] served(LiveSite live, String path) {
        LiveResponse response = live.respond(LiveRequest.get("/" + new SitePath(path).encoded()), NOW);
        assertThat(response.status()).as(path).isIn(200, 301, 410);
        return response.bytes();
    }

    @Test
    void everyPathOfTheSampleHasTheBytesThatArePublished() throws IOException {
        Publication publication = publication();
        ArticleSource source = JsonArticles.of(SAMPLE.resolve("articles"), publication);
        Site site = Site.of(publication);
        Publisher.builder(site).at(NOW).files(SAMPLE.resolve("files")).build().publish(source, FolderTarget.of(folder));
        LiveSite live = LiveSite.builder(site, repository(publication, source))
                .files(SAMPLE.resolve("files"))
                .build();
        assertThat(live.findings()).isEmpty();
        int count = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".weft-") && !path.contains("search/")) {
                    assertThat(served(live, path)).as(path).isEqualTo(Files.readAllBytes(file));
                    count++;
                }
            }
        }
        assertThat(count).isGreaterThan(100);
    }

    @Test
    void soHasEveryPathOfTwoThousandArticles() throws IOException {
        Publication publication = publication();
        Site site = Site.of(publication);
        List<Article> articles = articles(2000, publication.sectionPaths());
        MemoryTarget target = MemoryTarget.of();
        Publisher.builder(site).at(NOW).build().publish(ArticleSource.of(articles), target);
        SortedMap<String, byte[]> published = new TreeMap<>(target.documents());
        published.keySet().removeIf(path -> path.contains("search/")); // of these it has an answer of its own
        MemoryArticles repository = MemoryArticles.of(publication);
        articles.forEach(repository::put);
        LiveSite live = LiveSite.of(site, repository);
        assertThat(published).hasSizeGreaterThan(10_000);
        for (Map.Entry<String, byte[]> document : published.entrySet()) {
            assertThat(served(live, document.getKey())).as(document.getKey()).isEqualTo(document.getValue());
        }
    }

    private static List<Article> articles(int count, List<String> sections) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(Article.builder("n" + i, "第 " + i + " 篇 Article & <title>")
                    .section(sections.get(i % sections.size()))
                    .published(PreciseDate.of(LocalDate.of(2026, 11, 19).minusDays(i % 3 == 0 ? i % 25 : i)))
                    .status(i % 40 == 7 ? Article.Status.WITHDRAWN : Article.Status.USABLE)
                    .tags(List.of("标签 " + i % 9, "Tag" + i % 5))
                    .byline(List.of(Credit.author("作者" + i % 6)))
                    .pinned(i % 300 == 5)
                    .aliases(i % 10 == 0 ? List.of("/show-" + i + ".html") : List.of())
                    .body(Body.of(List.of(Paragraph.of("正文 " + i + "：一段话。"))))
                    .build());
        }
        return articles;
    }

    @Test
    void aDraftIsSeenInEveryChannelAndTheSiteKnowsNothingOfIt() throws IOException {
        Publication publication = publication();
        MemoryArticles repository = MemoryArticles.of(publication);
        LiveSite live = LiveSite.of(Site.of(publication), repository);
        Article draft = articles(1, publication.sectionPaths()).get(0).toBuilder()
                .status(Article.Status.DRAFT)
                .build();
        Preview preview = live.preview(draft, NOW);
        assertThat(preview.renditions())
                .extracting(rendition -> rendition.format().id())
                .contains(
                        "html/article",
                        "rss/2.0",
                        "rss/atom",
                        "rss/json",
                        "wechat/card",
                        "wechat/article",
                        "wechat/qr");
        assertThat(preview.findings()).extracting(Finding::article).containsOnly("n0");
        Rendition feed = preview.rendition(FeedFormats.RSS).orElseThrow();
        assertThat(feed.text()).contains("<item><title>第 0 篇 Article");
        assertThat(live.respond(LiveRequest.get("/articles/n0.html"), NOW).status())
                .isEqualTo(404);
        repository.put(draft.toBuilder().status(Article.Status.USABLE).build());
        LiveResponse page = live.respond(LiveRequest.get("/" + preview.path().encoded()), NOW);
        assertThat(page.bytes())
                .as("what was seen is what is served")
                .isEqualTo(preview.rendition(page.format().orElseThrow())
                        .orElseThrow()
                        .bytes());
        assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).contains("第 0 篇");
    }

    @Test
    void postersAreDrawnWhenTheyAreAskedFor() throws IOException {
        Publication publication = publication();
        Format<?> poster = WechatFormats.POSTER;
        Site site = Site.of(publication, Renderers.installed(), format -> true);
        MemoryArticles repository = MemoryArticles.of(publication);
        articles(1, publication.sectionPaths()).forEach(repository::put);
        LiveResponse response = LiveSite.of(site, repository).respond(LiveRequest.get("/wechat/n0/poster.png"), NOW);
        boolean fonts = site.renderers().stream()
                .filter(renderer -> renderer.format().equals(poster))
                .allMatch(renderer -> renderer.obstacle().isEmpty());
        assertThat(response.status()).isEqualTo(fonts ? 200 : 404);
        if (fonts) {
            assertThat(response.headers()).containsEntry("Content-Type", "image/png");
        }
    }

    @Test
    void aFeedNamesItsHubAndItselfInItsHeaders() throws IOException {
        LiveSite live = LiveSite.of(Site.of(publication()), MemoryArticles.of(publication()));
        LiveResponse feed = live.respond(LiveRequest.get("/feed.xml"), NOW);
        assertThat(feed.headers().get("Link")).contains("rel=\"self\"");
        assertThat(feed.headers()).containsEntry("Content-Type", "application/rss+xml");
    }
}
