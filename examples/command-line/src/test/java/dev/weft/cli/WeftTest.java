package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WeftTest {
    @TempDir
    private Path folder;

    private Path publication;
    private Path articles;
    private Path out;
    private Path report;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws IOException {
        publication = Files.writeString(
                folder.resolve("publication.json"), "{\"name\":\"织网\",\"base\":\"https://www.example.org/\"}");
        articles = folder.resolve("articles.jsonl");
        out = folder.resolve("out");
        report = folder.resolve("report.json");
    }

    private int weft(Object... args) {
        said.reset();
        complained.reset();
        Terminal terminal = new Terminal(
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                false);
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        return Weft.run(terminal, texts);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return complained.toString(StandardCharsets.UTF_8);
    }

    private int publish(String... lines) throws IOException {
        Files.write(articles, List.of(lines));
        return weft("publish", publication, articles, out, "--report", report);
    }

    private String report() throws IOException {
        return Files.readString(report);
    }

    @Test
    void articlesArePublishedAndCounted() throws IOException {
        int code = publish(
                "{\"id\":\"one\",\"title\":\"第一篇\",\"published\":\"2020-01-01\"}",
                "",
                "{\"id\":\"two\",\"title\":\"第二篇\"}");
        assertThat(code).isZero();
        assertThat(out.resolve("articles/one.html")).exists();
        assertThat(out.resolve("feed.xml")).exists();
        assertThat(out.resolve("wechat/two/card.json")).exists();
        assertThat(out.resolve("index.html")).exists();
        assertThat(report()).startsWith("{\"articles\":2,\"rejected\":0,\"files\":");
        assertThat(said())
                .contains("发布了 2 篇文章")
                .contains("published 2 articles")
                .contains("serve " + out);
        assertThat(complained()).isEmpty();
    }

    @Test
    void newsIsOfTheTwoDaysBeforeTheTimeThatIsGivenAlsoInASecondRun() throws IOException {
        publish(
                "{\"id\":\"old\",\"title\":\"一月的\",\"published\":\"2020-01-01\"}",
                "{\"id\":\"new\",\"title\":\"六月的\",\"published\":\"2020-06-01\"}",
                "{\"id\":\"about\",\"title\":\"关于\",\"kind\":\"page\",\"published\":\"2020-06-01\"}");
        assertThat(news()).contains("六月的").doesNotContain("一月的", "关于");
        weft("publish", publication, articles, out, "--at", "2020-06-02T00:00:00Z");
        assertThat(news()).contains("六月的").doesNotContain("一月的", "关于");
        weft("publish", publication, articles, out, "--at", "2020-06-09T00:00:00Z");
        assertThat(news()).doesNotContain("<url>");
        weft("publish", publication, articles, out, "--at", "2020-01-02T00:00:00Z");
        assertThat(news()).contains("一月的").doesNotContain("关于");
    }

    private String news() throws IOException {
        return Files.readString(out.resolve("news-sitemap.xml"));
    }

    @Test
    void theReportSaysWhatEachFormatAndStageTook() throws IOException {
        assertThat(publish("{\"id\":\"one\",\"title\":\"第一篇\"}", "{\"id\":\"two\",\"title\":\"第二篇\"}"))
                .isZero();
        JsonNode json = new JsonMapper().readTree(report.toFile());
        assertThat(json.at("/milliseconds").properties().stream().map(Map.Entry::getKey))
                .containsExactly("index", "files", "articles", "site", "finish");
        List<String> formats = new ArrayList<>();
        long documents = 0;
        long bytes = 0;
        for (Map.Entry<String, JsonNode> format : json.get("formats").properties()) {
            formats.add(format.getKey());
            documents += format.getValue().get("documents").longValue();
            bytes += format.getValue().get("bytes").longValue();
            assertThat(format.getValue().get("milliseconds").longValue()).isNotNegative();
        }
        assertThat(formats)
                .contains("html/article", "html/listing", "rss/2.0", "wechat/article")
                .isSorted();
        assertThat(json.at("/formats/html~1article/documents").longValue()).isEqualTo(2);
        assertThat(documents).isEqualTo(json.get("files").longValue());
        assertThat(bytes).isEqualTo(json.get("bytes").longValue());
    }

    @Test
    void theSummaryHasALineForEachRoomAndTheTimeOfEachStage() throws IOException {
        publish("{\"id\":\"one\",\"title\":\"第一篇\"}");
        assertThat(said())
                .containsPattern("其中读取 \\d+\\.\\d\\d 秒，复制文件 ")
                .containsPattern("of which index \\d+\\.\\d\\d s, files ")
                .containsPattern("(?m)^  html +\\d+ +[\\d.]+ KiB +\\d+\\.\\d\\d s$")
                .containsPattern("(?m)^  rss +\\d+ +[\\d.]+ KiB ")
                .containsPattern("(?m)^  wechat +\\d+ +[\\d.]+ KiB ");
    }

    @Test
    void whatIsWrongWithOneArticleCostsThatArticle() throws IOException {
        int code = publish(
                "{\"id\":\"good\",\"title\":\"好\",\"source\":{\"name\":\"x\",\"url\":\"javascript:alert(1)\"},\"titel\":1}",
                "{\"id\":\"broken\",\"title\":",
                "{\"id\":\"no-title\"}",
                "{\"id\":\"bad-date\",\"title\":\"x\",\"published\":\"2020-02-30\"}",
                "{\"id\":\"GOOD\",\"title\":\"again\"}",
                "\u00ff");
        assertThat(code).isEqualTo(Weft.REJECTED);
        assertThat(out.resolve("articles/good.html")).exists();
        assertThat(out.resolve("articles").toFile().list()).containsExactly("good.html");
        assertThat(report()).startsWith("{\"articles\":6,\"rejected\":5,\"files\":");
        assertThat(report())
                .contains("article.duplicate-id", "/titel", "/source/url", "/published", ":2:", ":3:", ":4:");
        assertThat(said()).contains("另有 5 篇被拒").contains("5 more rejected");
    }

    @Test
    void aLineThatIsNotUtf8IsRejectedAlone() throws IOException {
        Files.write(
                articles,
                "{\"id\":\"one\",\"title\":\"标题\"}\n{\"id\":\"two\",\"title\":\"t\"}"
                        .getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertThat(weft("publish", publication, articles, out, "--report", report))
                .isEqualTo(Weft.REJECTED);
        assertThat(out.resolve("articles/two.html")).exists();
        assertThat(report()).contains("UTF-8");
    }

    @Test
    void anEmptyFileIsSaidAndMakesAnEmptySite() throws IOException {
        assertThat(publish()).isZero();
        assertThat(out.resolve("index.html")).exists();
        assertThat(report()).startsWith("{\"articles\":0,\"rejected\":0,");
        assertThat(report()).contains("publish.no-articles");
        assertThat(said()).contains("没有读到任何文章").contains(articles.toString());
    }

    @Test
    void aFolderOfArticlesIsReadInTheOrderOfNames() throws IOException {
        Path many = Files.createDirectory(folder.resolve("many"));
        Files.writeString(many.resolve("b.json"), "{\"id\":\"same\",\"title\":\"第二\"}");
        Files.writeString(many.resolve("a.json"), "{\"id\":\"same\",\"title\":\"第一\"}");
        Files.writeString(many.resolve("notes.txt"), "not an article");
        assertThat(weft("publish", publication, many, out)).isEqualTo(Weft.REJECTED);
        assertThat(out.resolve("articles/same.html")).content().contains("第一").doesNotContain("第二");
    }

    @Test
    void formatsAreChosenByRoomOrName() throws IOException {
        Files.writeString(articles, "{\"id\":\"one\",\"title\":\"x\"}");
        assertThat(weft("publish", publication, articles, out, "--formats", "rss/2.0,wechat"))
                .isZero();
        assertThat(out.resolve("feed.xml")).exists();
        assertThat(out.resolve("wechat/one/card.json")).exists();
        assertThat(out.resolve("atom.xml")).doesNotExist();
        assertThat(out.resolve("articles")).doesNotExist();
        assertThat(weft("publish", publication, articles, out, "--formats", "html,pdf"))
                .isEqualTo(Weft.FAILED);
        assertThat(complained()).contains("没有格式「pdf」").contains("there is no format \"pdf\"");
    }

    @Test
    void checkingWritesNothing() throws IOException {
        Files.writeString(articles, "{\"id\":\"one\",\"title\":\"x\"}\n{\"id\":\"\",\"title\":\"x\"}");
        assertThat(weft("check", publication, articles, "--report", report)).isEqualTo(Weft.REJECTED);
        assertThat(report()).startsWith("{\"articles\":2,\"rejected\":1,\"files\":0,");
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("publication.json", "articles.jsonl", "report.json");
    }

    @Test
    void wrongUsageAndUnreadableInputHaveTheirOwnCode() throws IOException {
        assertThat(weft()).isEqualTo(Weft.FAILED);
        assertThat(weft("publish")).isEqualTo(Weft.FAILED);
        assertThat(weft("publish", publication, folder.resolve("missing"), out)).isEqualTo(Weft.FAILED);
        assertThat(complained()).contains("不存在").contains("there is no file").doesNotContain("Exception");
        Files.writeString(articles, "");
        assertThat(weft("publish", folder.resolve("none.json"), articles, out)).isEqualTo(Weft.FAILED);
        Files.writeString(folder.resolve("none.json"), "{\"name\":1}");
        assertThat(weft("publish", folder.resolve("none.json"), articles, out)).isEqualTo(Weft.FAILED);
        assertThat(complained()).contains("无法读取").contains("cannot be read").doesNotContain("Exception");
        assertThat(weft("serve", folder.resolve("missing"))).isEqualTo(Weft.FAILED);
    }

    @Test
    void aPathPatternWithAnUnknownVariableIsSaidOnce() throws IOException {
        Files.writeString(
                publication,
                "{\"name\":\"刊\",\"base\":\"https://www.example.org/\",\"paths\":{\"html/article\":\"{year}/{id}.html\","
                        + "\"rss/2.0\":\"{listing}rss-{slug}.xml\"}}");
        assertThat(publish("{\"id\":\"one\",\"title\":\"一\"}", "{\"id\":\"two\",\"title\":\"二\"}"))
                .isZero();
        assertThat(out.resolve("articles/one.html")).exists();
        assertThat(out.resolve("feed.xml")).exists();
        assertThat(report())
                .contains("\"publication.unknown-variable\":2", "\"path\":\"/paths/html~1article\"")
                .doesNotContain("publish.path-unsafe");
        assertThat(said())
                .contains("路径模板「{year}/{id}.html」中的变量 {year} 不存在（可用 {id}、{slug}、{section}、{yyyy}、{mm}、{dd}）")
                .contains("has the unknown variable {year} (expected {id}, {slug}, {section}, {yyyy}, {mm}, {dd})");
    }

    @Test
    void aThemeThatIsNotThereIsNamed() throws IOException {
        Files.writeString(publication, "{\"name\":\"刊\",\"base\":\"https://www.example.org/\",\"theme\":\"nope\"}");
        assertThat(publish("{\"id\":\"one\",\"title\":\"标题\"}")).isEqualTo(Weft.FAILED);
        assertThat(complained()).contains("错误：", "error:", "nope", "press").doesNotContain("Exception");
    }

    @Test
    void aTargetThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(out, "a file");
        assertThat(publish("{\"id\":\"one\",\"title\":\"x\"}")).isEqualTo(Weft.FAILED);
        assertThat(complained()).contains("错误：").contains("error: ").contains(out.toString());
        assertThat(complained()).doesNotContain("\tat ");
    }

    @Test
    void schemasArePrinted() {
        assertThat(weft("schema", "article")).isZero();
        assertThat(said()).startsWith("{").contains("https://json-schema.org/draft/2020-12/schema");
        assertThat(weft("schema", "publication")).isZero();
        assertThat(weft("schema", "page")).isEqualTo(Weft.FAILED);
    }

    @Test
    void quietMeansQuiet() throws IOException {
        Files.writeString(articles, "{\"id\":\"one\",\"title\":\"x\"}");
        assertThat(weft("publish", publication, articles, out, "--quiet")).isZero();
        assertThat(said()).isEmpty();
        assertThat(complained()).isEmpty();
    }

    @Test
    void aZipIsWrittenWhereOneIsNamed() throws IOException {
        Files.writeString(articles, "{\"id\":\"one\",\"title\":\"x\"}");
        assertThat(weft("publish", publication, articles, folder.resolve("site.zip")))
                .isZero();
        assertThat(folder.resolve("site.zip")).isRegularFile();
    }

    @Test
    void changedAddressesAndCompressedCopiesAreWrittenOnRequest() throws IOException {
        Path changed = folder.resolve("changed.txt");
        Files.writeString(articles, "{\"id\":\"one\",\"title\":\"x\"}");
        assertThat(weft("publish", publication, articles, out, "--gzip", "--changed", changed))
                .isZero();
        assertThat(Files.readAllLines(changed))
                .contains("https://www.example.org/", "https://www.example.org/articles/one.html");
        assertThat(out.resolve("articles/one.html.gz")).exists();
        assertThat(weft("publish", publication, articles, out, "--gzip", "--changed", changed))
                .isZero();
        assertThat(changed).isEmptyFile();
    }

    @Test
    void aSavedPageBecomesAnArticle() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<html><head><title>标题 - 网站</title></head><body><h1>标题</h1><p>" + "正文一句。".repeat(40)
                        + "</p></body></html>");
        assertThat(weft("import", page, "--url", "https://old.example.org/show-512.html"))
                .isZero();
        assertThat(said()).startsWith("{\"id\":\"").contains("标题", "正文一句。").endsWith("}\n");
        assertThat(complained()).contains("page.html");
        assertThat(weft("import", page, "--url", "show-512.html")).isEqualTo(Weft.FAILED);
        assertThat(weft("import", page)).isEqualTo(Weft.FAILED);
    }
}
