package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.weft.model.Article;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class RssFeedTest {
    @Test
    void romeReadsBackWhatArticlesSay() throws Exception {
        List<Article> articles = Fixture.various();
        String xml =
                new Feeds().rss(Fixture.site()).render(Fixture.home(articles)).text();
        SyndFeed feed = new SyndFeedInput().build(new StringReader(xml));
        assertThat(feed.getTitle()).isEqualTo("辽宁纺织服装网");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly(
                        "标题 n1",
                        "Figures of the clusters, 2013",
                        "只有标题",
                        articles.get(7).title());
    }
}
