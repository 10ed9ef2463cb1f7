package dev.weft.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that nobody who means well sends. */
class HostileJsonTest extends ArticleReading {
    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(read("\uFEFF{\"id\":\"a\",\"title\":\"t\"}")).isPresent();
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16", "UTF-16LE", "UTF-32"})
    void anotherEncodingIsNamedAsTheFault(String charset) {
        assertThat(read("{\"id\":\"a\",\"title\":\"标题\"}".getBytes(Charset.forName(charset))))
                .isEmpty();
        assertThat(only().code()).isEqualTo("json.not-utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uFEFF"})
    void nothingIsNoArticle(String json) {
        assertThat(read(json)).isEmpty();
        assertThat(only().code()).isEqualTo("json.unreadable");
    }

    @Test
    void halfACharacterIsRejectedInTextsThatAreOnlyPassedOverToo() {
        String json = "{\"id\":\"a\",\"title\":\"t\",\"body\":{\"html\":\"<p>x\u00EF\u00BF\u00BD</p>\"}}";
        byte[] bytes = json.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(bytes)).isPresent();
        bytes[json.indexOf('\u00EF')] = (byte) 0xED; // U+DFFD, which is half of a character
        assertThat(read(bytes)).isEmpty();
        assertThat(only().code()).isEqualTo("json.not-utf-8");
    }

    @Test
    void bombsAreRejectedOrReported() {
        String head = "{\"id\":\"a\",\"title\":\"t\",";
        assertThat(read(head + "\"lead\":" + "[".repeat(100_000))).isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("json.wrong-type", "json.too-large");
        assertThat(read(head + "\"" + "k".repeat(100_000) + "\":1}")).isEmpty();
        assertThat(only().code()).isEqualTo("json.too-large");
        assertThat(only().message().en()).hasSizeLessThan(200);
        assertThat(with("\"views\":{\"count\":" + "9".repeat(100_000) + "}").views())
                .isEmpty();
        assertThat(findings).extracting(Finding::code).containsExactly("json.invalid-value", "json.missing-key");
        assertThat(with("\"lead\":" + "9".repeat(100_000) + "").lead()).isEmpty();
        assertThat(read(new byte[ArticleReader.MAX_BYTES + 1])).isEmpty();
        assertThat(only().code()).isEqualTo("json.too-large");
    }

    @Test
    void bodiesNestedTooDeepLoseWhatIsDeeper() {
        String quotation = "{\"type\":\"quotation\",\"blocks\":[";
        String text = "{\"type\":\"paragraph\",\"content\":[\"x\"]}";
        Article deep =
                with("\"body\":{\"blocks\":[" + text + "," + quotation.repeat(64) + text + "]}".repeat(64) + "]}");
        assertThat(findings).extracting(Finding::code).containsExactly("json.too-deep");
        assertThat(deep.body().plainText()).isEqualTo("x");
        String strong = "{\"type\":\"strong\",\"content\":[";
        with("\"body\":{\"blocks\":[{\"type\":\"paragraph\",\"content\":[\"a\"," + strong.repeat(64) + "\"b\""
                + "]}".repeat(64) + "]}]}");
        assertThat(findings).extracting(Finding::code).containsExactly("json.too-deep");
    }

    @Test
    void ofManyFaultsTheFirstAreReportedAndTheRestCounted() {
        StringBuilder json = new StringBuilder("{\"id\":\"a\",\"title\":\"t\"");
        for (int i = 0; i < 20_000; i++) {
            json.append(",\"k").append(i).append("\":").append(i);
        }
        assertThat(read(json.append('}').toString())).isPresent();
        assertThat(findings)
                .hasSize(201)
                .allSatisfy(f -> assertThat(f.article()).isEqualTo("a"));
        assertThat(findings.get(200).code()).isEqualTo("json.more-findings");
        assertThat(findings.get(200).message().en()).startsWith("19800 more");
    }

    @Test
    void anErrorIsReportedHoweverManyFaultsAreBeforeIt() {
        StringBuilder json = new StringBuilder("{\"id\":\"a\",\"title\":\"t\"");
        for (int i = 0; i < 300; i++) {
            json.append(",\"k").append(i).append("\":").append(i);
        }
        assertThat(read(json.append(",\"published\":\"2014-02-30\"}").toString()))
                .isEmpty();
        assertThat(findings).extracting(Finding::code).contains("json.invalid-date", "json.more-findings");
    }

    @Test
    void ofThousandsOfTagsTheFirstAreTaken() {
        String tags = IntStream.range(0, 5000).mapToObj(i -> "\"t" + i + "\"").collect(Collectors.joining(","));
        Article article = with("\"tags\":[" + tags + "],\"lead\":\"L\"");
        assertThat(article.tags()).hasSize(100).startsWith("t0").endsWith("t99");
        assertThat(article.lead()).isEqualTo("L");
        assertThat(only().code()).isEqualTo("json.too-many");
        assertThat(only().path()).isEqualTo("/tags");
        assertThat(only().message().en()).startsWith("5000 entries");
    }

    @Test
    void ofManyAttachmentsCreditsAndAliasesTheFirstAreTaken() {
        String files = "{\"url\":\"a.pdf\"}" + ",{\"url\":\"a.pdf\"}".repeat(200);
        String credits = "{\"name\":\"a\"}" + ",{\"name\":\"a\"}".repeat(100);
        String aliases =
                IntStream.range(0, 101).mapToObj(i -> "\"/a" + i + "\"").collect(Collectors.joining(","));
        Article article =
                with("\"attachments\":[" + files + "],\"byline\":[" + credits + "],\"aliases\":[" + aliases + "]");
        assertThat(article.attachments()).hasSize(200);
        assertThat(article.byline()).hasSize(100);
        assertThat(article.aliases()).hasSize(100);
        assertThat(findings).extracting(Finding::path).containsExactly("/attachments", "/byline", "/aliases");
    }

    @Test
    void hostileContentCannotForgeALineOfALog() {
        with("\"a\\u001b[31m\\nERROR\":1");
        assertThat(only().message().en()).doesNotContain("\n").doesNotContain("\u001b");
        assertThat(only().path()).doesNotContain("\n").doesNotContain("\u001b");
    }

    @Test
    void aPartOfAnArrayIsReadByItself() {
        String before = "{\"id\":\"机密\",\"title\":\"SECRET\"}\n";
        String after = "\nSECRET";
        for (String line : List.of(
                "{\"id\":\"a\",\"title\":\"标题\",\"lede\":\"x\"}", "{\"id\":\"a\",\"title\":\"标题\"", "{", "{\"id\"")) {
            byte[] json = (before + line + after).getBytes(StandardCharsets.UTF_8);
            int offset = before.getBytes(StandardCharsets.UTF_8).length;
            int length = line.getBytes(StandardCharsets.UTF_8).length;
            findings.clear();
            READER.read(json, offset, length, "articles.jsonl:2", findings::add);
            assertThat(findings)
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(f.toString())
                            .doesNotContain("SECRET")
                            .doesNotContain("机密")
                            .contains("articles.jsonl:2:"));
            List<Finding> alone = new ArrayList<>();
            READER.read(line.getBytes(StandardCharsets.UTF_8), "articles.jsonl:2", alone::add);
            assertThat(findings).isEqualTo(alone);
        }
    }

    @Test
    void threadsShareAReader() throws Exception {
        List<byte[]> lines = new ArrayList<>();
        RandomArticles articles = new RandomArticles(64);
        List<Article> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Article article = articles.next();
            expected.add(article);
            lines.add(ArticleWriter.toJson(article).getBytes(StandardCharsets.UTF_8));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Article>>> results = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                results.add(threads.submit(() -> {
                    List<Article> read = new ArrayList<>();
                    for (byte[] line : lines) {
                        read.add(READER.read(line, "a", f -> {}).orElseThrow());
                    }
                    return read;
                }));
            }
            for (Future<List<Article>> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }
}
