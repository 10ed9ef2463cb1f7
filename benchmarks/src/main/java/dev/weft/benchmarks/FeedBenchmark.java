package dev.weft.benchmarks;

import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import com.rometools.rome.io.FeedException;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Site;
import dev.weft.rss.FeedCache;
import dev.weft.rss.FeedProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** RSS 2.0 with full text, as bytes: ours from body trees, the peers' the same items from finished HTML. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FeedBenchmark {
    private static final int VARIANTS = 256;

    /** How many items the feed has. */
    @Param({"50", "1000"})
    private int items;

    private final Site site = Site.of(Corpus.publication(), List.of(new FeedProvider()));
    private final ListingRenderer weft = new FeedProvider().rss(site);
    private final ListingRenderer caching =
            FeedProvider.builder().cache(FeedCache.ofBytes(256 << 20)).build().rss(site);
    private final XMLOutputFactory jdk = XMLOutputFactory.newDefaultFactory();
    private final XMLOutputFactory woodstox = new WstxOutputFactory();
    private final XMLOutputFactory aalto = new OutputFactoryImpl();
    private final List<Listing> withOneNew = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 24);
    private final Utf8Writer kept = new Utf8Writer(1 << 24);
    private Listing listing = Listing.home(List.of(), Instant.EPOCH);
    private List<FeedEntry> entries = List.of();
    private byte[] finished = {};
    private int next;

    /** Makes the articles, and makes sure that all contenders say the same. */
    @Setup
    public void prepare() throws XMLStreamException, FeedException, IOException {
        List<Article> articles = new Corpus().articles(items);
        listing = Listing.home(articles, Instant.EPOCH);
        for (int i = 0; i < VARIANTS; i++) {
            List<Article> all = new ArrayList<>(articles);
            all.set(0, articles.get(0).toBuilder().title("新稿 " + i).build());
            withOneNew.add(Listing.home(all, Instant.EPOCH));
        }
        finished = weft.render(listing).bytes();
        FeedText expected = FeedText.of(finished);
        List<FeedEntry> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            all.add(FeedEntry.of(articles.get(i), site, expected.contents().get(i)));
        }
        entries = all;
        jdkStreamWriter();
        check(expected, true);
        woodstox();
        check(expected, true);
        aalto();
        check(expected, true);
        rome();
        check(expected, false);
    }

    private void check(FeedText expected, boolean further) throws XMLStreamException {
        FeedText actual = FeedText.of(out.toByteArray());
        Equal.check(expected.texts(), actual.texts());
        Equal.check(String.join("\n", expected.contents()), String.join("\n", actual.contents()));
        if (further) {
            Equal.check(expected.further(), actual.further());
        }
    }

    /** Copies the finished bytes. */
    @Benchmark
    public int copyOfFinishedBytes() throws IOException {
        out.reset();
        out.write(finished);
        return out.size();
    }

    /** The limit: finished HTML and texts in one pass onto bytes. */
    @Benchmark
    public int limitOnePass() {
        kept.truncate(0);
        for (FeedEntry entry : entries) {
            entry.writeTo(kept);
        }
        return kept.size();
    }

    /** Writes ours, from body trees. */
    @Benchmark
    public int weft() throws IOException {
        out.reset();
        weft.renderTo(listing, out, finding -> {});
        return out.size();
    }

    /** Writes ours where one article is new and the others are known. */
    @Benchmark
    public int weftMostlyUnchanged() throws IOException {
        out.reset();
        next = (next + 1) % VARIANTS;
        caching.renderTo(withOneNew.get(next), out, finding -> {});
        return out.size();
    }

    /** Writes with the JDK's XMLStreamWriter. */
    @Benchmark
    public int jdkStreamWriter() throws XMLStreamException {
        return FeedPeers.stream(jdk, entries, out);
    }

    /** Writes with Woodstox. */
    @Benchmark
    public int woodstox() throws XMLStreamException {
        return FeedPeers.stream(woodstox, entries, out);
    }

    /** Writes with Aalto. */
    @Benchmark
    public int aalto() throws XMLStreamException {
        return FeedPeers.stream(aalto, entries, out);
    }

    /** Writes with ROME. */
    @Benchmark
    public int rome() throws IOException, FeedException {
        return FeedPeers.rome(entries, out);
    }
}
