package dev.weft.publish;

import static dev.weft.publish.Fakes.files;
import static dev.weft.publish.Fakes.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.weft.model.Article;
import dev.weft.publish.folder.FileOperations;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file system refuses, and whenever, every file is old or new and whole, and the next run completes it. */
class FailingDiskTest {
    private static final List<Article> BEFORE =
            List.of(article(0, "零"), article(1, "一"), article(2, "二"), article(3, "三"));

    /** One gone, one changed, two as they were, one new. */
    private static final List<Article> AFTER =
            List.of(article(1, "壹"), article(2, "二"), article(3, "三"), article(4, "四"));

    @TempDir
    private Path folder;

    private Path copied;
    private ArticleSource source;
    private SortedMap<String, String> old;
    private SortedMap<String, String> fresh;

    /** Without sections or tags: few files, so that there is time for every operation. */
    private static Article article(int number, String title) {
        return Article.builder("a" + number, title).build();
    }

    @BeforeEach
    void bothEditions() throws IOException {
        copied = Files.createDirectory(folder.resolve("files"));
        Files.createDirectory(copied.resolve("pictures"));
        source = lines(folder.resolve("articles.jsonl"), AFTER);
        old = edition(BEFORE, "old");
        Files.writeString(copied.resolve("pictures/picture.txt"), "picture");
        fresh = edition(AFTER, "new");
    }

    private Publisher.Builder publisher() {
        return Fakes.publisher().files(copied);
    }

    /** Publishes with nothing there, and leaves the old site for copies. */
    private SortedMap<String, String> edition(List<Article> articles, String name) throws IOException {
        Path site = folder.resolve(name);
        publisher().build().publish(ArticleSource.of(articles), FolderTarget.of(site));
        return files(site);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(path)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void publish(Path site, FileOperations files) throws IOException {
        publisher()
                .build()
                .publish(
                        source,
                        FolderTarget.builder(site)
                                .on(files)
                                .durable(true)
                                .verifying(true)
                                .build());
    }

    /** Fails at each operation of a run that begins with a copy of {@code start}; returns the kinds that failed. */
    private Set<FailingFiles.Kind> failAtEach(Path start, IntFunction<FailingFiles> failing) throws IOException {
        Set<FailingFiles.Kind> kinds = EnumSet.noneOf(FailingFiles.Kind.class);
        int n = 0;
        while (true) {
            Path site = folder.resolve("at" + n);
            copy(start, site);
            FailingFiles files = failing.apply(n);
            String when = "operation " + n;
            try {
                publish(site, files);
                if (files.failed() == null) {
                    return kinds;
                }
                fail(when + ", " + files.failed() + ", failed in silence");
            } catch (PublishException expected) {
                // A durable run also sees to it that the folder's own name is on the disk, in the folder above.
                assertThat(Path.of(expected.path()))
                        .as(when)
                        .satisfiesAnyOf(
                                named -> assertThat(named).startsWithRaw(site),
                                named -> assertThat(named).isEqualTo(site.getParent()));
                assertThat(expected).as(when).hasMessageContaining("disk full");
            }
            kinds.add(files.failed());
            assertOldOrNew(site, when);
            publish(site, FailingFiles.UNFORCED);
            assertThat(files(site)).as("after " + when).isEqualTo(fresh);
            assertNoLitter(site);
            n++;
        }
    }

    private void assertOldOrNew(Path site, String when) throws IOException {
        for (Map.Entry<String, String> file : new TreeMap<>(files(site)).entrySet()) {
            String name = file.getKey();
            boolean temporary = name.substring(name.lastIndexOf('/') + 1).startsWith(".");
            if (!temporary
                    && !file.getValue().equals(old.get(name))
                    && !file.getValue().equals(fresh.get(name))) {
                fail(when + ": " + name + " is neither old nor new: " + file.getValue());
            }
        }
    }

    private static void assertNoLitter(Path site) throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            assertThat(all.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("."))
                            .toList())
                    .containsExactlyInAnyOrder(".weft-lock", ".weft-state");
        }
    }

    @Test
    void anyOneOperationMayFail() throws IOException {
        assertThat(failAtEach(folder.resolve("old"), FailingFiles::at)).containsExactly(FailingFiles.Kind.values());
    }

    @Test
    void everyOperationMayFailFromAnyOn() throws IOException {
        assertThat(failAtEach(folder.resolve("old"), FailingFiles::from)).containsExactly(FailingFiles.Kind.values());
    }

    @Test
    void whatWasStoppedMayBeStoppedAgainWhereverItGoesOn() throws IOException {
        Path stopped = folder.resolve("stopped");
        for (int n = 0;
                !Files.exists(stopped.resolve(".weft-state.next"))
                        || files(stopped).equals(old);
                n += 20) {
            stopped = folder.resolve("stopped" + n);
            copy(folder.resolve("old"), stopped);
            try {
                publish(stopped, FailingFiles.from(n));
                fail("no operation left");
            } catch (PublishException expected) {
                assertThat(expected).hasMessageContaining("disk full");
            }
        }
        failAtEach(stopped, FailingFiles::at);
    }

    @Test
    void nothingButTheFoldersLockIsTouchedBeforeItIsTaken() throws IOException {
        FailingFiles files = FailingFiles.never();
        try (Ledger held = Fakes.open(folder.resolve("old"))) {
            assertThat(held).isNotNull();
            try {
                publish(folder.resolve("old"), files);
                fail("two at a time");
            } catch (PublishException expected) {
                assertThat(expected).hasMessageContaining("another run");
            }
        }
        assertThat(files.count(FailingFiles.Kind.WRITE)).isZero();
        assertThat(files.count(FailingFiles.Kind.RENAME)).isZero();
        assertThat(files.count(FailingFiles.Kind.DELETE)).isZero();
    }

    @Test
    void whatIsDurableIsForcedBeforeItGetsItsName() throws IOException {
        FailingFiles plain = FailingFiles.never();
        publisher()
                .build()
                .publish(
                        source,
                        FolderTarget.builder(folder.resolve("plain")).on(plain).build());
        assertThat(plain.count(FailingFiles.Kind.FORCE)).isZero();
        assertThat(plain.count(FailingFiles.Kind.FORCE_FOLDER)).isZero();
        FailingFiles durable = FailingFiles.never();
        publisher()
                .build()
                .publish(
                        source,
                        FolderTarget.builder(folder.resolve("durable"))
                                .on(durable)
                                .durable(true)
                                .build());
        assertThat(durable.count(FailingFiles.Kind.RENAME)).isEqualTo(fresh.size() + 1);
        assertThat(durable.count(FailingFiles.Kind.FORCE)).isGreaterThan(fresh.size() + 1);
        assertThat(files(folder.resolve("durable")))
                .isEqualTo(files(folder.resolve("plain")))
                .isEqualTo(fresh);
    }

    @Test
    void ofFoldersAboveThoseThatWereMadeAreForcedAndNoOthers() throws IOException {
        Set<Path> forced = new HashSet<>();
        FileOperations files = new FileOperations() {
            @Override
            public void force(FileChannel file) {}

            @Override
            public void forceFolder(Path folder) {
                forced.add(folder);
            }
        };
        Path site = folder.resolve("a/b/site");
        publish(site, files);
        assertThat(forced).contains(folder, folder.resolve("a"), folder.resolve("a/b"), site, site.resolve("articles"));
        forced.clear();
        publish(site, files);
        assertThat(forced).allMatch(path -> path.startsWith(site));
    }
}
