package dev.weft.benchmarks;

import dev.weft.live.LiveRequest;
import dev.weft.live.LiveResponse;
import dev.weft.live.LiveSite;
import dev.weft.live.MemoryArticles;
import dev.weft.model.Article;
import dev.weft.render.Site;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A live site of 100,000 articles with every renderer: the next request after one article was changed, the change itself
 * included; and a request for what is kept. Only the newest articles have their texts, so that all fit into memory.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(jvmArgsAppend = "-Xmx1g")
public class LiveBenchmark {
    private static final int ARTICLES = 100_000;
    private static final int WITH_TEXTS = 200;
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private final MemoryArticles articles = MemoryArticles.of(Corpus.publication());
    private final LiveSite live = LiveSite.of(Site.of(Corpus.publication()), articles);
    private final LiveRequest home = LiveRequest.get("/");
    private final LiveRequest page = LiveRequest.get("/articles/n" + (1_000_000 + ARTICLES - 10) + ".html");
    private final LiveRequest older = LiveRequest.get("/page/2500.html");
    private final LiveRequest feed = LiveRequest.get("/feed.xml");
    private Article changing = new Corpus().article(ARTICLES - 1);
    private int changes;

    /** Makes the articles. */
    @Setup
    public void prepare() {
        Corpus corpus = new Corpus();
        for (int i = 0; i < ARTICLES; i++) {
            Article article = corpus.article(i);
            articles.put(i < ARTICLES - WITH_TEXTS ? withoutText(article) : article);
        }
        for (LiveRequest request : new LiveRequest[] {home, page, older, feed}) {
            check(live.respond(request, NOW));
        }
    }

    private static Article withoutText(Article article) {
        return Article.builder(article.id().value(), article.title())
                .section(article.section())
                .published(article.published().orElseThrow())
                .tags(article.tags())
                .byline(article.byline())
                .build();
    }

    private static long check(LiveResponse response) {
        if (response.status() != 200) {
            throw new IllegalStateException("the answer is " + response);
        }
        return response.length();
    }

    private void change() {
        changing = changing.toBuilder().title("新稿 " + changes++).build();
        articles.put(changing);
    }

    /** Changes an article and answers with the home page. */
    @Benchmark
    public long homeAfterAChange() {
        change();
        return check(live.respond(home, NOW));
    }

    /** Changes an article and answers with the page of one beside it. */
    @Benchmark
    public long articleAfterAChange() {
        change();
        return check(live.respond(page, NOW));
    }

    /** Changes an article and answers with a page from the middle of the archive. */
    @Benchmark
    public long olderPageAfterAChange() {
        change();
        return check(live.respond(older, NOW));
    }

    /** Changes an article and answers with the feed of twenty full texts. */
    @Benchmark
    public long feedAfterAChange() {
        change();
        return check(live.respond(feed, NOW));
    }

    /** Answers with the home page, which is kept. */
    @Benchmark
    public long homeKept() {
        return check(live.respond(home, NOW));
    }
}
