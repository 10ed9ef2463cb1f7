package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.Edition;
import dev.weft.model.EditionId;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.publish.ArticleSource;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.Publisher;
import dev.weft.render.Listing;
import dev.weft.render.Site;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The feeds of a publication in several languages. */
class EditionFeedsTest {
    private static final Publication PUBLICATION = Publication.builder("织网", WebAddress.of("https://www.example.org/"))
            .description("说明")
            .rights("版权所有")
            .sections(List.of(new Section("news", "新闻", "大事", List.of())))
            .editions(List.of(
                    Edition.builder(Language.EN)
                            .name("Weft")
                            .description("What it is about")
                            .rights("All rights reserved")
                            .sections(List.of(new Section("news", "News", "What is new", List.of())))
                            .build(),
                    Edition.builder(Language.of("ar")).name("نسيج").build()))
            .build();

    private static final Site SITE = Site.of(PUBLICATION, List.of(new FeedProvider()));

    private static Article article(String id, String language) {
        return Article.builder(id, "title of " + id)
                .language(Language.of(language))
                .section("news")
                .published(PreciseDate.parse("2024-05-06"))
                .build();
    }

    private static MemoryTarget published() throws IOException {
        MemoryTarget target = MemoryTarget.of();
        Publisher.of(SITE)
                .publish(
                        ArticleSource.of(List.of(
                                article("one", "zh-CN"),
                                article("two", "en"),
                                article("three", "en-GB"),
                                article("four", "ar"))),
                        target);
        return target;
    }

    @Test
    void eachEditionHasFeedsInItsWordsOfItsArticles() throws IOException {
        MemoryTarget target = published();
        assertThat(target.text("feed.xml")).contains("title of one").doesNotContain("title of two", "title of four");
        assertThat(target.text("en/feed.xml"))
                .contains("<title>Weft</title>", "<language>en</language>", "All rights reserved")
                .contains("title of two", "title of three", "<category>News</category>")
                .contains("https://www.example.org/en/feed.xml")
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(target.text("en/sections/news/atom.xml"))
                .contains("xml:lang=\"en\"", "<title>News – Weft</title>", "<subtitle>What is new</subtitle>")
                .contains("<entry xml:lang=\"en-GB\">")
                .doesNotContain("<entry xml:lang=\"en\">");
        assertThat(target.text("ar/feed.json"))
                .contains("\"language\":\"ar\"", "\"title\":\"نسيج\"", "\"description\":\"说明\"");
    }

    @Test
    void noTwoFeedsHaveOneId() throws IOException {
        MemoryTarget target = published();
        Set<String> ids = new HashSet<>();
        int feeds = 0;
        for (String path : target.documents().keySet()) {
            if (path.endsWith("atom.xml")) {
                Matcher id = Pattern.compile("<id>([^<]+)</id>").matcher(target.text(path));
                assertThat(id.find()).isTrue();
                assertThat(ids.add(id.group(1))).as(path).isTrue();
                feeds++;
            }
        }
        assertThat(feeds).isEqualTo(6);
        assertThat(ids).contains("tag:www.example.org,2026:feeds/home", "tag:www.example.org,2026:feeds/en/home");
    }

    @Test
    void theListOfFeedsNamesThoseOfAllEditions() throws IOException {
        assertThat(published().text("feeds.opml"))
                .contains("language=\"zh-CN\" xmlUrl=\"https://www.example.org/feed.xml\"")
                .contains("title=\"News\" description=\"What is new\" language=\"en\""
                        + " xmlUrl=\"https://www.example.org/en/sections/news/feed.xml\""
                        + " htmlUrl=\"https://www.example.org/en/sections/news/\"")
                .contains("language=\"ar\" xmlUrl=\"https://www.example.org/ar/feed.xml\"");
    }

    @Test
    void aCharacterThatAFeedCannotCarryIsNamedWhereTheEditionSaysIt() throws IOException {
        Publication odd = PUBLICATION.toBuilder()
                .editions(List.of(Edition.builder(Language.EN).name("W\uFFFDft").build()))
                .build();
        List<Finding> findings = new ArrayList<>();
        Site site = Site.of(odd, List.of(new FeedProvider()));
        Listing home = Listing.home(List.of(), Instant.EPOCH).in(new EditionId("en"));
        site.renderer(FeedFormats.RSS).orElseThrow().renderTo(home, OutputStream.nullOutputStream(), findings::add);
        assertThat(findings).extracting(Finding::path).containsExactly("/editions/0/name");
    }
}
