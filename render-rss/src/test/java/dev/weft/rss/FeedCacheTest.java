package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.model.Article;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Rendition;
import dev.weft.render.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FeedCacheTest {
    private final AtomicInteger made = new AtomicInteger();
    private final FeedCache cache = FeedCache.ofBytes(1 << 20);
    private final Feeds feeds = counting(cache);

    private Feeds counting(FeedCache kept) {
        return Feeds.builder()
                .cache(kept)
                .guids(article -> {
                    made.incrementAndGet();
                    return Optional.empty();
                })
                .build();
    }

    @Test
    void anUnchangedArticleIsNotWrittenAgain() {
        ListingRenderer rss = feeds.rss(Fixture.site());
        byte[] first = rss.render(Fixture.home(Fixture.plain(10))).bytes();
        assertThat(made.get()).isEqualTo(10);
        // Equal articles, read anew.
        assertThat(rss.render(Fixture.home(Fixture.plain(10))).bytes()).isEqualTo(first);
        assertThat(made.get()).isEqualTo(10);
    }

    @Test
    void anArticleWithAnyChangeIsWrittenAgain() {
        ListingRenderer rss = feeds.rss(Fixture.site());
        List<Article> articles = new ArrayList<>(Fixture.plain(10));
        rss.render(Fixture.home(articles));
        articles.set(3, articles.get(3).toBuilder().rights("新").build());
        String text = rss.render(Fixture.home(articles)).text();
        assertThat(made.get()).isEqualTo(11);
        assertThat(text).contains("<dc:rights>新</dc:rights>");
    }

    @Test
    void formatsAndSitesDoNotMixTheirPieces() {
        Site site = Fixture.site();
        Site other = Site.of(Hostile.publication("甲"), List.of(feeds));
        for (int i = 0; i < 2; i++) {
            for (Site each : List.of(site, other)) {
                Feeds plain = new Feeds();
                assertThat(feeds.rss(each)
                                .render(Fixture.home(Fixture.various()))
                                .bytes())
                        .isEqualTo(plain.rss(each)
                                .render(Fixture.home(Fixture.various()))
                                .bytes());
                assertThat(feeds.atom(each)
                                .render(Fixture.home(Fixture.various()))
                                .bytes())
                        .isEqualTo(plain.atom(each)
                                .render(Fixture.home(Fixture.various()))
                                .bytes());
            }
        }
    }

    @Test
    void findingsAreReportedEachTime() {
        ListingRenderer rss = feeds.rss(Fixture.site());
        Rendition first = rss.render(Fixture.home(Fixture.various()));
        Rendition second = rss.render(Fixture.home(Fixture.various()));
        assertThat(first.report().counts()).containsKey("rss.embed-linked");
        assertThat(second.report()).isEqualTo(first.report());
    }

    @Test
    void anArticleThatCouldNotBeWrittenIsTriedAgain() {
        Feeds failingOnce = Feeds.builder()
                .cache(cache)
                .guids(article -> {
                    if (made.getAndIncrement() == 0) {
                        throw new IllegalStateException("the database is away");
                    }
                    return Optional.empty();
                })
                .build();
        ListingRenderer rss = failingOnce.rss(Fixture.site());
        Rendition first = rss.render(Fixture.home(Fixture.plain(1)));
        Rendition second = rss.render(Fixture.home(Fixture.plain(1)));
        assertThat(first.report().counts()).containsOnlyKeys("rss.article-left-out");
        assertThat(first.text()).doesNotContain("<item>");
        assertThat(second.report().isEmpty()).isTrue();
        assertThat(second.text()).contains("<item>");
    }

    @Test
    void theBoundIsKeptAndTheLeastLatelyUsedGo() {
        FeedCache small = FeedCache.ofBytes(6000);
        ListingRenderer rss = counting(small).rss(Fixture.site());
        List<Article> articles = Fixture.plain(100);
        for (int i = 0; i < 100; i++) {
            rss.render(Fixture.home(articles.subList(i, i + 1)));
            assertThat(small.bytes()).isLessThanOrEqualTo(6000);
        }
        assertThat(made.get()).isEqualTo(100);
        rss.render(Fixture.home(articles.subList(99, 100)));
        assertThat(made.get()).isEqualTo(100);
        rss.render(Fixture.home(articles.subList(0, 1)));
        assertThat(made.get()).isEqualTo(101);
        small.clear();
        assertThat(small.bytes()).isZero();
    }

    @Test
    void aCacheOfNothingKeepsNothing() {
        FeedCache none = FeedCache.ofBytes(0);
        counting(none).rss(Fixture.site()).render(Fixture.home(Fixture.plain(3)));
        assertThat(none.bytes()).isZero();
        assertThatThrownBy(() -> FeedCache.ofBytes(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
