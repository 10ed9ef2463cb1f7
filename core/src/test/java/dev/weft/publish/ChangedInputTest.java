package dev.weft.publish;

import static dev.weft.publish.Fakes.articles;
import static dev.weft.publish.Fakes.files;
import static dev.weft.publish.Fakes.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.model.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is another in the second reading than in the first ends the run, and nothing that stood is removed. */
class ChangedInputTest {
    @TempDir
    private Path folder;

    private Path input;
    private Path site;

    @BeforeEach
    void publishOnce() throws IOException {
        input = folder.resolve("articles.jsonl");
        site = folder.resolve("site");
        Fakes.publisher().build().publish(lines(input, articles(200)), FolderTarget.of(site));
    }

    private interface Change {
        void apply(Path file) throws IOException;
    }

    /** Publishes to a folder, with a change of the input when the index was read. */
    private void publish(ArticleSource source, Change change) throws IOException {
        Fakes.publisher()
                .listener(new PublishListener() {
                    @Override
                    public void began(Stage stage, long total) {
                        try {
                            if (stage == Stage.FILES) {
                                change.apply(input);
                            }
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }
                })
                .build()
                .publish(source, FolderTarget.of(site));
    }

    private void assertStopped(List<Article> wanted, Change change, String message) throws IOException {
        SortedMap<String, String> before = files(site);
        ArticleSource source = lines(input, wanted);
        assertThatThrownBy(() -> publish(source, change))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("the input changed during the run")
                .hasMessageContaining(message);
        assertThat(files(site).keySet()).as("nothing was removed").containsAll(before.keySet());
        Fakes.publisher().build().publish(lines(input, wanted), FolderTarget.of(site));
        MemoryTarget clean = MemoryTarget.of();
        Fakes.publisher().build().publish(ArticleSource.of(wanted), clean);
        assertThat(files(site)).as("the next run ends well").isEqualTo(Fakes.texts(clean));
    }

    private static List<String> linesOf(Path file) throws IOException {
        return new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatWasCut() throws IOException {
        assertStopped(
                articles(150),
                file -> Files.write(file, linesOf(file).subList(0, 40)),
                "there were 150 articles at first, and 40 later");
    }

    @Test
    void aFileThatWasCutWithinALine() throws IOException {
        assertStopped(
                articles(150),
                file -> Files.write(
                        file, java.util.Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 10)),
                "articles.jsonl:150");
    }

    @Test
    void aFileThatGrew() throws IOException {
        assertStopped(
                articles(150),
                file -> {
                    List<String> lines = linesOf(file);
                    lines.add("{\"id\":\"late\",\"title\":\"迟到\"}");
                    Files.write(file, lines);
                },
                "there were 150 articles at first, and 151 later");
    }

    @Test
    void anArticleThatWasEdited() throws IOException {
        assertStopped(
                articles(150),
                file -> {
                    List<String> lines = linesOf(file);
                    lines.set(77, lines.get(77).replace("标题", "题目"));
                    Files.write(file, lines);
                },
                "\"a77\"");
    }

    @Test
    void articlesInAnotherOrderFromASourceThatKnowsNoFingerprints() throws IOException {
        List<Article> articles = new ArrayList<>(articles(60));
        ArticleSource shuffling = () -> {
            ArticleSource.Reading reading = ArticleSource.of(articles).open();
            java.util.Collections.reverse(articles);
            return reading;
        };
        assertThatThrownBy(() -> publish(shuffling, file -> {}))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("the input changed during the run");
        assertThat(new TreeMap<>(files(site))).isNotEmpty();
    }
}
