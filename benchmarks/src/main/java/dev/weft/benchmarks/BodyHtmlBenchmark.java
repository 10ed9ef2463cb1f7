package dev.weft.benchmarks;

import dev.weft.body.Body;
import dev.weft.markup.BodyHtml;
import dev.weft.markup.Utf8Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A body as HTML in UTF-8, from a tree to bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BodyHtmlBenchmark {
    private final Samples<Body> bodies = Samples.of(article -> article.body());
    private final Samples<String> finished = Samples.bodyHtml();
    private final Samples<Element> parsed = Samples.of(article -> parsed(BodyHtml.toHtml(article.body())));
    private final Utf8Writer kept = new Utf8Writer();

    private static Element parsed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    /** Makes sure that both trees are printed as the same HTML, but for how an end tag or a quote may be written. */
    @Setup
    public void checkThatAllPrintTheSame() {
        for (int i = 0; i < finished.all().size(); i++) {
            Equal.check(finished.all().get(i), parsed.all().get(i).html());
        }
    }

    /** The limit: encoding the finished HTML. */
    @Benchmark
    public byte[] limitEncodeFinishedText() {
        return finished.next().getBytes(StandardCharsets.UTF_8);
    }

    /** Prints jsoup's tree to a text. */
    @Benchmark
    public String jsoupToText() {
        return parsed.next().html();
    }

    /** Prints jsoup's tree to bytes. */
    @Benchmark
    public byte[] jsoupToBytes() {
        return parsed.next().html().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes ours with a writer of its own. */
    @Benchmark
    public byte[] weft() {
        Utf8Writer out = new Utf8Writer(8 * 1024);
        bodies.next().accept(new BodyHtml(out));
        return out.toBytes();
    }

    /** Writes ours into a page that is being written. */
    @Benchmark
    public int weftIntoAPage() {
        kept.truncate(0);
        bodies.next().accept(new BodyHtml(kept));
        return kept.size();
    }
}
