package dev.weft.benchmarks;

import dev.weft.body.Body;
import dev.weft.importing.HtmlImporter;
import dev.weft.value.WebAddress;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** HTML of a body, as an editor saved it, to what can be trusted. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ImportBenchmark {
    private static final PolicyFactory OWASP = Sanitizers.FORMATTING
            .and(Sanitizers.BLOCKS)
            .and(Sanitizers.IMAGES)
            .and(Sanitizers.LINKS)
            .and(Sanitizers.TABLES)
            .and(new HtmlPolicyBuilder().allowElements("figure", "figcaption").toFactory());

    private static final WebAddress BASE = Corpus.publication().base();

    private final Samples<String> html = Samples.bodyHtml();
    private final Samples<Body> bodies = Samples.of(article -> article.body());

    private static Body read(String html) {
        return HtmlImporter.read(html, BASE, finding -> {
            throw new IllegalStateException(finding.toString());
        });
    }

    /** Makes sure that the trees are what the HTML was written from. */
    @Setup
    public void checkThatTheTreesComeBack() {
        for (int i = 0; i < html.all().size(); i++) {
            if (!read(html.all().get(i)).equals(bodies.all().get(i))) {
                throw new IllegalStateException(html.all().get(i));
            }
        }
    }

    /** The limit: jsoup's tree, nothing checked. */
    @Benchmark
    public Document limitJsoupParse() {
        return Jsoup.parseBodyFragment(html.next());
    }

    /** The sanitizer's HTML. */
    @Benchmark
    public String owasp() {
        return OWASP.sanitize(html.next());
    }

    /** Our tree. */
    @Benchmark
    public Body weft() {
        return read(html.next());
    }
}
