package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.publish.JsonArticles;
import dev.weft.publish.MemoryTarget;
import dev.weft.render.ArticlePage;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample publication is the same bytes wherever and however it is published. */
class SameBytesTest {
    private static final Path SAMPLE = Path.of("..", "sample");
    private static final int THREADS = 64;

    @TempDir
    private static Path folder;

    private static SortedMap<String, String> expected;

    @BeforeAll
    static void publishHere() throws IOException {
        assertThat(publish(terminal(), folder.resolve("here"), "--gzip")).isZero();
        expected = Child.files(folder.resolve("here"));
        assertThat(expected).hasSizeGreaterThan(200);
    }

    /** What is said here is nobody's concern. */
    private static Terminal terminal() {
        PrintStream out = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Terminal(out, out, StandardCharsets.UTF_8, false);
    }

    private static int publish(Terminal terminal, Path out, String... options) {
        List<String> all = new ArrayList<>(List.of("publish", "--quiet"));
        all.add(SAMPLE.resolve("publication.json").toString());
        all.add(SAMPLE.resolve("articles").toString());
        all.add(out.toString());
        all.addAll(List.of(options));
        return Weft.run(terminal, all.toArray(String[]::new));
    }

    /** Publishes the sample, and says what the machine has for defaults. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            Terminal terminal = Terminal.ofProgram();
            terminal.out()
                    .println(Charset.defaultCharset() + " "
                            + Locale.getDefault().toLanguageTag() + " "
                            + TimeZone.getDefault().getID());
            int code = publish(terminal, Path.of(arguments[0]), "--gzip");
            terminal.flush();
            System.exit(code);
        }
    }

    /** Publishes in a virtual machine of its own, and returns what it said. */
    private static String elsewhere(Path out, int code, String locale, String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("-XX:TieredStopAtLevel=1");
        ProcessBuilder builder = Child.of(Program.class, all, out);
        builder.environment().put("LC_ALL", locale);
        Process child = builder.start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isEqualTo(code);
        return said;
    }

    @ParameterizedTest
    @CsvSource({
        "GBK, tr, TR, '', Asia/Shanghai",
        "US-ASCII, th, TH, u-ca-buddhist-nu-thai, America/St_Johns",
        "UTF-8, ar, EG, u-nu-arab, Pacific/Kiritimati",
    })
    void charsetLocaleAndZoneOfTheMachineChangeNoByte(
            String charset, String language, String country, String extensions, String zone) throws Exception {
        Path out = folder.resolve("in-" + language);
        String said = elsewhere(
                out,
                Weft.DONE,
                "C.UTF-8",
                "-Dfile.encoding=" + charset,
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.extensions=" + extensions,
                "-Duser.timezone=" + zone);
        String tag = language + "-" + country + (extensions.isEmpty() ? "" : "-" + extensions);
        assertThat(said.strip()).as("the defaults are what was asked for").isEqualTo(charset + " " + tag + " " + zone);
        assertThat(Child.differing(Child.files(out), expected)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereFileNamesLackCharactersItIsSaidWhatToDo() throws Exception {
        assertThat(elsewhere(folder.resolve("plain"), Weft.FAILED, "C"))
                .contains("「tags/", "语言环境", "LC_ALL=C.UTF-8")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void aZipHoldsWhatAFolderHolds() throws IOException {
        Path zip = folder.resolve("site.zip");
        assertThat(publish(terminal(), zip, "--gzip")).isZero();
        SortedMap<String, String> entries = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                byte[] bytes = file.getInputStream(entry).readAllBytes();
                entries.put(entry.getName(), new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(Child.differing(entries, expected)).isEmpty();
    }

    @Test
    void whatIsPutOnTheDiskAtOnceIsTheSame() throws IOException {
        Path out = folder.resolve("durable");
        assertThat(publish(terminal(), out, "--gzip", "--durable")).isZero();
        assertThat(Child.differing(Child.files(out), expected)).isEmpty();
    }

    @Test
    void sixtyFourThreadsPublishWhatOneDoes() throws IOException {
        assertThat(Child.differing(inMemory(THREADS), inMemory(1))).isEmpty();
    }

    private static SortedMap<String, String> inMemory(int threads) throws IOException {
        Publication publication = Inputs.publication(SAMPLE.resolve("publication.json"), finding -> {});
        MemoryTarget target = MemoryTarget.of();
        Inputs.publisher(Site.of(publication), SAMPLE.resolve("publication.json"))
                .threads(threads)
                .build()
                .publish(JsonArticles.of(SAMPLE.resolve("articles"), publication), target);
        SortedMap<String, String> texts = new TreeMap<>();
        target.documents().forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
        return texts;
    }

    /** One document to make, again and again. */
    private record Job(Renderer<ArticlePage> renderer, ArticlePage page) {
        byte[] make() {
            return renderer.render(page).bytes();
        }

        @Override
        public String toString() {
            return renderer.format().id() + " of " + page.article().id();
        }
    }

    @Test
    void sixtyFourThreadsShareTheRenderersOfOneSite() throws Exception {
        List<Job> jobs = jobs();
        List<byte[]> alone = new ArrayList<>();
        for (Job job : jobs) {
            alone.add(job.make());
        }
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier together = new CyclicBarrier(THREADS);
            List<Future<List<String>>> results = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread * jobs.size() / THREADS;
                boolean draws = thread % 8 == 0;
                results.add(executor.submit(() -> {
                    together.await();
                    return differing(jobs, alone, first, draws);
                }));
            }
            for (Future<List<String>> result : results) {
                assertThat(result.get()).isEmpty();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    /** Makes every document, each thread beginning with another, and a poster, which takes long, where it is told to. */
    private static List<String> differing(List<Job> jobs, List<byte[]> alone, int first, boolean draws) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            int job = (first + i) % jobs.size();
            boolean poster = jobs.get(job).renderer.format().id().equals("wechat/poster");
            if ((draws || !poster) && !Arrays.equals(jobs.get(job).make(), alone.get(job))) {
                wrong.add(jobs.get(job).toString());
            }
        }
        return wrong;
    }

    /** Every document of every article of the sample, in every format, but one poster. */
    @SuppressWarnings("unchecked") // the subject of the format says what the renderer renders
    private static List<Job> jobs() throws IOException {
        Path file = SAMPLE.resolve("publication.json");
        Publication publication = Inputs.publication(file, finding -> {});
        Choices choices = new Choices();
        choices.posters = true;
        Site site = Inputs.site(publication, file, choices);
        List<Job> jobs = new ArrayList<>();
        int posters = 0;
        for (Article article : articles(publication)) {
            ArticlePage page = ArticlePage.of(article);
            for (Renderer<?> any : site.renderers()) {
                if (any.format().subject() != ArticlePage.class) {
                    continue;
                }
                Renderer<ArticlePage> renderer = (Renderer<ArticlePage>) any;
                boolean poster = renderer.format().id().equals("wechat/poster");
                if (renderer.accepts(page) && (!poster || posters++ == 0)) {
                    jobs.add(new Job(renderer, page));
                }
            }
        }
        assertThat(posters).isPositive();
        assertThat(jobs).hasSizeGreaterThan(60);
        return jobs;
    }

    private static List<Article> articles(Publication publication) throws IOException {
        ArticleReader reader = ArticleReader.of(publication);
        List<Article> articles = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (var files = Files.list(SAMPLE.resolve("articles"))) {
            for (Path file : files.sorted().toList()) {
                reader.read(Files.readAllBytes(file), file.toString(), findings::add)
                        .ifPresent(articles::add);
            }
        }
        return articles;
    }
}
