package dev.weft.publish;

import static dev.weft.publish.Fakes.articles;
import static dev.weft.publish.Fakes.files;
import static dev.weft.publish.Fakes.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.weft.model.Article;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped at any moment leaves every file whole, old or new, and the next one completes it. */
class CrashTest {
    private static final int ARTICLES = 25;

    /** How many moments are tried; more in a longer run: {@code -Dweft.kills=200}. */
    private static final int KILLS = Integer.getInteger("weft.kills", 3);

    @TempDir
    private Path folder;

    private static List<Article> before(int count) {
        return articles(count);
    }

    /** Other titles, a tenth gone, a tenth new: nearly every file is rewritten, some are made, some removed. */
    private static List<Article> after(int count) {
        List<Article> articles = new ArrayList<>();
        for (int i = count / 10; i < count + count / 10; i++) {
            articles.add(Fakes.article(i, "第二版 " + i));
        }
        return articles;
    }

    private static SortedMap<String, String> clean(List<Article> articles) throws IOException {
        MemoryTarget target = new MemoryTarget();
        Fakes.publisher().publish(ArticleSource.of(articles), target);
        return Fakes.texts(target);
    }

    /** What is there, without what belongs to the run that was stopped. */
    private static SortedMap<String, String> documents(Path site) throws IOException {
        SortedMap<String, String> all = files(site);
        all.keySet().removeIf(name -> {
            String last = name.substring(name.lastIndexOf('/') + 1);
            return last.startsWith(".weft-") || last.startsWith(".") && last.endsWith(".weft");
        });
        return all;
    }

    private static void assertOldOrNew(Path site, Map<String, String> old, Map<String, String> fresh, String when)
            throws IOException {
        documents(site).forEach((name, text) -> {
            if (!text.equals(old.get(name)) && !text.equals(fresh.get(name))) {
                fail(when + ": " + name + " is neither old nor new: " + text);
            }
        });
    }

    private static void assertNoLitter(Path site) throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            assertThat(all.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("."))
                            .toList())
                    .containsExactly(".weft-state");
        }
    }

    @Test
    void anyOperationMayFail() throws IOException {
        SortedMap<String, String> old = clean(before(ARTICLES));
        SortedMap<String, String> fresh = clean(after(ARTICLES));
        Path input = folder.resolve("articles.jsonl");
        ArticleSource source = lines(input, after(ARTICLES));
        boolean failed = true;
        for (int n = 0; failed; n += 1 + n / 12) {
            Path site = folder.resolve("site" + n);
            Fakes.publisher().publish(ArticleSource.of(before(ARTICLES)), FolderTarget.of(site));
            Failing files = new Failing(n);
            try {
                Fakes.publisher().publish(source, FolderTarget.on(site, files));
                failed = files.failed();
                assertThat(failed).as("operation " + n + " failed in silence").isFalse();
            } catch (PublishException expected) {
                assertThat(expected.path()).as("operation " + n).startsWith(site.toString());
                assertThat(expected).hasMessageContaining("disk full");
            }
            assertOldOrNew(site, old, fresh, "operation " + n);
            Fakes.publisher().publish(source, FolderTarget.of(site));
            assertThat(files(site)).as("after operation " + n).isEqualTo(fresh);
            assertNoLitter(site);
        }
    }

    /** Fails once, at the n-th operation, whichever it is, and at all after it. */
    private static final class Failing implements FileOperations {
        private final AtomicInteger left;

        Failing(int n) {
            left = new AtomicInteger(n);
        }

        boolean failed() {
            return left.get() < 0;
        }

        private void count() throws IOException {
            if (left.getAndDecrement() <= 0) {
                throw new IOException("disk full");
            }
        }

        @Override
        public FileChannel create(Path file) throws IOException {
            count();
            return FileOperations.super.create(file);
        }

        @Override
        public void write(FileChannel file, java.nio.ByteBuffer bytes) throws IOException {
            if (left.get() <= 0) {
                bytes.limit(bytes.position() + bytes.remaining() / 2);
                FileOperations.super.write(file, bytes);
            }
            count();
            FileOperations.super.write(file, bytes);
        }

        @Override
        public FileChannel append(Path file) throws IOException {
            count();
            return FileOperations.super.append(file);
        }

        @Override
        public FileChannel read(Path file) throws IOException {
            count();
            return FileOperations.super.read(file);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            count();
            FileOperations.super.rename(from, to);
        }

        @Override
        public boolean delete(Path file) throws IOException {
            count();
            return FileOperations.super.delete(file);
        }

        @Override
        public void createFolder(Path path) throws IOException {
            count();
            FileOperations.super.createFolder(path);
        }

        @Override
        public BasicFileAttributes attributes(Path file) throws IOException {
            count();
            return FileOperations.super.attributes(file);
        }
    }

    /** Publishes in a program of its own, which the test kills. */
    public static void main(String[] args) throws IOException {
        Publisher publisher = Fakes.publisher();
        publisher.publish(JsonArticles.of(Path.of(args[0]), Fakes.publication()), FolderTarget.of(Path.of(args[1])));
    }

    @Test
    void aProgramMayBeKilledAtAnyMoment() throws Exception {
        int count = KILLS > 20 ? 1800 : 200;
        SortedMap<String, String> old = clean(before(count));
        SortedMap<String, String> fresh = clean(after(count));
        Path input = folder.resolve("articles.jsonl");
        ArticleSource source = lines(input, after(count));
        Path site = folder.resolve("site");
        Random random = new Random(24);
        long longest = 2_000;
        for (int i = 0; i < KILLS; i++) {
            Fakes.publisher().publish(ArticleSource.of(before(count)), FolderTarget.of(site));
            long start = System.nanoTime();
            Process process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            classPath(),
                            CrashTest.class.getName(),
                            input.toString(),
                            site.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("child.txt").toFile())
                    .start();
            if (process.waitFor(150 + random.nextLong(Math.max(longest - 150, 1)), TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue())
                        .as(Files.readString(folder.resolve("child.txt")))
                        .isZero();
                longest = Math.max(300, (System.nanoTime() - start) / 1_000_000);
            } else {
                process.destroyForcibly().waitFor();
            }
            assertOldOrNew(site, old, fresh, "kill " + i);
            Fakes.publisher().publish(source, FolderTarget.of(site));
            assertThat(files(site)).as("after kill " + i).isEqualTo(fresh);
            assertNoLitter(site);
        }
    }

    private static String classPath() {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("java.class.path", "jdk.module.path")) {
            String value = System.getProperty(name, "");
            if (!value.isEmpty()) {
                parts.add(value);
            }
        }
        parts.add(Path.of("target", "test-classes").toAbsolutePath().toString());
        return String.join(java.io.File.pathSeparator, parts);
    }
}
