package dev.weft.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.importing.collection.CollectionException;
import dev.weft.importing.collection.LeftOut;
import dev.weft.model.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of crawlers become articles as a folder of saved pages does, and what is damaged in them is named. */
class WebArchiveReaderTest {
    private static final String SITE = "https://www.example.org/";

    /** A page with the title 纬线, as Node's zlib packs it. */
    private static final String BROTLI =
            "G+QAYJwFzpnxkJyf272LIVjhsZyY7Svc0bxQy9apCFeonR79goMGp31aYsyCDk48olyDEQeURV0C0dhyGxvyvQpC9Rzxh4ajkL1CcZ0nc4vv2A7u"
                    + "RaQ1PaBaXiJubEnqzGa2MerszMB5oepQ3lfVIQve/iPOY2se6TswI4hP7pPG7iD7HcbmEtOJsV976LlT0sb2ecEKhlED";

    @TempDir
    private Path folder;

    private Importing read(byte[] archive) throws IOException {
        Path source = folder.resolve("crawl");
        Files.write(source, archive);
        return new Importing(source, folder, null);
    }

    private static String page(String title, String text) {
        return Importing.page(title, "行业动态", text);
    }

    private static WarcMaker small(boolean packed) throws IOException {
        return new WarcMaker(packed)
                .record("warcinfo", "urn:x", "", WarcMaker.utf8("software: test\r\n"), 16)
                .page(SITE, Importing.list())
                .page(SITE + "news/1.html", page("北窗下的木机", "甲<img src=../images/a.png>"))
                .page(SITE + "news/2.html", page("关于检修织机的通知", "乙<a href=/files/表.doc>附件</a>"))
                .picture(SITE + "images/a.png", "a picture")
                .response(
                        "<" + SITE + "files/%E8%A1%A8.doc>",
                        "2024-06-01T00:00:00Z",
                        WarcMaker.http("200 OK", "Content-Type: application/msword\r\n", WarcMaker.utf8("a table")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anArchiveBecomesArticlesWithFilesAndOldAddresses(boolean packed) throws IOException {
        Importing of = read(small(packed).bytes());
        assertThat(of.report.kind().en()).isEqualTo("web archives (WARC)");
        assertThat(of.articles).containsOnlyKeys("1", "2");
        Article first = of.articles.get("1");
        assertThat(first.title()).isEqualTo("北窗下的木机");
        assertThat(first.section()).isEqualTo("行业动态");
        assertThat(first.aliases()).containsExactly("/news/1.html");
        assertThat(folder.resolve("files/images/a.png")).hasContent("a picture");
        assertThat(folder.resolve("files/files/表.doc")).hasContent("a table");
        assertThat(of.report.leftOut()).containsExactly(Map.entry(LeftOut.LIST_PAGE, 1L));
        assertThat(of.report.unread()).isZero();
        assertThat(of.report.publication().name()).isEqualTo("织造协会");
        assertThat(of.report.publication().base()).hasToString(SITE);
    }

    @Test
    void theSameArchiveGivesTheSameBytes() throws IOException {
        byte[] archive = small(true).bytes();
        assertThat(read(archive).lines).isEqualTo(read(archive).lines);
    }

    @Test
    void archivesOfOneCrawlAreReadTogether() throws IOException {
        Path crawl = folder.resolve("crawl");
        Files.createDirectories(crawl);
        Files.write(
                crawl.resolve("1.warc.gz"),
                new WarcMaker(true)
                        .page(SITE + "news/1.html", page("北窗下的木机", "甲<img src=/a.png>"))
                        .bytes());
        Files.write(
                crawl.resolve("2.warc"),
                new WarcMaker(false).picture(SITE + "a.png", "a picture").bytes());
        assertThat(new Importing(crawl, folder, null).articles).hasSize(1);
        assertThat(folder.resolve("files/a.png")).hasContent("a picture");
    }

    @Test
    void pagesAreUnpackedHoweverTheServerPackedThem() throws IOException {
        byte[] html = WarcMaker.utf8(page("北窗下的木机", "甲"));
        String type = "Content-Type: text/html; charset=utf-8\r\n";
        byte[] chunked =
                WarcMaker.utf8(Integer.toHexString(html.length) + "\r\n" + page("北窗下的木机", "甲") + "\r\n0\r\n\r\n");
        Importing of = read(new WarcMaker(true)
                .response(
                        SITE + "a/gzip.html",
                        "2024",
                        WarcMaker.http(
                                "200 OK",
                                type + "Content-Encoding: gzip\r\n",
                                WarcMaker.gzip(WarcMaker.utf8(page("压缩的", "乙")))))
                .response(
                        SITE + "a/unpacked.html",
                        "2024",
                        WarcMaker.http(
                                "200 OK", type + "Content-Encoding: gzip\r\n", WarcMaker.utf8(page("只说压缩的", "丙"))))
                .response(
                        SITE + "a/chunked.html",
                        "2024",
                        WarcMaker.http("200 OK", type + "Transfer-Encoding: chunked\r\n", chunked))
                .response(
                        SITE + "a/brotli.html",
                        "2024",
                        WarcMaker.http(
                                "200 OK",
                                type + "Content-Encoding: br\r\n",
                                Base64.getDecoder().decode(BROTLI)))
                .response(
                        SITE + "a/odd.html",
                        "2024",
                        WarcMaker.http("200 OK", type + "Content-Encoding: sdch\r\n", WarcMaker.utf8("?")))
                .bytes());
        assertThat(of.articles).containsOnlyKeys("gzip", "unpacked", "chunked", "brotli");
        assertThat(of.origins("import.unread")).contains("a/odd.html");
    }

    @Test
    void ofTwoCapturesOfAnAddressTheLaterCounts() throws IOException {
        Importing of = read(new WarcMaker(true)
                .page(SITE + "news/1.html", page("改后的标题", "改后"), "2024-06-02T00:00:00Z")
                .page("http://example.org/news/1.html", page("最初的标题", "最初"), "2024-06-01T00:00:00Z")
                .page(SITE + "news/2.html", page("先前", "先前"), "2024-06-01T00:00:00Z")
                .page(SITE + "news/2.html", page("后来", "后来"), "2024-06-02T00:00:00Z")
                .response(
                        SITE + "news/2.html",
                        "2024-06-03T00:00:00Z",
                        WarcMaker.http(
                                "404 Not Found", "Content-Type: text/html\r\n", WarcMaker.utf8("<html>gone</html>")))
                .bytes());
        assertThat(of.articles.values()).extracting(Article::title).containsExactly("改后的标题", "后来");
        assertThat(of.report.leftOut()).containsEntry(LeftOut.EARLIER, 2L).containsEntry(LeftOut.NOT_GIVEN, 1L);
        assertThat(of.origins("import.left-out")).contains("http://example.org/news/1.html 2024-06-01T00:00:00Z");
    }

    @Test
    void whatSendsItsReaderOnBecomesAnAlias() throws IOException {
        Importing of = read(new WarcMaker(true)
                .response(
                        SITE + "old/1.html",
                        "2024",
                        WarcMaker.http("301 Moved", "Location: /news/1.html\r\n", new byte[0]))
                .page(SITE + "news/1.html", page("北窗下的木机", "甲"))
                .bytes());
        assertThat(of.articles.get("1").aliases()).containsExactly("/news/1.html", "/old/1.html");
    }

    @Test
    void whatWasAsBeforeIsWhatWasBefore() throws IOException {
        String referring = "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n"
                + "WARC-Refers-To-Target-URI: " + SITE;
        byte[] head = WarcMaker.http("200 OK", "Content-Type: text/html\r\n", new byte[0]);
        Importing of = read(new WarcMaker(true)
                .record("revisit", SITE + "print/1.html", referring + "news/1.html\r\n", head, head.length)
                .record("revisit", SITE + "loom.png", referring + "a.png\r\n", head, head.length)
                .record("revisit", SITE + "news/9.html", referring + "news/9.html\r\n", head, head.length)
                .page(SITE + "news/1.html", page("北窗下的木机", "甲<img src=/loom.png>"))
                .picture(SITE + "a.png", "a picture")
                .bytes());
        assertThat(of.articles.get("1").aliases()).containsExactly("/news/1.html", "/print/1.html");
        assertThat(folder.resolve("files/loom.png")).hasContent("a picture");
        assertThat(of.report.leftOut()).containsEntry(LeftOut.DUPLICATE, 1L);
        assertThat(of.origins("archives.revisit")).contains("news/9.html");
        assertThat(of.report.unread()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anArchiveThatWasCutOffGivesWhatWasWhole(boolean packed) throws IOException {
        WarcMaker whole = small(packed);
        int end = whole.size();
        byte[] archive = whole.page(SITE + "news/3.html", page("半截", "丙")).bytes();
        Importing of = read(Arrays.copyOf(archive, end + (archive.length - end) / 2));
        assertThat(of.articles).containsOnlyKeys("1", "2");
        assertThat(of.origins("archives.cut-off")).isEqualTo("[crawl:" + end + "]");
        assertThat(of.report.unread()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1, 20, 700, 5000, 1L << 40, Long.MAX_VALUE})
    void aRecordOfAWrongLengthIsNamedAndTheOthersAreRead(long length) throws IOException {
        byte[] http = WarcMaker.http("200 OK", "Content-Type: text/html\r\n", WarcMaker.utf8(page("长度不对", "丁")));
        assertThat((long) http.length).isNotEqualTo(length);
        for (boolean packed : new boolean[] {false, true}) {
            WarcMaker archive = new WarcMaker(packed).page(SITE + "news/1.html", page("北窗下的木机", "甲"));
            int place = archive.size();
            archive.record("response", SITE + "news/2.html", "WARC-Date: 2024\r\n", http, length)
                    .page(SITE + "news/3.html", page("关于检修织机的通知", "乙"));
            Importing of = read(archive.bytes());
            assertThat(of.articles.keySet()).as("packed: %s", packed).containsExactly("1", "3");
            assertThat(of.origins("archives.unread")).isEqualTo("[crawl:" + place + "]");
        }
    }

    @Test
    void aDamagedByteHarmsOneRecord() throws IOException {
        WarcMaker archive = new WarcMaker(true).page(SITE + "news/1.html", page("北窗下的木机", "甲"));
        int place = archive.size();
        archive.page(SITE + "news/2.html", page("坏了", "丁"));
        int end = archive.size();
        byte[] bytes =
                archive.page(SITE + "news/3.html", page("关于检修织机的通知", "乙")).bytes();
        int middle = (place + end) / 2;
        bytes[middle] = (byte) (bytes[middle] ^ 0x55);
        Importing of = read(bytes);
        assertThat(of.articles).containsOnlyKeys("1", "3");
        assertThat(of.origins("archives.unread")).isEqualTo("[crawl:" + place + "]");
    }

    @Test
    void anArchivePackedAsAWholeIsToBeUnpackedFirst() throws IOException {
        byte[] archive = WarcMaker.gzip(small(false).bytes());
        assertThatThrownBy(() -> read(archive)).isInstanceOf(CollectionException.class);
        Path source = folder.resolve("crawl");
        Files.createDirectories(folder.resolve("both"));
        Files.move(source, folder.resolve("both/whole.warc.gz"));
        Files.write(folder.resolve("both/good.warc"), small(false).bytes());
        Importing of = new Importing(folder.resolve("both"), folder, null);
        assertThat(of.articles).hasSize(2);
        assertThat(of.findings)
                .anySatisfy(finding -> assertThat(finding.message().en()).contains("unpack it first"));
    }

    @Test
    void headsWithoutEndAndBombsAreRefused() throws IOException {
        byte[] endless = new byte[30_000_000];
        Arrays.fill(endless, (byte) 'a');
        byte[] zeros = new byte[110_000_000];
        Importing of = read(new WarcMaker(true)
                .raw(WarcMaker.gzip(concat("WARC/1.0\r\nWARC-Type: response\r\nX: ", endless)))
                .response(SITE + "x", "2024", concat("HTTP/1.1 200 OK\r\nX: ", endless))
                .raw(WarcMaker.gzip(
                        concat("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 110000000\r\n\r\n", zeros)))
                .response(
                        SITE + "bomb.png",
                        "2024",
                        WarcMaker.http(
                                "200 OK",
                                "Content-Type: image/png\r\nContent-Encoding: gzip\r\n",
                                WarcMaker.gzip(zeros)))
                .page(SITE + "news/1.html", page("北窗下的木机", "甲<img src=/bomb.png>"))
                .bytes());
        assertThat(of.articles).containsOnlyKeys("1");
        assertThat(of.report.unread()).isEqualTo(3);
        assertThat(of.codes()).contains("import.file-not-copied");
        assertThat(folder.resolve("files/bomb.png")).doesNotExist();
    }

    private static byte[] concat(String head, byte[] more) {
        byte[] first = WarcMaker.utf8(head);
        byte[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    @Test
    void whatIsNoWebPageOfTheSiteIsLeftOut() throws IOException {
        Importing of = read(small(true)
                .page("https://ads.example.net/frame.html", page("广告", "广告"))
                .page("https://news.example.org/5.html", page("分站的文章", "丁"))
                .page("not an address", page("没有地址", "戊"))
                .page("http://[::1", page("坏地址", "己"))
                .record("request", SITE, "", WarcMaker.utf8("GET / HTTP/1.1\r\n\r\n"), 18)
                .raw(WarcMaker.gzip(WarcMaker.utf8("not a record")))
                .bytes());
        assertThat(of.articles).containsOnlyKeys("1", "2", "5");
        assertThat(of.report.leftOut()).containsEntry(LeftOut.OTHER_SITE, 1L);
        assertThat(of.report.unread()).isEqualTo(1);
    }

    @Test
    void furtherPagesAreJoinedOutOfAnArchive() throws IOException {
        String turn = "</p><div class=page><a href=7.html>1</a><a href=7-2.html>2</a>%s</div><p>";
        Importing of = read(new WarcMaker(true)
                .page(SITE + "a/7.html", page("两页的文章", "第一页" + String.format(turn, "<a href=7-2.html>下一页</a>")))
                .page(SITE + "a/7-2.html", page("两页的文章", "第二页" + String.format(turn, "")))
                .bytes());
        assertThat(of.articles).containsOnlyKeys("7");
        assertThat(of.articles.get("7").body().plainText()).contains("第一页", "第二页");
        assertThat(of.articles.get("7").aliases()).containsExactly("/a/7.html", "/a/7-2.html");
    }
}
