package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Paragraph;
import dev.weft.model.Article;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.value.PreciseDate;
import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A feed of 100,000 items is written in a heap of 64 MB, which holds neither the articles nor the feed. */
class StreamingTest {
    private static final int ITEMS = 100_000;

    @Test
    void memoryDoesNotGrowWithTheNumberOfItems() throws Exception {
        String path = System.getProperty("jdk.module.path", "")
                + File.pathSeparator
                + System.getProperty("java.class.path")
                + File.pathSeparator
                + classes(StreamingTest.class)
                + File.pathSeparator
                + classes(FeedProvider.class);
        Process child = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        path,
                        StreamingTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).matches("[0-9]+ bytes\\R");
        assertThat(Long.parseLong(said.split(" ", -1)[0])).isGreaterThan(2 * (64L << 20));
    }

    private static String classes(Class<?> type) throws Exception {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI()).getPath();
    }

    /** Writes the feed and says how many bytes it has. */
    public static void main(String[] args) throws Exception {
        FeedProvider feeds =
                FeedProvider.builder().cache(FeedCache.ofBytes(8 << 20)).build();
        Site site = Fixture.site(feeds);
        Listing all = new Listing(
                Listing.Kind.HOME, "", new SequencePart("2024-03", "", ""), StreamingTest::articles, Fixture.CHANGED);
        ListingRenderer rss = feeds.rss(site);
        Counter out = new Counter();
        rss.renderTo(all, out, finding -> {});
        System.out.println(out.bytes + " bytes");
    }

    private static Iterator<Article> articles() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            blocks.add(Paragraph.of("纺织服装行业的新闻与通知，按月归档。".repeat(5)));
        }
        Body body = Body.of(blocks);
        PreciseDate published = PreciseDate.of(LocalDate.of(2024, 3, 1));
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < ITEMS;
            }

            @Override
            public Article next() {
                return Article.builder("a" + next, "标题 " + next++)
                        .published(published)
                        .body(body)
                        .build();
            }
        };
    }

    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int count) {
            bytes += count;
        }
    }
}
