package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.model.Article;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Rendition;
import dev.weft.render.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedCacheTest {
    private final FeedCache cache = FeedCache.ofBytes(1 << 20);
    private final FeedProvider feeds = FeedProvider.builder().cache(cache).build();
    private final ListingRenderer rss = feeds.rss(Fixture.site());

    private static FeedCache.@Nullable Piece kept(FeedCache cache, ListingRenderer renderer, Article article) {
        return cache.find((FeedRenderer) renderer, article);
    }

    @Test
    void anUnchangedArticleIsNotWrittenAgain() {
        byte[] first = rss.render(Fixture.home(Fixture.plain(10))).bytes();
        List<FeedCache.@Nullable Piece> pieces = Fixture.plain(10).stream()
                .map(article -> kept(cache, rss, article))
                .toList();
        assertThat(pieces).hasSize(10).doesNotContainNull();
        // Equal articles, read anew.
        assertThat(rss.render(Fixture.home(Fixture.plain(10))).bytes()).isEqualTo(first);
        assertThat(Fixture.plain(10).stream().map(article -> kept(cache, rss, article)))
                .containsExactlyElementsOf(pieces);
    }

    @Test
    void anArticleWithAnyChangeIsWrittenAgain() {
        List<Article> articles = new ArrayList<>(Fixture.plain(10));
        rss.render(Fixture.home(articles));
        FeedCache.Piece other = kept(cache, rss, articles.get(4));
        articles.set(3, articles.get(3).toBuilder().rights("新").build());
        assertThat(kept(cache, rss, articles.get(3))).isNull();
        String text = rss.render(Fixture.home(articles)).text();
        assertThat(text).contains("<dc:rights>新</dc:rights>");
        articles.set(3, articles.get(3).toBuilder().guid("old-3").build());
        assertThat(rss.render(Fixture.home(articles)).text()).contains(">old-3</guid>");
        assertThat(kept(cache, rss, articles.get(4))).isSameAs(other);
    }

    @Test
    void formatsAndSitesDoNotMixTheirPieces() {
        Site site = Fixture.site();
        Site other = Site.of(Hostile.publication("甲"), List.of(feeds));
        for (int i = 0; i < 2; i++) {
            for (Site each : List.of(site, other)) {
                FeedProvider plain = new FeedProvider();
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
        Rendition first = rss.render(Fixture.home(Fixture.various()));
        Rendition second = rss.render(Fixture.home(Fixture.various()));
        assertThat(first.report().counts()).containsKey("rss.embed-linked");
        assertThat(second.report()).isEqualTo(first.report());
    }

    @Test
    void anArticleThatCouldNotBeWrittenIsTriedAgain() {
        Site tooLong = Site.of(
                Fixture.publication().toBuilder()
                        .paths(Map.of("html/article", "{id}".repeat(130) + ".html"))
                        .build(),
                List.of(feeds));
        ListingRenderer failing = feeds.rss(tooLong);
        for (int i = 0; i < 2; i++) {
            Rendition feed = failing.render(Fixture.home(Fixture.plain(1)));
            assertThat(feed.report().counts()).containsOnlyKeys("rss.article-left-out");
            assertThat(cache.bytes()).isZero();
        }
    }

    @Test
    void theBoundIsKeptAndTheLeastLatelyUsedGo() {
        FeedCache small = FeedCache.ofBytes(6000);
        ListingRenderer renderer = FeedProvider.builder().cache(small).build().rss(Fixture.site());
        List<Article> articles = Fixture.plain(100);
        for (int i = 0; i < 100; i++) {
            renderer.render(Fixture.home(articles.subList(i, i + 1)));
            assertThat(small.bytes()).isLessThanOrEqualTo(6000);
        }
        assertThat(kept(small, renderer, articles.get(99))).isNotNull();
        assertThat(kept(small, renderer, articles.get(98))).isNotNull();
        assertThat(kept(small, renderer, articles.get(0))).isNull();
        small.clear();
        assertThat(small.bytes()).isZero();
    }

    @Test
    void aPieceIsCountedOnceHoweverOftenItIsWritten() {
        List<Article> articles = Fixture.plain(2);
        rss.render(Fixture.home(articles));
        long both = cache.bytes();
        assertThat(both).isPositive();
        Article changed = articles.get(0).toBuilder().rights("新").build();
        rss.render(Fixture.home(List.of(changed, articles.get(1))));
        rss.render(Fixture.home(articles));
        assertThat(cache.bytes()).isEqualTo(both);
        cache.clear();
        assertThat(cache.bytes()).isZero();
        assertThat(kept(cache, rss, articles.get(1))).isNull();
    }

    @Test
    void aCacheOfExactlyOnePieceKeepsIt() {
        List<Article> articles = Fixture.plain(1);
        rss.render(Fixture.home(articles));
        FeedCache exact = FeedCache.ofBytes(cache.bytes());
        ListingRenderer renderer = FeedProvider.builder().cache(exact).build().rss(Fixture.site());
        renderer.render(Fixture.home(articles));
        assertThat(kept(exact, renderer, articles.get(0))).isNotNull();
        FeedCache narrow = FeedCache.ofBytes(cache.bytes() - 1);
        ListingRenderer other = FeedProvider.builder().cache(narrow).build().rss(Fixture.site());
        other.render(Fixture.home(articles));
        assertThat(narrow.bytes()).isZero();
    }

    @Test
    void aCacheOfNothingKeepsNothing() {
        FeedCache none = FeedCache.ofBytes(0);
        FeedProvider.builder().cache(none).build().rss(Fixture.site()).render(Fixture.home(Fixture.plain(3)));
        assertThat(none.bytes()).isZero();
        assertThatThrownBy(() -> FeedCache.ofBytes(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
