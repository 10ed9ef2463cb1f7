package dev.weft.publish;

import static dev.weft.publish.Fakes.article;
import static dev.weft.publish.Fakes.articles;
import static dev.weft.publish.Fakes.files;
import static dev.weft.publish.Fakes.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.RendererProvider;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalTest {
    @TempDir
    private Path folder;

    private Path input;
    private Path site;
    private final SortedSet<String> changed = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    @BeforeEach
    void places() {
        input = folder.resolve("articles.jsonl");
        site = folder.resolve("site");
    }

    private PublishReport publish(List<Article> articles) throws IOException {
        return publish(Fakes.publisher(), FolderTarget.of(site), articles);
    }

    private PublishReport publish(Publisher.Builder publisher, FolderTarget target, List<Article> articles)
            throws IOException {
        changed.clear();
        findings.clear();
        return publisher
                .findings(Fakes.ownFindings(findings))
                .listener(new PublishListener() {
                    @Override
                    public void changed(SitePath path) {
                        synchronized (changed) {
                            changed.add(path.file());
                        }
                    }
                })
                .build()
                .publish(lines(input, articles), target);
    }

    private void assertAsFromScratch(List<Article> articles) throws IOException {
        MemoryTarget clean = MemoryTarget.of();
        Fakes.publisher().build().publish(lines(input, articles), clean);
        assertThat(files(site)).isEqualTo(Fakes.texts(clean));
    }

    @Test
    void aSecondRunWritesNothing() throws IOException {
        PublishReport first = publish(articles(100));
        PublishReport second = publish(articles(100));
        assertThat(first.written()).isEqualTo(first.files()).isPositive();
        assertThat(second.written()).isZero();
        assertThat(second.removed()).isZero();
        assertThat(second.files()).isEqualTo(first.files());
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(changed).isEmpty();
        assertThat(first.formats().keySet()).containsExactly("fake/feed", "fake/list", "fake/map", "html/article");
        assertThat(second.formats().keySet())
                .as("what the site has once is rendered each time")
                .containsExactly("fake/map");
        assertAsFromScratch(articles(100));
    }

    @Test
    void aSecondRunWritesNothingThoughNothingIsKnownOfTheInput() throws IOException {
        publish(Fakes.publisher().inputs(""), FolderTarget.of(site), articles(50));
        assertThat(publish(Fakes.publisher().inputs(""), FolderTarget.of(site), articles(50))
                        .written())
                .isZero();
    }

    @Test
    void aSecondRunReportsTheSameWithoutRendering() throws IOException {
        List<Article> all = new ArrayList<>(articles(50));
        all.set(7, article(7, "这是一个很长很长很长很长很长很长很长很长的标题"));
        publish(all);
        List<Finding> first = List.copyOf(findings);
        assertThat(first)
                .singleElement()
                .satisfies(finding -> assertThat(finding.origin()).endsWith("articles.jsonl:8"));
        publish(all);
        assertThat(findings).isEqualTo(first);
        all.remove(0);
        publish(all);
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.origin())
                        .as("the line it stands on now")
                        .endsWith("articles.jsonl:7"));
    }

    @Test
    void aChangedArticleRewritesWhatNamesItAndNothingElse() throws IOException {
        List<Article> all = new ArrayList<>(articles(130));
        publish(all);
        all.set(40, article(40, "改过的标题"));
        publish(all);
        assertThat(changed)
                .contains("articles/a40.html", "page/3.txt", "feed/2020-02.txt", "archive/2020/page/3.txt")
                .as("its neighbours name it")
                .contains("articles/a37.html", "articles/a43.html", "articles/a64.html")
                .doesNotContain("index.txt", "feed.txt", "page/1.txt", "page/2.txt", "articles/a41.html", "map.txt");
        assertAsFromScratch(all);
    }

    @Test
    void aNewArticleChangesTheIndexAndAtMostOnePage() throws IOException {
        publish(articles(130));
        publish(articles(131));
        assertThat(changed).filteredOn(path -> path.startsWith("page/")).isEmpty();
        assertThat(changed).contains("index.txt", "feed.txt", "map.txt", "articles/a130.html", "articles/a127.html");
        assertAsFromScratch(articles(131));
    }

    @Test
    void whatIsNoLongerThereIsRemovedAndNothingElse() throws IOException {
        publish(articles(10));
        Files.writeString(site.resolve("articles/own.txt"), "not Weft's");
        publish(articles(9));
        assertThat(site.resolve("articles/a9.html")).doesNotExist();
        assertThat(site.resolve("articles/own.txt")).hasContent("not Weft's");
        Files.delete(site.resolve("articles/own.txt"));
        assertAsFromScratch(articles(9));
        publish(List.of());
        assertThat(site.resolve("articles")).as("an empty folder").doesNotExist();
        assertThat(site.resolve("tags")).doesNotExist();
    }

    @Test
    void pathsThatChangeHandsArriveAsTheyShould() throws IOException {
        Article one = Article.builder("one", "1").aliases(List.of("/x.html")).build();
        Article two = Article.builder("two", "2").aliases(List.of("/y.html")).build();
        publish(List.of(one, two));
        List<Article> swapped = List.of(
                one.toBuilder().aliases(List.of("/y.html")).build(),
                two.toBuilder().aliases(List.of("/x.html")).build());
        publish(swapped);
        assertAsFromScratch(swapped);
    }

    @Test
    void aFileThatWasTouchedIsMended() throws IOException {
        publish(articles(30));
        Files.writeString(site.resolve("articles/a3.html"), "somebody else's");
        Files.delete(site.resolve("sections/news/index.txt"));
        publish(articles(30));
        assertThat(changed).containsExactly("articles/a3.html", "sections/news/index.txt");
        assertAsFromScratch(articles(30));
    }

    @Test
    void aFileWhoseBytesRottedIsMendedWhenVerified() throws IOException {
        publish(articles(30));
        Path file = site.resolve("articles/a3.html");
        var time = Files.getLastModifiedTime(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, time);
        publish(Fakes.publisher(), FolderTarget.builder(site).verifying(true).build(), articles(30));
        assertThat(changed).containsExactly("articles/a3.html");
        assertAsFromScratch(articles(30));
    }

    @Test
    void aLostStateIsRebuiltWithoutWriting() throws IOException {
        publish(articles(30));
        Files.delete(site.resolve(".weft-state"));
        assertThat(publish(articles(30)).written()).isZero();
        assertThat(publish(articles(29)).removed()).as("it is known again").isPositive();
        assertAsFromScratch(articles(29));
    }

    @Test
    void aDamagedStateIsReportedAndRebuilt() throws IOException {
        publish(articles(30));
        Path state = site.resolve(".weft-state");
        byte[] bytes = Files.readAllBytes(state);
        for (int at : new int[] {0, 20, bytes.length / 2, bytes.length - 10}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x40;
            Files.write(state, damaged);
            assertThat(publish(articles(30)).written()).as("byte " + at).isZero();
            assertThat(findings).as("byte " + at).extracting(Finding::code).contains("publish.state-damaged");
            publish(articles(30));
            assertThat(findings).isEmpty();
        }
    }

    @Test
    void aChangeOfThePublicationIsNoticed() throws IOException {
        publish(articles(30));
        assertThat(publish(Fakes.publisher().inputs("2"), FolderTarget.of(site), articles(30))
                        .written())
                .as("other inputs, same bytes")
                .isZero();
    }

    /** A page that shows nothing but its theme. */
    private record Themed(String theme) implements Renderer<ArticlePage>, RendererProvider {
        @Override
        public Format<ArticlePage> format() {
            return Fakes.PAGE;
        }

        @Override
        public String inputs() {
            return theme;
        }

        @Override
        public boolean accepts(ArticlePage page) {
            return true;
        }

        @Override
        public void renderTo(ArticlePage page, OutputStream out, Consumer<Finding> findings) throws IOException {
            out.write(theme.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<Format<?>> formats() {
            return List.of(Fakes.PAGE);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S extends Subject> Renderer<S> create(Format<S> format, Site of) {
            return (Renderer<S>) this;
        }
    }

    @Test
    void whatARendererSaysItIsMadeOfRendersEverythingAnew() throws IOException {
        ArticleSource three = lines(input, articles(3));
        for (String theme : List.of("old", "new")) {
            Site themed = Site.of(Fakes.publication(), List.of(new Themed(theme)));
            Publisher.builder(themed).inputs("1").build().publish(three, FolderTarget.of(site));
            assertThat(files(site).values()).containsOnly(theme);
        }
    }
}
