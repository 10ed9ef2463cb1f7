package dev.weft.benchmarks;

import dev.weft.json.ArticleReader;
import dev.weft.json.ArticleWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A line of JSON to an article, and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JsonBenchmark {
    private static final Publication PUBLICATION = Corpus.publication();
    private static final ArticleReader READER = ArticleReader.of(PUBLICATION);

    private final Samples<Article> articles = Samples.articles();
    private final Samples<byte[]> trees =
            Samples.of(article -> ArticleWriter.toJson(article).getBytes(StandardCharsets.UTF_8));
    private final Samples<byte[]> htmls = Samples.of(CorpusJson::line);
    private final Utf8Writer kept = new Utf8Writer();
    private long reported;

    private static Optional<Article> read(byte[] json) {
        return READER.read(json, "articles.jsonl:1", finding -> {
            throw new IllegalStateException(finding.toString());
        });
    }

    /** Makes sure that what is read is what was written, and that Jackson reads all of it. */
    @Setup
    public void checkThatAllIsRead() {
        for (int i = 0; i < articles.all().size(); i++) {
            Article article = articles.all().get(i);
            byte[] json = trees.all().get(i);
            if (!read(json).equals(Optional.of(article))
                    || PlainReader.read(json).body().size()
                            != article.body().blocks().size()) {
                throw new IllegalStateException("not read as it was written: " + article);
            }
        }
    }

    /** The limit: Jackson's streaming parser to plain records, nothing checked. */
    @Benchmark
    public Object limitJacksonToRecords() {
        return PlainReader.read(trees.next());
    }

    /** Ours, from a line with the tree. */
    @Benchmark
    public Object weft() {
        return read(trees.next());
    }

    /** Ours, from a line with the tree to an article that every rule has looked at. */
    @Benchmark
    public Object weftValidated() {
        Optional<Article> article = read(trees.next());
        Validator.standard().check(article.orElseThrow(), PUBLICATION, finding -> reported++);
        return article;
    }

    /** Ours, from a line with HTML, which is imported. */
    @Benchmark
    public Object weftFromHtml() {
        return read(htmls.next());
    }

    /** Ours, all but the body, as for an index. */
    @Benchmark
    public Object weftSkimsHtml() {
        byte[] line = htmls.next();
        return READER.skim(line, 0, line.length, "articles.jsonl:1", finding -> {});
    }

    /** Ours, writing the line. */
    @Benchmark
    public int weftWrites() {
        kept.truncate(0);
        ArticleWriter.write(articles.next(), kept);
        return kept.size();
    }
}
