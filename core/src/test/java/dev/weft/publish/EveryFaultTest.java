package dev.weft.publish;

import static dev.weft.publish.Fakes.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.weft.model.Article;
import dev.weft.publish.folder.FileOperations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any operation of a run of 300 files fails, with whatever a file system may say: every file is old or new and whole, the
 * error names the path and the reason, and the next run completes it.
 *
 * <p>A sample of the operations is tried, each with one fault; every one with {@code -Dweft.faults=each}, and with every
 * fault, which takes many minutes, with {@code -Dweft.faults=all}.
 */
class EveryFaultTest {
    private static final String WANTED = System.getProperty("weft.faults", "");
    private static final List<FailingFiles.Fault> FAULTS = List.of(
            FailingFiles.Fault.NO_SPACE,
            FailingFiles.Fault.IO_ERROR,
            FailingFiles.Fault.DENIED,
            FailingFiles.Fault.TOO_MANY_OPEN,
            FailingFiles.Fault.SHORT_WRITE);

    /** No multiple of what one file takes, nor of how many faults there are. */
    private static final int STRIDE = WANTED.isEmpty() ? 101 : 1;

    private static final int ARTICLES = 270;

    @TempDir
    private Path folder;

    private MemoryFiles empty;
    private MemoryFiles before;
    private ArticleSource source;
    private SortedMap<String, String> old;
    private SortedMap<String, String> fresh;

    /** A tenth gone, a third changed, a tenth new. */
    private static List<Article> after() {
        List<Article> articles = new ArrayList<>();
        for (int i = ARTICLES / 10; i < ARTICLES + ARTICLES / 10; i++) {
            articles.add(i % 3 == 0 ? Fakes.article(i, "改过的标题 " + i) : Fakes.article(i));
        }
        return articles;
    }

    @BeforeEach
    void bothEditions() throws IOException {
        empty = new MemoryFiles(folder.toRealPath());
        before = empty.copy();
        source = lines(folder.resolve("before.jsonl"), Fakes.articles(ARTICLES));
        publish(before);
        old = documents(before);
        source = lines(folder.resolve("after.jsonl"), after());
        MemoryFiles clean = empty.copy();
        publish(clean);
        fresh = documents(clean);
        assertThat(fresh).hasSizeGreaterThan(300);
    }

    private void publish(FileOperations files) throws IOException {
        Fakes.publisher()
                .threads(1)
                .build()
                .publish(
                        source,
                        FolderTarget.builder(folder).on(files).durable(true).build());
    }

    private static boolean isHidden(String name) {
        return name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private static SortedMap<String, String> documents(MemoryFiles files) {
        SortedMap<String, String> documents = new TreeMap<>(files.texts());
        documents.keySet().removeIf(EveryFaultTest::isHidden);
        return documents;
    }

    /** Fails at the operations of a run, until one has none left to fail. */
    private int failAtEach(MemoryFiles start) throws IOException {
        int tried = 0;
        for (int n = 0; ; n += STRIDE) {
            List<FailingFiles.Fault> faults =
                    WANTED.equals("all") ? FAULTS : List.of(FAULTS.get(tried % FAULTS.size()));
            for (FailingFiles.Fault fault : faults) {
                if (!failAt(start.copy(), n, fault)) {
                    return tried;
                }
            }
            tried++;
        }
    }

    /** Returns whether there was an operation to fail at. */
    private boolean failAt(MemoryFiles disk, int n, FailingFiles.Fault fault) throws IOException {
        FailingFiles failing = FailingFiles.at(n, fault, disk);
        String when = fault + " at operation " + n;
        try {
            publish(failing);
            if (failing.failed() == null) {
                return false;
            }
            if (fault.exception().isPresent()) {
                fail(when + ", " + failing.failed() + ", failed in silence");
            }
            assertThat(documents(disk)).as(when).isEqualTo(fresh);
        } catch (PublishException expected) {
            assertThat(expected.path()).as(when).startsWith(folder.toRealPath().toString());
            assertThat(expected.bilingual().en()).as(when).contains(expected.path(), fault.message());
            assertThat(expected.bilingual().zh()).as(when).contains(expected.path());
        }
        documents(disk).forEach((name, text) -> {
            if (!text.equals(old.get(name)) && !text.equals(fresh.get(name))) {
                fail(when + ": " + name + " is neither old nor new: \"" + text + "\"");
            }
        });
        publish(disk);
        assertThat(documents(disk)).as("after " + when).isEqualTo(fresh);
        assertThat(disk.texts().keySet())
                .as("after " + when)
                .filteredOn(EveryFaultTest::isHidden)
                .containsExactly(".weft-lock", ".weft-state");
        return true;
    }

    @Test
    void anyOperationOfAFirstRunMayFail() throws IOException {
        assertThat(failAtEach(empty)).isGreaterThan(15);
    }

    @Test
    void anyOperationOfAnUpdateMayFail() throws IOException {
        assertThat(failAtEach(before)).isGreaterThan(15);
    }
}
