package dev.weft.publish;

import static dev.weft.publish.Fakes.articles;
import static dev.weft.publish.Fakes.files;
import static dev.weft.publish.Fakes.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.weft.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed at any moment leaves every file whole, old or new, and the next one completes it. */
class CrashTest {
    /** How many moments are tried; more in a longer run: {@code -Dweft.kills=200}. */
    private static final int KILLS = Integer.getInteger("weft.kills", 4);

    /** What is there while a run is under way. */
    private static final String NEXT = ".weft-state.next";

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
        MemoryTarget target = MemoryTarget.of();
        Fakes.publisher().build().publish(ArticleSource.of(articles), target);
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

    private static void assertOldOrNew(
            Map<String, String> found, Map<String, String> old, Map<String, String> fresh, String when) {
        found.forEach((name, text) -> {
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
                    .containsExactlyInAnyOrder(".weft-lock", ".weft-state");
        }
    }

    /** Publishes in a program of its own, which the test kills. */
    public static void main(String[] args) throws IOException {
        Publisher.Builder publisher = Fakes.publisher();
        publisher
                .build()
                .publish(JsonArticles.of(Path.of(args[0]), Fakes.publication()), FolderTarget.of(Path.of(args[1])));
    }

    @Test
    @SuppressWarnings("SystemOut") // a long run says what it met
    void aProgramMayBeKilledAtAnyMoment() throws Exception {
        int count = KILLS > 20 ? 1800 : 400;
        SortedMap<String, String> old = clean(before(count));
        SortedMap<String, String> fresh = clean(after(count));
        Path input = folder.resolve("articles.jsonl");
        ArticleSource source = lines(input, after(count));
        Path site = folder.resolve("site");
        Random random = new Random(24);
        int midway = 0;
        int underWay = 0;
        for (int i = 0; i < KILLS; i++) {
            Fakes.publisher().build().publish(ArticleSource.of(before(count)), FolderTarget.of(site));
            kill(start(input, site), site, i, random);
            SortedMap<String, String> found = documents(site);
            assertOldOrNew(found, old, fresh, "kill " + i);
            midway += found.equals(old) || found.equals(fresh) ? 0 : 1;
            underWay += Files.exists(site.resolve(NEXT)) ? 1 : 0;
            Fakes.publisher().build().publish(source, FolderTarget.of(site));
            assertThat(files(site)).as("after kill " + i).isEqualTo(fresh);
            assertNoLitter(site);
        }
        if (KILLS > 20) {
            System.out.println(KILLS + " kills, " + underWay + " of them under way, " + midway
                    + " with some files new and some old");
        }
        assertThat(midway).as("kills that fell into the writing").isPositive();
    }

    private Process start(Path input, Path site) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        classPath(),
                        CrashTest.class.getName(),
                        input.toString(),
                        site.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.txt").toFile())
                .start();
    }

    /** Kills once a random share of the records is written; each fourth time after a random time, whatever is done then. */
    private void kill(Process process, Path site, int number, Random random) throws Exception {
        boolean ended;
        if (number % 4 == 3) {
            ended = process.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS);
        } else {
            long enough = random.nextLong(Files.size(site.resolve(".weft-state")));
            ended = false;
            while (!ended && size(site.resolve(NEXT)) <= enough) {
                ended = process.waitFor(1, TimeUnit.MILLISECONDS);
            }
        }
        process.destroyForcibly().waitFor();
        if (ended) {
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("child.txt")))
                    .isZero();
        }
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException notYet) {
            return -1;
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
