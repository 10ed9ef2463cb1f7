package dev.weft.benchmarks;

import dev.weft.body.Body;
import dev.weft.importing.HtmlImporter;
import dev.weft.importing.ImportedPage;
import dev.weft.importing.PageImporter;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** HTML far beyond any article, within 512 MB: each must be read in less than two seconds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(jvmArgsAppend = "-Xmx512m")
public class LargeInputBenchmark {
    private static final WebAddress ADDRESS = Corpus.publication().base();
    private static final int TEXT_BYTES = 5_000_000;
    private static final int NESTED = 100_000;

    private final String text = text();
    private final String nested = "<div>".repeat(NESTED) + "正文" + "</div>".repeat(NESTED);
    private final String spans = "<p>" + "<b><i>".repeat(NESTED / 2) + "正文";
    private final byte[] page = ("<html><body>" + text + "</body></html>").getBytes(StandardCharsets.UTF_8);
    private final byte[] nestedPage = nested.getBytes(StandardCharsets.UTF_8);

    private static String text() {
        StringBuilder html = new StringBuilder();
        for (String body : Samples.bodyHtml().all()) {
            html.append(body);
        }
        int once = html.toString().getBytes(StandardCharsets.UTF_8).length;
        return html.toString().repeat(TEXT_BYTES / once + 1);
    }

    private static Body read(String html) {
        return HtmlImporter.read(html, ADDRESS, finding -> {});
    }

    /** Makes sure that the inputs are as large as they are said to be, and that all of the text arrives. */
    @Setup
    public void checkThatNothingIsCutOff() {
        boolean whole = page.length > TEXT_BYTES
                && read(text).blocks().size() > 10_000
                && read(nested).plainText().contains("正文")
                && read(spans).plainText().contains("正文");
        if (!whole) {
            throw new IllegalStateException("less was read than was given");
        }
    }

    /** Five megabytes of articles as one fragment. */
    @Benchmark
    public Body textOfFiveMegabytes() {
        return read(text);
    }

    /** A hundred thousand nested blocks. */
    @Benchmark
    public Body nestedBlocks() {
        return read(nested);
    }

    /** A hundred thousand nested styles. */
    @Benchmark
    public Body nestedStyles() {
        return read(spans);
    }

    /** Five megabytes as a saved page. */
    @Benchmark
    public ImportedPage pageOfFiveMegabytes() {
        return PageImporter.read(page, ADDRESS, finding -> {});
    }

    /** A hundred thousand nested blocks as a saved page. */
    @Benchmark
    public ImportedPage nestedPage() {
        return PageImporter.read(nestedPage, ADDRESS, finding -> {});
    }
}
