package dev.weft.publish;

import static dev.weft.publish.Fakes.article;
import static dev.weft.publish.Fakes.files;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.RendererProvider;
import dev.weft.render.Site;
import dev.weft.render.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A renderer may do what it wants: it costs one document, which is named, and the next run ends well. */
class FaultyRendererTest {
    private static final Format<ArticlePage> PAGE =
            Format.of("fake/page", ArticlePage.class, "text/plain", "{id}.txt", Format.Relation.PAGE);

    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();

    /** What goes wrong with the page of article 2. */
    enum Fault {
        THROWS("java.lang.IllegalStateException: no"),
        THROWS_ON_ACCEPTING("java.lang.IllegalStateException: no"),
        CANNOT_WRITE("java.io.IOException: no"),
        RUNS_OUT_OF_STACK("StackOverflowError"),
        RUNS_OUT_OF_MEMORY("memory ran out"),
        MISSES_A_CLASS("NoClassDefFoundError"),
        ASSERTS("AssertionError"),
        WRITES_NOTHING("it wrote nothing"),
        HANGS("it did not end within PT0.05S");

        final String message;

        Fault(String message) {
            this.message = message;
        }
    }

    /** A renderer whose page of article 2 goes wrong. */
    private record Faulty(Fault fault, List<OutputStream> streams) implements Renderer<ArticlePage>, RendererProvider {
        @Override
        public Format<ArticlePage> format() {
            return PAGE;
        }

        @Override
        public boolean accepts(ArticlePage page) {
            if (fault == Fault.THROWS_ON_ACCEPTING && isBad(page)) {
                throw new IllegalStateException("no");
            }
            return true;
        }

        private static boolean isBad(ArticlePage page) {
            return page.article().id().value().equals("a2");
        }

        @Override
        public void renderTo(ArticlePage page, OutputStream out, Consumer<Finding> told) throws IOException {
            streams.add(out);
            if (isBad(page)) {
                goWrong(out);
            } else {
                out.write(page.article().title().getBytes(StandardCharsets.UTF_8));
            }
        }

        private void goWrong(OutputStream out) throws IOException {
            switch (fault) {
                case THROWS, THROWS_ON_ACCEPTING -> throw new IllegalStateException("no");
                case CANNOT_WRITE -> {
                    out.write(new byte[100]);
                    throw new IOException("no");
                }
                case RUNS_OUT_OF_STACK -> goWrong(out, 0);
                case RUNS_OUT_OF_MEMORY -> throw new OutOfMemoryError("Java heap space");
                case MISSES_A_CLASS -> throw new NoClassDefFoundError("gone");
                case ASSERTS -> throw new AssertionError("no");
                case WRITES_NOTHING -> out.flush();
                case HANGS -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            }
        }

        @SuppressWarnings("InfiniteRecursion") // that is the fault
        private int goWrong(OutputStream out, int depth) {
            return goWrong(out, depth + 1) + 1;
        }

        @Override
        public List<Format<?>> formats() {
            return List.of(PAGE);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
            return (Renderer<S>) this;
        }
    }

    private PublishReport publish(RendererProvider renderer, List<Article> articles) throws IOException {
        findings.clear();
        return Publisher.builder(Site.of(Fakes.publication(), List.of(renderer)))
                .findings(Fakes.ownFindings(findings))
                .timeLimit(
                        renderer instanceof Faulty faulty && faulty.fault == Fault.HANGS
                                ? Duration.ofMillis(50)
                                : Duration.ofMinutes(1))
                .build()
                .publish(ArticleSource.of(articles), FolderTarget.of(folder.resolve("site")));
    }

    @ParameterizedTest
    @EnumSource
    void costsItsDocumentAlone(Fault fault) throws IOException {
        publish(new Faulty(fault, new ArrayList<>()), List.of(article(1), article(2), article(3)));
        assertThat(files(folder.resolve("site")).keySet()).containsExactly("a1.txt", "a3.txt");
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("publish.renderer-failed");
            assertThat(finding.article()).isEqualTo("a2");
            assertThat(finding.format()).isEqualTo("fake/page");
            assertThat(finding.message().en()).contains(fault.message);
        });
        publish(new Faulty(fault, new ArrayList<>()), List.of(article(1), article(3)));
        assertThat(findings).isEmpty();
        try (Stream<Path> all = Files.walk(folder.resolve("site"))) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a1.txt", "a3.txt", ".weft-state", ".weft-lock");
        }
    }

    @Test
    void whatIsWrittenAfterTheRendererReturnedIsRefused() throws IOException {
        Faulty renderer = new Faulty(Fault.WRITES_NOTHING, new ArrayList<>());
        publish(renderer, List.of(article(1)));
        for (OutputStream late : renderer.streams) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> late.write(1))
                    .isInstanceOf(IOException.class);
        }
        assertThat(folder.resolve("site/a1.txt")).hasContent("标题 1");
    }

    @Test
    void aClockThatGoesBackChangesNothing() throws IOException {
        Faulty renderer = new Faulty(Fault.THROWS, new ArrayList<>());
        publish(renderer, List.of(article(1), article(3)));
        for (String time : List.of("1971-01-01T00:00:00Z", "2100-01-01T00:00:00Z")) {
            for (String file : List.of("a1.txt", ".weft-state")) {
                Files.setLastModifiedTime(folder.resolve("site").resolve(file), FileTime.from(Instant.parse(time)));
            }
            PublishReport report = publish(renderer, List.of(article(1), article(3)));
            assertThat(report.written()).as("its bytes are what they should be").isZero();
            assertThat(findings).isEmpty();
        }
    }
}
