package dev.weft.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.publish.Fakes;
import dev.weft.render.Site;
import dev.weft.value.AltText;
import dev.weft.value.ArticleId;
import dev.weft.value.Image;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveSiteTest {
    private static final Instant NOW = Instant.parse("2024-05-01T00:00:00Z");

    private final Publication publication = Fakes.publication();
    private final Site site = Site.of(publication, Fakes.providers());
    private final MemoryArticles repository = MemoryArticles.of(publication);
    private final LiveSite live = LiveSite.of(site, repository);

    private static Article article(String id) {
        return Article.builder(id, "Title " + id)
                .section("news")
                .published(PreciseDate.of(LocalDate.of(2024, 1, 2)))
                .tags(List.of("snow"))
                .build();
    }

    private LiveResponse get(String path) {
        return live.respond(LiveRequest.get(path), NOW);
    }

    private LiveResponse get(String path, Map<String, String> headers) {
        return live.respond(LiveRequest.of("GET", path, headers::get), NOW);
    }

    private static String text(LiveResponse response) {
        return new String(response.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aPageHasAllThatAServerSaysOfIt() {
        repository.put(article("a1"));
        LiveResponse page = get("/articles/a1.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(text(page)).startsWith("Title a1\n");
        assertThat(page.headers())
                .containsEntry("Content-Type", "text/plain; charset=utf-8")
                .containsEntry("Content-Length", String.valueOf(page.length()))
                .containsEntry("Last-Modified", "Mon, 01 Jan 2024 16:00:00 GMT")
                .containsEntry("Cache-Control", "public, max-age=60")
                .containsEntry("X-Content-Type-Options", "nosniff");
        assertThat(page.headers().get("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(page.format()).contains(Fakes.PAGE);
    }

    @Test
    void whatAClientHasIsNotSentAgain() {
        repository.put(article("a1"));
        String tag = get("/articles/a1.html").headers().get("ETag");
        LiveResponse same = get("/articles/a1.html", Map.of("If-None-Match", tag));
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.length()).isZero();
        assertThat(same.headers()).containsEntry("ETag", tag).doesNotContainKey("Content-Length");
        assertThat(get("/articles/a1.html", Map.of("If-Modified-Since", "Mon, 01 Jan 2024 16:00:00 GMT"))
                        .status())
                .isEqualTo(304);
        repository.put(article("a1").toBuilder().title("Another").build());
        assertThat(get("/articles/a1.html", Map.of("If-None-Match", tag)).status())
                .as("after a change")
                .isEqualTo(200);
    }

    @Test
    void headSaysWhatGetDoesAndSendsNothing() {
        repository.put(article("a1"));
        LiveResponse head = live.respond(LiveRequest.of("HEAD", "/articles/a1.html", name -> null), NOW);
        assertThat(head.headers()).isEqualTo(get("/articles/a1.html").headers());
        assertThat(head.bytes()).isEmpty();
        LiveResponse post = live.respond(LiveRequest.of("POST", "/articles/a1.html", name -> null), NOW);
        assertThat(post.status()).isEqualTo(405);
        assertThat(post.headers()).containsEntry("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void whatIsLongIsCompressedForThoseWhoTakeItAndHasATagOfItsOwn() throws IOException {
        repository.put(article("a1").toBuilder().title("long ".repeat(300)).build());
        LiveResponse plain = get("/articles/a1.html");
        LiveResponse small = get("/articles/a1.html", Map.of("Accept-Encoding", "br, gzip;q=0.5"));
        assertThat(plain.headers()).containsEntry("Vary", "Accept-Encoding").doesNotContainKey("Content-Encoding");
        assertThat(small.headers()).containsEntry("Vary", "Accept-Encoding").containsEntry("Content-Encoding", "gzip");
        assertThat(small.headers().get("ETag")).isNotEqualTo(plain.headers().get("ETag"));
        byte[] read = new GZIPInputStream(new ByteArrayInputStream(small.bytes())).readAllBytes();
        assertThat(read).isEqualTo(plain.bytes());
        assertThat(get("/articles/a1.html", Map.of("Accept-Encoding", "gzip;q=0, *"))
                        .headers())
                .doesNotContainKey("Content-Encoding");
    }

    @Test
    void anOldAddressLeadsToTheArticle() {
        repository.put(article("a1").toBuilder()
                .aliases(List.of("/show-1.html", "/old/one/"))
                .build());
        for (String old : List.of("/show-1.html", "/old/one/", "/old/one/index.html")) {
            LiveResponse moved = get(old);
            assertThat(moved.status()).as(old).isEqualTo(301);
            assertThat(moved.headers()).containsEntry("Location", "/articles/a1.html");
            assertThat(text(moved)).isEqualTo("moved to articles/a1.html");
        }
        assertThat(get("/old/one").headers()).as("a folder without its slash").containsEntry("Location", "/old/one/");
        repository.put(article("show-1"));
        repository.put(article("a1"));
        assertThat(get("/show-1.html").status())
                .as("an address that was taken off")
                .isEqualTo(404);
    }

    @Test
    void whatWasTakenBackIsGoneAndADraftWasNeverThere() {
        repository.put(
                article("a1").toBuilder().status(Article.Status.WITHDRAWN).build());
        repository.put(article("a2").toBuilder().status(Article.Status.DRAFT).build());
        assertThat(get("/articles/a1.html").status()).isEqualTo(410);
        assertThat(get("/articles/a2.html").status()).isEqualTo(404);
        assertThat(get("/articles/a3.html").status()).isEqualTo(404);
    }

    @Test
    void anEmbargoEndsByTheClockAndCachesAreTold() {
        repository.put(article("a1").toBuilder()
                .embargo(PreciseDate.of(NOW.plusSeconds(10).atOffset(ZoneOffset.UTC)))
                .build());
        LiveResponse before = get("/");
        assertThat(get("/articles/a1.html").status()).isEqualTo(404);
        assertThat(before.headers()).containsEntry("Cache-Control", "public, max-age=10");
        assertThat(before.changesAt()).contains(NOW.plusSeconds(10));
        assertThat(live.nextChange(NOW)).contains(NOW.plusSeconds(10));
        LiveResponse after = live.respond(LiveRequest.get("/index.txt"), NOW.plusSeconds(10));
        assertThat(text(after)).contains("Title a1");
        assertThat(live.nextChange(NOW.plusSeconds(10))).isEmpty();
    }

    @Test
    void aChangeIsSeenByTheNextRequestAndOnlyByIt() {
        repository.put(article("a1"));
        assertThat(get("/index.txt").isKept()).isFalse();
        assertThat(get("/index.txt").isKept()).as("made once").isTrue();
        repository.put(article("a2"));
        LiveResponse after = get("/index.txt");
        assertThat(after.isKept()).isFalse();
        assertThat(text(after)).contains("Title a2");
    }

    @Test
    void changesMayBeLookedForLessOften() {
        LiveSite lazy = LiveSite.builder(site, repository)
                .checkEvery(Duration.ofSeconds(30))
                .build();
        LiveRequest home = LiveRequest.get("/index.txt");
        assertThat(text(lazy.respond(home, NOW))).doesNotContain("a1");
        repository.put(article("a1"));
        assertThat(text(lazy.respond(home, NOW.plusSeconds(29)))).as("not yet").doesNotContain("a1");
        assertThat(text(lazy.respond(home, NOW.plusSeconds(30))))
                .as("when it is time")
                .contains("a1");
        repository.put(article("a2"));
        lazy.changed();
        assertThat(text(lazy.respond(home, NOW.plusSeconds(31))))
                .as("when it is told")
                .contains("a2");
    }

    @Test
    void anAddressThatIsNoneIsNotFound() {
        for (String path : List.of(
                "/../etc/passwd",
                "/%2e%2e/x",
                "/a//b",
                "/%",
                "/%G0",
                "/%ff",
                "/.hidden",
                "/a%00b",
                "nothing",
                "/con",
                "/page/0.txt",
                "/page/99999999999999.txt",
                "/archive/0/index.txt",
                "/feed/2024-13.txt",
                "/%2Findex.txt")) {
            assertThat(get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aSiteBelowAFolderAnswersBelowIt() {
        Publication below = Publication.builder("Below", WebAddress.of("https://www.example.org/news/"))
                .build();
        MemoryArticles articles = MemoryArticles.of(below);
        articles.put(article("a1").toBuilder().aliases(List.of("/old.html")).build());
        LiveSite there = LiveSite.of(Site.of(below, Fakes.providers()), articles);
        assertThat(there.respond(LiveRequest.get("/news/articles/a1.html?from=x"), NOW)
                        .status())
                .isEqualTo(200);
        assertThat(there.respond(LiveRequest.get("/articles/a1.html"), NOW).status())
                .isEqualTo(404);
        assertThat(there.respond(LiveRequest.get("/news"), NOW).headers()).containsEntry("Location", "/news/");
        assertThat(there.respond(LiveRequest.get("/news/old.html"), NOW).headers())
                .containsEntry("Location", "/news/articles/a1.html");
    }

    @Test
    void aPictureThatIsMissingIsReportedWithThePageThatNamesIt(@TempDir Path folder) {
        WebAddress nowhere = WebAddress.of(publication.base() + "images/nowhere.png");
        repository.put(article("a1").toBuilder()
                .cover(Image.of(nowhere, AltText.of("Nowhere")))
                .build());
        LiveSite withFiles = LiveSite.builder(site, repository).files(folder).build();
        LiveResponse page = withFiles.respond(LiveRequest.get("/articles/a1.html"), NOW);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.report().first()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("publish.file-missing");
            assertThat(finding.article()).isEqualTo("a1");
            assertThat(finding.path()).isEqualTo("/cover");
        });
    }

    @Test
    void filesAreServedAndPartsOfThem(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("media"));
        Files.writeString(folder.resolve("media/film.mp4"), "0123456789");
        Files.writeString(folder.resolve(".secret"), "x");
        Path outside = Files.createTempFile("weft", ".txt");
        Files.createSymbolicLink(folder.resolve("link.txt"), outside);
        LiveSite withFiles = LiveSite.builder(site, repository).files(folder).build();
        LiveResponse whole = withFiles.respond(LiveRequest.get("/media/film.mp4"), NOW);
        assertThat(text(whole)).isEqualTo("0123456789");
        assertThat(whole.headers()).containsEntry("Content-Type", "video/mp4").containsEntry("Accept-Ranges", "bytes");
        Map<String, String> wanted = Map.of("2-4", "234", "7-", "789", "-3", "789", "8-99", "89");
        wanted.forEach((range, bytes) -> {
            LiveRequest request = LiveRequest.of("GET", "/media/film.mp4", Map.of("Range", "bytes=" + range)::get);
            LiveResponse part = withFiles.respond(request, NOW);
            assertThat(part.status()).as(range).isEqualTo(206);
            assertThat(text(part)).as(range).isEqualTo(bytes);
        });
        LiveRequest beyond = LiveRequest.of("GET", "/media/film.mp4", Map.of("Range", "bytes=10-")::get);
        assertThat(withFiles.respond(beyond, NOW).status()).isEqualTo(416);
        for (String path : List.of("/.secret", "/link.txt", "/media", "/media/film.mp4/x", "/media/")) {
            assertThat(withFiles.respond(LiveRequest.get(path), NOW).status())
                    .as(path)
                    .isEqualTo(404);
        }
        Files.writeString(folder.resolve("media/new.txt"), "new");
        assertThat(text(withFiles.respond(LiveRequest.get("/media/new.txt"), NOW)))
                .isEqualTo("new");
        Files.delete(outside);
    }

    @Test
    void readersAreServedWhileTheArticlesAreAway() {
        Flaky flaky = new Flaky(repository);
        LiveSite lived = LiveSite.of(site, flaky);
        repository.put(article("a1"));
        repository.put(article("a2"));
        LiveRequest home = LiveRequest.get("/index.txt");
        String seen = text(lived.respond(home, NOW));
        lived.respond(LiveRequest.get("/articles/a2.html"), NOW);
        repository.put(
                article("a2").toBuilder().status(Article.Status.WITHDRAWN).build());
        lived.respond(LiveRequest.get("/articles/a1.html"), NOW);
        flaky.away = true;
        assertThat(text(lived.respond(home, NOW))).isEqualTo(seen);
        assertThat(lived.respond(LiveRequest.get("/articles/a1.html"), NOW).status())
                .isEqualTo(200);
        LiveResponse gone = lived.respond(LiveRequest.get("/articles/a2.html"), NOW);
        assertThat(gone.status())
                .as("what was taken back does not come up again")
                .isEqualTo(503);
        assertThat(gone.headers()).containsEntry("Retry-After", "10").containsEntry("Cache-Control", "no-store");
        assertThat(gone.report().counts()).containsKey("live.articles-away");
        flaky.away = false;
        assertThat(text(lived.respond(home, NOW))).doesNotContain("Title a2");
    }

    @Test
    void aRendererThatFailsCostsOneDocument() {
        repository.put(article("a1").toBuilder().title("broken").build());
        repository.put(article("a2"));
        LiveResponse failed = get("/articles/a1.html");
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.report().counts()).containsKey("publish.renderer-failed");
        assertThat(failed.headers()).containsEntry("Cache-Control", "no-store");
        assertThat(get("/articles/a2.html").status()).isEqualTo(200);
        assertThat(get("/index.txt").status()).isEqualTo(200);
    }

    @Test
    void aPreviewSaysWhoHasItsPath() {
        Site bySlug = Site.of(
                Publication.builder("Slugs", publication.base())
                        .paths(Map.of("html/article", "{slug}.html"))
                        .build(),
                Fakes.providers());
        LiveSite slugs = LiveSite.of(bySlug, repository);
        repository.put(article("a1").toBuilder().slug("snow").build());
        Preview taken = slugs.preview(article("a2").toBuilder().slug("snow").build(), NOW);
        assertThat(taken.findings()).extracting(Finding::code).contains("publish.path-taken");
        assertThat(slugs.respond(LiveRequest.get("/snow.html"), NOW).status()).isEqualTo(200);
        Preview own = slugs.preview(article("a1").toBuilder().slug("snow").build(), NOW);
        assertThat(own.findings()).extracting(Finding::code).doesNotContain("publish.path-taken");
    }

    @Test
    void aPatternThatNamesNoArticleIsAFinding() {
        Publication unnamed = Publication.builder("Unnamed", publication.base())
                .paths(Map.of("html/article", "{yyyy}/{mm}.html"))
                .build();
        LiveSite lost = LiveSite.of(Site.of(unnamed, Fakes.providers()), MemoryArticles.of(unnamed));
        assertThat(lost.findings()).extracting(Finding::code).contains("live.pattern-names-no-article");
    }

    /** Articles that can be away. */
    private static final class Flaky implements ArticleRepository {
        private final ArticleRepository articles;
        private boolean away;

        Flaky(ArticleRepository articles) {
            this.articles = articles;
        }

        private ArticleRepository there() {
            if (away) {
                throw new IllegalStateException("no connection");
            }
            return articles;
        }

        @Override
        public List<Article> articles(Collection<ArticleId> ids) {
            return there().articles(ids);
        }

        @Override
        public List<ArticleId> bySlug(String slug) {
            return there().bySlug(slug);
        }

        @Override
        public List<ArticleId> byAlias(String alias) {
            return there().byAlias(alias);
        }

        @Override
        public List<EntryQuery.Mark> marks(EntryQuery query) {
            return there().marks(query);
        }

        @Override
        public int count(EntryQuery query) {
            return there().count(query);
        }

        @Override
        public Optional<Instant> newestChange() {
            return there().newestChange();
        }

        @Override
        public Optional<Instant> nextMoment(Instant now) {
            return there().nextMoment(now);
        }

        @Override
        public Changes changesSince(long revision) {
            return there().changesSince(revision);
        }
    }
}
