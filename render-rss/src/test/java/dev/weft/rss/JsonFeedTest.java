package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.weft.model.Article;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonFeedTest {
    private static final Schema SCHEMA = schema();
    private static final FeedProvider FEEDS = FeedProvider.builder()
            .hub(WebAddress.of("https://hub.example.com/"))
            .build();
    private static final ListingRenderer JSON = FEEDS.json(Fixture.site(FEEDS));

    private static Schema schema() {
        try (InputStream in = JsonFeedTest.class.getResourceAsStream("json-feed-1.1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyFeedKeepsTheSchema() {
        for (Listing listing :
                List.of(Fixture.home(Fixture.various()), Fixture.home(List.of()), Fixture.archive(Fixture.plain(3)))) {
            String feed = JSON.render(listing).text();
            assertThat(SCHEMA.validate(feed, InputFormat.JSON)).as(feed).isEmpty();
        }
    }

    @Test
    void hostileTextKeepsTheSchemaAndComesBack() {
        for (String text : Hostile.texts()) {
            Article article = Hostile.article(text).build();
            Site site = Site.of(Hostile.publication(text), List.of(FEEDS));
            String feed =
                    FEEDS.json(site).render(Fixture.home(List.of(article))).text();
            assertThat(SCHEMA.validate(feed, InputFormat.JSON)).as(feed).isEmpty();
            JsonNode item = JsonMapper.shared().readTree(feed).get("items").get(0);
            assertThat(item.get("title").asString()).isEqualTo(article.title());
            assertThat(item.get("authors").get(0).get("name").asString())
                    .isEqualTo(article.byline().get(0).person().name());
            assertThat(HtmlTags.text(item.get("content_html").asString()))
                    .startsWith(article.body().plainText().split("\n", 2)[0].strip());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"https://jsonfeed.org/version/1.1\" | \"https://jsonfeed.org/version/1\"",
                "\"items\":[ | \"entries\":[",
                "\"feed_url\" | \"feedUrl\"",
                "\"language\":\"zh-CN\" | \"language\":\"zh_CN\"",
                "{\"id\":\"tag:www.example.org,2026:n1\" | {\"id\":1",
                "\"content_html\":\"<p>第一段 | \"_html\":\"<p>第一段",
                "\"authors\":[{\"name\":\"王<小>明\" | \"authors\":[{\"_name\":\"王<小>明\"",
                "\"authors\":[{\"name\":\"辽宁纺织服装网\" | \"authors\":[{\"name\":\"\"",
                "\"mime_type\" | \"type\"",
                "\"size_in_bytes\":48213 | \"size_in_bytes\":\"48213\"",
                "\"_weft\" | \"weft\"",
                "2024-05-06T15:08:09+08:00 | 2024-05-06",
            })
    void aFaultyFeedBreaksTheSchema(String right, String wrong) {
        String feed = JSON.render(Fixture.home(Fixture.various())).text();
        assertThat(feed).contains(right);
        assertThat(SCHEMA.validate(feed.replace(right, wrong), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void nextUrlLeadsToOlderDocumentsAlone() {
        JsonNode archive = JsonMapper.shared()
                .readTree(JSON.render(Fixture.archive(List.of())).bytes());
        assertThat(archive.get("feed_url").asString()).isEqualTo("https://www.example.org/feed/2024-03.json");
        assertThat(archive.get("next_url").asString()).isEqualTo("https://www.example.org/feed/2024-01.json");
        JsonNode last = JsonMapper.shared()
                .readTree(JSON.render(Fixture.home(List.of())).bytes());
        assertThat(last.has("next_url")).isFalse();
    }

    @Test
    void aFeedWithoutItemsSaysSo() {
        JsonNode feed = JsonMapper.shared()
                .readTree(JSON.render(Fixture.home(List.of())).bytes());
        assertThat(feed.get("items").isArray()).isTrue();
        assertThat(feed.get("items")).isEmpty();
    }
}
