package dev.weft.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.importing.collection.CollectionImporter;
import dev.weft.importing.collection.ImportReport;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of the three kinds give the same articles; what is broken is named and the rest is read. */
class FeedReaderTest {
    private static final String RSS = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>织造手记</title><link>https://www.example.org/</link><description>一台木机的日常</description>
        <language>zh-cn</language>
        <item><title>北窗下的木机</title><link>https://www.example.org/2024/north-window.html</link>
        <guid isPermaLink="false">tag:example.org,2024:12</guid><pubDate>Mon, 06 May 2024 01:30:00 +0000</pubDate>
        <dc:creator>林织</dc:creator><category>光线</category><description>窗户为什么朝北开。</description>
        <content:encoded><![CDATA[<p>织机房的窗户朝北开。</p><p><img src="/a.jpg" alt="木机"></p>]]></content:encoded>
        <enclosure url="https://www.example.org/a.mp3" length="1234" type="audio/mpeg"/></item>
        <item><title>只有摘要</title><link>https://www.example.org/2024/summary.html</link><description>一句摘要。</description></item>
        </channel></rss>
        """;
    private static final String ATOM = """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title>织造手记</title><link href="https://www.example.org/"/>
        <id>tag:example.org,2024:</id><updated>2024-05-07T00:00:00Z</updated>
        <entry><title type="html">北窗下的木机</title><link href="https://www.example.org/2024/north-window.html"/>
        <id>tag:example.org,2024:12</id><published>2024-05-06T09:30:00+08:00</published><updated>2024-05-06T09:30:00+08:00</updated>
        <author><name>林织</name></author><category term="光线"/><summary>窗户为什么朝北开。</summary>
        <content type="html">&lt;p&gt;织机房的窗户朝北开。&lt;/p&gt;&lt;p&gt;&lt;img src="/a.jpg" alt="木机"&gt;&lt;/p&gt;</content></entry>
        </feed>
        """;
    private static final String JSON = """
        {"version":"https://jsonfeed.org/version/1.1","items":[
        {"id":"tag:example.org,2024:12","url":"https://www.example.org/2024/north-window.html","title":"北窗下的木机",
         "summary":"窗户为什么朝北开。","content_html":"<p>织机房的窗户朝北开。</p><p><img src=\\"/a.jpg\\" alt=\\"木机\\"></p>",
         "date_published":"2024-05-06T09:30:00+08:00","authors":[{"name":"林织"}],"tags":["光线"],
         "attachments":[{"url":"https://www.example.org/a.mp3","mime_type":"audio/mpeg","size_in_bytes":1234}]},
        {"id":"2","content_text":"第一段。\\n\\n第二段 <b>。"}
        ],"title":"织造手记","home_page_url":"https://www.example.org/"}
        """;

    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();

    private ImportReport read(String... feeds) throws IOException {
        Path source = Files.createTempDirectory(folder, "source");
        for (int i = 0; i < feeds.length; i++) {
            Files.writeString(source.resolve("feed" + i), feeds[i]);
        }
        Path out = folder.resolve("out.jsonl");
        ImportReport report = CollectionImporter.builder(source)
                .findings(findings::add)
                .build()
                .importTo(out);
        articles.clear();
        for (String line : Files.readAllLines(out)) {
            articles.add(ArticleReader.of(report.publication())
                    .read(line.getBytes(StandardCharsets.UTF_8), "out", findings::add)
                    .orElseThrow());
        }
        return report;
    }

    private List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void theThreeKindsGiveTheSameArticle() throws IOException {
        for (String feed : List.of(RSS, ATOM, JSON)) {
            ImportReport report = read(feed);
            assertThat(report.kind().en()).isEqualTo("feeds");
            Article article = articles.get(0);
            assertThat(article.id()).hasToString("north-window");
            assertThat(article.guid()).isEqualTo("tag:example.org,2024:12");
            assertThat(article.title()).isEqualTo("北窗下的木机");
            assertThat(article.lead()).isEqualTo("窗户为什么朝北开。");
            assertThat(article.byline().get(0).person().name()).isEqualTo("林织");
            assertThat(article.tags()).containsExactly("光线");
            assertThat(article.aliases()).containsExactly("/2024/north-window.html");
            assertThat(article.published().orElseThrow().instant(java.time.ZoneOffset.UTC))
                    .hasToString("2024-05-06T01:30:00Z");
            assertThat(article.body().toString()).contains("https://www.example.org/a.jpg");
            assertThat(report.publication().name()).isEqualTo("织造手记");
            assertThat(report.publication().base()).hasToString("https://www.example.org/");
        }
    }

    @Test
    void whatComesWithAnEntryIsAttached() throws IOException {
        read(RSS);
        assertThat(articles.get(0).attachments()).singleElement().satisfies(file -> {
            assertThat(file.mediaType()).isEqualTo("audio/mpeg");
            assertThat(file.bytes()).hasValue(1234);
        });
        assertThat(codes()).contains("feeds.summary-only");
        assertThat(articles.get(1).body().plainText()).isEqualTo("一句摘要。");
    }

    @Test
    void plainTextIsParagraphs() throws IOException {
        read(JSON);
        assertThat(articles.get(1).body().plainText()).isEqualTo("第一段。\n第二段 <b>。");
        assertThat(articles.get(1).title()).isEqualTo("第一段。 第二段 <b>。");
    }

    @Test
    void entriesOfOverlappingFeedsAreTakenOnce() throws IOException {
        ImportReport report = read(RSS, RSS);
        assertThat(report.articles()).isEqualTo(2);
    }

    @Test
    void ofAFeedThatIsCutOffTheWholeEntriesAreRead() throws IOException {
        for (String feed : List.of(RSS.substring(0, RSS.indexOf("只有摘要")), JSON.substring(0, JSON.indexOf("第一段")))) {
            findings.clear();
            ImportReport report = read(feed);
            assertThat(report.articles()).isEqualTo(1);
            assertThat(report.unread()).isEqualTo(1);
            assertThat(codes()).contains("feeds.cut-off");
        }
    }

    @Test
    void aDocumentTypeIsRefusedAndNamedAndOtherFeedsAreRead() throws IOException {
        String bomb = RSS.replace("<rss", "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss")
                .replace("一台木机", "&x;");
        ImportReport report = read(bomb, ATOM);
        assertThat(report.articles()).isEqualTo(1);
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("feeds.unread"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.origin()).isEqualTo("feed0"));
    }
}
