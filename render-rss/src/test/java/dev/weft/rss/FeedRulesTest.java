package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.model.Article;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every feed keeps every rule, and the checker finds the breach of each. */
class FeedRulesTest {
    private static final FeedProvider FEEDS = FeedProvider.builder()
            .hub(WebAddress.of("https://hub.example.com/?a=1&b=2"))
            .stylesheet()
            .build();
    private static final Site SITE = Fixture.site(FEEDS);

    static Stream<Arguments> feeds() {
        List<Listing> listings = List.of(
                Fixture.home(Fixture.various()),
                Fixture.home(List.of()),
                Fixture.archive(Fixture.various()),
                Listing.section("news/国内", Fixture.various(), Fixture.CHANGED));
        Stream.Builder<Arguments> all = Stream.builder();
        for (Listing listing : listings) {
            for (FeedProvider feeds : List.of(
                    FEEDS,
                    new FeedProvider(),
                    FeedProvider.builder().summaries().build())) {
                all.add(Arguments.of(feeds.rss(SITE), listing));
                all.add(Arguments.of(feeds.atom(SITE), listing));
            }
        }
        return all.build();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void everyFeedKeepsEveryRule(ListingRenderer renderer, Listing listing) {
        String address = SITE.address(SITE.path(renderer.format(), listing)).toString();
        byte[] feed = renderer.render(listing).bytes();
        assertThat(FeedRules.broken(address, feed))
                .as(new String(feed, StandardCharsets.UTF_8))
                .isEmpty();
    }

    static Stream<Arguments> rssFaults() {
        return Stream.of(
                fault(Rule.WELL_FORMED, "<title>标题 n1", "<title>标题 \u0007"),
                fault(Rule.WELL_FORMED, "<title>标题 n1", "<title>标题 &#xFFFE;"),
                fault(Rule.WELL_FORMED, "</channel>", ""),
                fault(Rule.UTF_8, " encoding=\"UTF-8\"", ""),
                fault(Rule.NUMERIC_ESCAPES, "<title>标题 n1", "<title>AT&amp;T"),
                fault(Rule.NUMERIC_ESCAPES, "<title>标题 n1", "<title><![CDATA[标题]]>"),
                fault(Rule.CHANNEL_HEAD, "<ttl>60</ttl>", ""),
                fault(Rule.CHANNEL_HEAD, "<description>行业的资讯、通知与人物", "<description>"),
                fault(
                        Rule.SELF_LINK,
                        "rel=\"self\" href=\"https://www.example.org/feed.xml\"",
                        "rel=\"self\" href=\"/feed.xml\""),
                fault(Rule.SELF_LINK, "rel=\"self\"", "rel=\"alternate\""),
                fault(Rule.LANGUAGE, "<language>zh-CN", "<language>zh_CN"),
                fault(Rule.CHANNEL_IMAGE, "</url><title>辽宁", "</url><title>沈阳"),
                fault(Rule.CHANNEL_IMAGE, "<width>144", "<width>512"),
                fault(Rule.AUTHOR_IS_EMAIL, "<guid", "<author>王小明</author><guid"),
                fault(Rule.ONE_KIND_OF_AUTHOR, "<dc:creator>", "<author>a@b.cn (王)</author><dc:creator>"),
                fault(Rule.ONE_KIND_OF_DATE, "<pubDate>", "<dc:date>2024-05-06</dc:date><pubDate>"),
                fault(Rule.ONE_KIND_OF_LANGUAGE, "<language>", "<dc:language>zh</dc:language><language>"),
                fault(Rule.GUID, " isPermaLink=\"false\"", ""),
                fault(Rule.GUID, "2026:english</guid>", "2026:n1</guid>"),
                fault(Rule.RFC_822, "Mon, 06 May 2024", "Tue, 06 May 2024"),
                fault(Rule.RFC_822, "06 May 2024", "06 五月 2024"),
                fault(Rule.RFC_822, "06 May 2024", "06 May 24"),
                fault(
                        Rule.ENCLOSURE,
                        "<enclosure",
                        "<enclosure url=\"https://a.cn/\" length=\"0\" type=\"a/b\"/><enclosure"),
                fault(Rule.ENCLOSURE, "length=\"48213\"", "length=\"-1\""),
                fault(Rule.ENCLOSURE, "type=\"application/pdf\"", "type=\"pdf\""),
                fault(
                        Rule.MEDIA_GROUP,
                        "<guid",
                        "<media:group><media:content url=\"https://a.cn/\"/></media:group><guid"),
                fault(Rule.DESCRIPTION_FIRST, "<description>第一段", "<dc:description>第一段"),
                fault(Rule.ASCII_ADDRESSES, "/articles/n1.html", "/文章/n1.html"),
                fault(Rule.ABSOLUTE_ADDRESSES, "src=\"https://www.example.org/", "src=\"//www.example.org/"),
                fault(Rule.ABSOLUTE_ADDRESSES, "srcset=\"https://www.example.org/", "srcset=\"/"),
                fault(Rule.ABSOLUTE_ADDRESSES, "href=\"https://www.example.org/x", "href=\"x"),
                fault(Rule.SAFE_CONTENT, "&#x3C;hr&#x3E;", "&#x3C;iframe&#x3E;"),
                fault(Rule.SAFE_CONTENT, "&#x3C;hr&#x3E;", "&#x3C;hr style=\"color:red\"&#x3E;"),
                fault(Rule.SAFE_CONTENT, "&#x3C;hr&#x3E;", "&#x3C;hr onclick=\"x\"&#x3E;"),
                fault(Rule.SAFE_CONTENT, "&#x3C;hr&#x3E;", "&#x3C;hr data-x=\"x\"&#x3E;"));
    }

    static Stream<Arguments> atomFaults() {
        return Stream.of(
                fault(Rule.ATOM_REQUIRED, "<title>标题 n1", "<title>"),
                fault(Rule.RFC_3339, "<updated>2024-05-06T15:08:09+08:00", "<updated>2024-05-06"),
                fault(Rule.ATOM_AUTHOR, "<author><name>辽宁", "<contributor><name>辽宁"),
                fault(
                        Rule.ONE_ALTERNATE,
                        "hreflang=\"en\" href=\"https://www.example.org/en/",
                        "hreflang=\"zh-CN\" href=\"https://www.example.org/en/"),
                fault(Rule.CATEGORY_TERM, "term=\"行业资讯\"", "label=\"行业资讯\""),
                fault(Rule.TEXT_TYPE, "type=\"html\"", "type=\"text/html\""),
                fault(Rule.CANONICAL_ID, ":n1</id>", ":编号</id>"),
                fault(Rule.CANONICAL_ID, ":english</id>", ":n1</id>"),
                fault(Rule.LANGUAGE, "xml:lang=\"zh-CN\"", "xml:lang=\"zh_CN\""),
                fault(Rule.SELF_LINK, "rel=\"self\"", "rel=\"via\""),
                fault(Rule.SAFE_CONTENT, "&#x3C;hr&#x3E;", "&#x3C;script&#x3E;"));
    }

    static Stream<Arguments> archiveFaults() {
        return Stream.of(
                fault(Rule.ARCHIVE_LINKS, "rel=\"current\"", "rel=\"related\""),
                fault(Rule.ARCHIVE_LINKS, "atom/2024-01.xml", "atom/2024-03.xml"));
    }

    private static Arguments fault(Rule rule, String right, String wrong) {
        return Arguments.of(rule, right, wrong);
    }

    @ParameterizedTest
    @MethodSource("rssFaults")
    void aFaultyRssFeedIsFoundOut(Rule rule, String right, String wrong) {
        find(rule, right, wrong, FEEDS.rss(SITE), Fixture.home(Fixture.various()));
    }

    @ParameterizedTest
    @MethodSource("atomFaults")
    void aFaultyAtomFeedIsFoundOut(Rule rule, String right, String wrong) {
        find(rule, right, wrong, FEEDS.atom(SITE), Fixture.home(Fixture.various()));
    }

    @ParameterizedTest
    @MethodSource("archiveFaults")
    void aFaultyArchiveIsFoundOut(Rule rule, String right, String wrong) {
        find(rule, right, wrong, FEEDS.atom(SITE), Fixture.archive(Fixture.various()));
    }

    private static void find(Rule rule, String right, String wrong, ListingRenderer renderer, Listing listing) {
        String address = SITE.address(SITE.path(renderer.format(), listing)).toString();
        String feed = renderer.render(listing).text();
        assertThat(feed).contains(right);
        int at = feed.indexOf(right);
        String faulty = feed.substring(0, at) + wrong + feed.substring(at + right.length());
        if (rule == Rule.ATOM_AUTHOR || rule == Rule.DESCRIPTION_FIRST) {
            String end = rule == Rule.ATOM_AUTHOR ? "</author>" : "</description>";
            String other = rule == Rule.ATOM_AUTHOR ? "</contributor>" : "</dc:description>";
            int close = faulty.indexOf(end, at);
            faulty = faulty.substring(0, close) + other + faulty.substring(close + end.length());
        }
        assertThat(FeedRules.broken(address, faulty.getBytes(StandardCharsets.UTF_8)))
                .contains(rule);
    }

    @Test
    void bytesThatAreNotUtf8AreFoundOut() {
        byte[] feed = FEEDS.rss(SITE).render(Fixture.home(List.<Article>of())).bytes();
        feed[feed.length / 2] = (byte) 0xFF;
        assertThat(FeedRules.broken("", feed)).contains(Rule.UTF_8);
    }
}
