package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Rendition;
import dev.weft.render.Site;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever an article is made of, others' readers find it in every feed. */
class FeedsFuzzTest {
    private static final Site SITE = Fixture.site();
    private static final List<ListingRenderer> XML =
            List.of(new FeedProvider().rss(SITE), new FeedProvider().atom(SITE));
    private static final ListingRenderer JSON = new FeedProvider().json(SITE);
    private static final ArticleReader READER = ArticleReader.of(Fixture.publication());
    private static final JsonMapper MAPPER = new JsonMapper();

    @FuzzTest
    void anArticleOfWhateverBytesIsReadBackFromItsFeeds(byte[] json) throws IOException, FeedException {
        Optional<Article> read = READER.read(json, "article.json", finding -> {});
        if (read.isEmpty()) {
            return;
        }
        Article article = read.get();
        Listing home = Fixture.home(List.of(article));
        boolean shown = article.status() == Article.Status.USABLE && article.listed();
        for (ListingRenderer renderer : XML) {
            Rendition feed = renderer.render(home);
            List<SyndEntry> entries = new SyndFeedInput()
                    .build(new XmlReader(new ByteArrayInputStream(feed.bytes())))
                    .getEntries();
            if (shown) {
                assertThat(entries).extracting(SyndEntry::getTitle).containsExactly(title(article));
            }
        }
        JsonNode items = MAPPER.readTree(JSON.render(home).bytes()).get("items");
        if (shown) {
            assertThat(items.size()).isOne();
            assertThat(items.get(0).get("title").asString()).isEqualTo(title(article));
        }
    }

    private static String title(Article article) {
        return FeedItem.of(article, SITE).article().title();
    }
}
