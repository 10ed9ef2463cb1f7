package dev.weft.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.Edition;
import dev.weft.model.Organisation;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.publish.ArticleSource;
import dev.weft.publish.Fakes;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.PictureScaler;
import dev.weft.publish.Publisher;
import dev.weft.publish.files.Pictures;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.OrganisationPage;
import dev.weft.render.Renderer;
import dev.weft.render.RendererProvider;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.render.WholeSite;
import dev.weft.value.ArticleId;
import dev.weft.value.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each path that publishing writes is answered with the same bytes, and none besides. */
class SameAsPublishedTest {
    private static final Instant NOW = RandomNews.NOW;

    private static Site site(Publication publication) {
        List<RendererProvider> providers = new ArrayList<>(Fakes.providers());
        providers.add(new Fakes.WholeListings());
        providers.add(new Extras());
        providers.add(Fakes.organisations(Format.of(
                "fake/organisation",
                OrganisationPage.class,
                "text/plain",
                "organisations/{id}.txt",
                Format.Relation.PAGE)));
        return Site.of(publication, providers);
    }

    private static SortedMap<String, String> published(Site site, List<Article> articles, Instant now)
            throws IOException {
        MemoryTarget target = MemoryTarget.of();
        List<Finding> findings = new ArrayList<>();
        Publisher.builder(site).at(now).findings(findings::add).build().publish(ArticleSource.of(articles), target);
        assertThat(findings).extracting(Finding::code).doesNotContain("publish.path-taken");
        SortedMap<String, String> texts = new TreeMap<>();
        target.documents().keySet().forEach(path -> texts.put(path, target.text(path)));
        return texts;
    }

    private static void check(LiveSite live, SortedMap<String, String> published, Instant now) {
        SortedMap<String, String> served = new TreeMap<>();
        for (String path : published.keySet()) {
            LiveResponse response = live.respond(LiveRequest.get("/" + encoded(path)), now);
            served.put(path, response.status() == 404 ? "404" : new String(response.bytes(), StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, String> document : published.entrySet()) {
            assertThat(served.get(document.getKey()))
                    .as(document.getKey() + " at " + now)
                    .isEqualTo(document.getValue());
        }
    }

    private static String encoded(String path) {
        return new SitePath(path).encoded();
    }

    @Test
    void everyPathOfTwoThousandArticlesHasTheBytesThatArePublished() throws IOException {
        Site site = site(Fakes.publication());
        List<Article> articles = new RandomNews(1).articles(2000);
        MemoryArticles repository = MemoryArticles.of(site.publication());
        articles.forEach(repository::put);
        SortedMap<String, String> published = published(site, articles, NOW);
        assertThat(published).hasSizeGreaterThan(2500);
        check(LiveSite.of(site, repository), published, NOW);
    }

    @Test
    void soHasASiteWithEditions() throws IOException {
        Publication publication = Fakes.publication().toBuilder()
                .organisations(List.of(
                        Organisation.builder("a", "协会").englishName("Society").build()))
                .editions(List.of(
                        Edition.builder(Language.EN)
                                .name("Weft")
                                .sections(List.of(Section.of("news", "News")))
                                .build(),
                        Edition.builder(Language.of("ar")).folder("arabic").build()))
                .build();
        Site site = site(publication);
        List<Article> articles = new RandomNews(5, List.of("", "", "zh-CN", "en", "en-GB", "fr", "ar")).articles(1200);
        MemoryArticles repository = MemoryArticles.of(publication);
        articles.forEach(repository::put);
        SortedMap<String, String> published = published(site, articles, NOW);
        assertThat(published)
                .containsKeys(
                        "index.txt",
                        "en/index.txt",
                        "en/page/1.txt",
                        "arabic/index.txt",
                        "en/sections/notices/index.txt",
                        "en/tags/weather/index.txt",
                        "en/archive/2024/index.txt",
                        "organisations/a.txt",
                        "en/organisations/a.txt");
        check(LiveSite.of(site, repository), published, NOW);
    }

    @Test
    void soHasASiteThatChangesAsItIsServedAndWhoseClockGoesForwardAndBack() throws IOException {
        Site site = site(Fakes.publication());
        RandomNews news = new RandomNews(2);
        Map<String, Article> articles = new TreeMap<>();
        MemoryArticles repository = MemoryArticles.of(site.publication());
        LiveSite live = LiveSite.of(site, repository);
        Instant[] times = {NOW, NOW.plusSeconds(50_000), NOW.minusSeconds(50_000), NOW.plusSeconds(90_000), NOW};
        for (int round = 0; round < times.length; round++) {
            for (int i = 0; i < 60; i++) {
                int number = (round * 37 + i) % 130;
                Article article = news.article(number, 130);
                articles.put(article.id().value(), article);
                repository.put(article);
            }
            String gone = "a" + round * 11;
            articles.remove(gone);
            repository.remove(ArticleId.of(gone));
            SortedMap<String, String> published = published(site, List.copyOf(articles.values()), times[round]);
            check(live, published, times[round]);
        }
    }

    @Test
    void soHavePicturesWithoutWhatACameraNotedAndTheirCopies(@TempDir Path folder) throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("images"));
        Files.write(pictures.resolve("hall.png"), Pictures.png(1200, 600));
        Files.write(pictures.resolve("small.png"), Pictures.png(100, 60));
        Files.write(pictures.resolve("noted.png"), Pictures.pngWith("eXIf", "where it was taken"));
        Files.writeString(folder.resolve("about.txt"), "no picture");
        Site site = site(Fakes.publication());
        PictureScaler scaler = new Widths();
        MemoryTarget target = MemoryTarget.of();
        Publisher.builder(site)
                .at(NOW)
                .files(folder)
                .pictures(scaler)
                .build()
                .publish(ArticleSource.of(List.of()), target);
        LiveSite live = LiveSite.builder(site, MemoryArticles.of(site.publication()))
                .files(folder)
                .pictures(scaler)
                .build();
        assertThat(target.documents()).containsKeys("images/hall-960w.png", "images/noted.png", "about.txt");
        target.documents()
                .forEach((path, bytes) -> assertThat(
                                live.respond(LiveRequest.get("/" + path), NOW).bytes())
                        .as(path)
                        .isEqualTo(bytes));
        assertThat(new String(target.documents().get("images/noted.png"), StandardCharsets.ISO_8859_1))
                .doesNotContain("where it was taken");
        assertThat(live.respond(LiveRequest.get("/images/hall-1600w.png"), NOW).status())
                .isEqualTo(404);
    }

    private static final class Widths implements PictureScaler {
        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<byte[]> scale(byte[] picture, List<Integer> widths) {
            return widths.stream()
                    .map(width -> ("as wide as " + width).getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
    }

    @Test
    void whatIsNotPublishedIsNotServed() throws IOException {
        Site site = site(Fakes.publication());
        List<Article> articles = new RandomNews(3).articles(300);
        MemoryArticles repository = MemoryArticles.of(site.publication());
        articles.forEach(repository::put);
        SortedMap<String, String> published = published(site, articles, NOW);
        LiveSite live = LiveSite.of(site, repository);
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 310; i++) {
            asked.add("articles/a" + i + ".html");
            asked.add("show-" + i + ".html");
            asked.add("old/" + i + "/index.html");
            asked.add("page/" + i + ".txt");
            asked.add("tags/x/page/" + i + ".txt");
            asked.add("archive/" + (1900 + i) + "/index.txt");
            asked.add("feed/" + (2000 + i / 12) + "-" + String.format(Locale.ROOT, "%02d", 1 + i % 12) + ".txt");
            asked.add("map-" + i + ".txt");
        }
        asked.addAll(List.of(
                "sections/unknown/index.txt",
                "sections/NEWS/index.txt",
                "tags/Weather/index.txt",
                "tags//index.txt",
                "authors/nobody/index.txt",
                "archive/20240/index.txt",
                "articles/A1.html",
                "index.txt/",
                "feed/2024-6.txt"));
        for (String path : asked) {
            if (!published.containsKey(path)) {
                assertThat(live.respond(LiveRequest.get("/" + path), NOW).status())
                        .as(path)
                        .isIn(404, 308);
            }
        }
    }

    /** A feed that names withdrawn articles, by months; and a map in parts, with what is recent. */
    private static final class Extras implements RendererProvider {
        private static final Format<Listing> NOTICE = Format.builder(
                        "extra/feed", Listing.class, "text/plain", "{listing}notice.txt", Format.Relation.ALTERNATE)
                .parts("{listing}notice/{period}.txt", 7)
                .build();
        private static final Format<WholeSite> PARTS = Format.builder(
                        "extra/map", WholeSite.class, "text/plain", "parts.txt", Format.Relation.NONE)
                .parts("map-{page}.txt", 100)
                .build();

        @Override
        public List<Format<?>> formats() {
            return List.of(NOTICE, PARTS);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
            return (Renderer<S>) (format.equals(NOTICE) ? new Notices() : new Maps());
        }
    }

    private record Maps() implements Renderer<WholeSite> {
        @Override
        public Format<WholeSite> format() {
            return Extras.PARTS;
        }

        @Override
        public boolean accepts(WholeSite subject) {
            return true;
        }

        @Override
        public void renderTo(WholeSite subject, OutputStream out, Consumer<Finding> findings) throws IOException {
            StringBuilder text = new StringBuilder(subject.parts() + " " + subject.changed() + "\n");
            for (WholeSite.Entry entry : subject.entries()) {
                text.append(entry).append('\n');
            }
            text.append("recent\n");
            for (WholeSite.Entry entry : subject.since(subject.now().minusSeconds(200_000))) {
                text.append(entry).append('\n');
            }
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Notices() implements ListingRenderer {
        @Override
        public Format<Listing> format() {
            return Extras.NOTICE;
        }

        @Override
        public boolean accepts(Listing listing) {
            return true;
        }

        @Override
        public boolean takesWithdrawn() {
            return true;
        }

        @Override
        public void head(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
            String head = listing.kind() + " " + listing.key() + " " + listing.part() + " " + listing.changed() + "\n";
            out.write(head.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void piece(Listing listing, Article article, OutputStream out, Consumer<Finding> findings)
                throws IOException {
            String piece = article.status() + " " + article.title() + "\n";
            out.write(piece.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void tail(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
            out.write("end".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void renderTo(Listing listing, OutputStream out, Consumer<Finding> findings) throws IOException {
            throw new IOException("it is put together");
        }
    }
}
