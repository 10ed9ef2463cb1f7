package dev.weft.benchmarks;

import com.github.mustachejava.Mustache;
import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The page of an article as bytes on a stream. The peers are given finished views and finished HTML of the text; ours
 * builds its views from the article and walks the tree.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PageBenchmark {
    private final Samples<ArticlePage> subjects = Samples.of(PageSamples::subject);
    private final Samples<ArticlePage> frames = Samples.of(PageSamples::frame);
    private final Samples<PeerPage> views = Samples.of(PageSamples::peer);
    private final Samples<byte[]> bodies =
            Samples.of(article -> PageSamples.peer(article).body().getBytes(StandardCharsets.UTF_8));
    private final Samples<String> finished = Samples.of(PageBenchmark::finished);
    private final TemplateEngine jte = Templates.jte();
    private final Mustache mustache = Templates.mustache();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);

    private static String finished(Article article) {
        return PageSamples.RENDERER.render(PageSamples.subject(article)).text();
    }

    /** Makes sure that all make pages of one size: a theme may change a word without the peers' templates following. */
    @Setup
    public void checkThatPagesAreOfOneSize() throws IOException {
        for (int i = 0; i < views.all().size(); i++) {
            byte[] own = finished.all().get(i).getBytes(StandardCharsets.UTF_8);
            out.reset();
            writeJte(views.all().get(i), out);
            Equal.checkSize(own.length, out.size());
            out.reset();
            writeMustache(views.all().get(i), out);
            Equal.checkSize(own.length, out.size());
            out.reset();
            PageSamples.RENDERER.renderTo(frames.all().get(i), out, finding -> {});
            Equal.checkSize(own.length, out.size() + bodies.all().get(i).length);
        }
    }

    private void writeJte(PeerPage page, OutputStream to) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        jte.render("article.jte", page, output);
        try {
            output.writeTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeMustache(PeerPage page, OutputStream to) throws IOException {
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        mustache.execute(writer, page);
        writer.flush();
    }

    /** The limit of all that make a text first: encoding the finished page. */
    @Benchmark
    public int limitEncodeFinishedText() throws IOException {
        out.reset();
        out.write(finished.next().getBytes(StandardCharsets.UTF_8));
        return out.size();
    }

    /** JTE, its template compiled. */
    @Benchmark
    public int jte() {
        out.reset();
        writeJte(views.next(), out);
        return out.size();
    }

    /** Mustache.java as it comes. */
    @Benchmark
    public int mustache() throws IOException {
        out.reset();
        writeMustache(views.next(), out);
        return out.size();
    }

    /** Ours, from the article. */
    @Benchmark
    public int weft() throws IOException {
        out.reset();
        PageSamples.RENDERER.renderTo(subjects.next(), out, finding -> {});
        return out.size();
    }

    /** Ours without the text, whose bytes are at hand. */
    @Benchmark
    public int weftFrame() throws IOException {
        out.reset();
        PageSamples.RENDERER.renderTo(frames.next(), out, finding -> {});
        out.write(bodies.next());
        return out.size();
    }
}
