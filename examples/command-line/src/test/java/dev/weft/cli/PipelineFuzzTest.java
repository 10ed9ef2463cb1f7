package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weft.finding.Finding;
import dev.weft.json.PublicationReader;
import dev.weft.model.Publication;
import dev.weft.publish.JsonArticles;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.Publisher;
import dev.weft.render.Site;
import dev.weft.wechat.account.AccountHtmlChecker;
import dev.weft.wechat.limit.LimitProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** From the bytes of articles to every document, each read by a parser of its kind. */
class PipelineFuzzTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Publication PUBLICATION = PublicationReader.read(
                    ("{\"name\":\"织网\",\"base\":\"https://www.example.org/\",\"language\":\"zh-CN\","
                                    + "\"sections\":[{\"id\":\"news\",\"name\":\"新闻\"}],"
                                    + "\"feeds\":{\"stylesheet\":true}}")
                            .getBytes(StandardCharsets.UTF_8),
                    "publication.json",
                    finding -> {})
            .orElseThrow();
    private static final Site SITE = Site.of(PUBLICATION);

    @TempDir
    private static Path folder;

    @FuzzTest
    void articlesOfWhateverBytesGiveDocumentsThatParsersRead(byte[] lines) throws Exception {
        Path file = Files.write(folder.resolve("articles.jsonl"), lines);
        List<String> failed = new ArrayList<>();
        MemoryTarget target = MemoryTarget.of();
        Publisher.builder(SITE)
                .threads(1)
                .findings(finding -> {
                    if (finding.code().equals("publish.renderer-failed")) {
                        failed.add(finding.toString());
                    }
                })
                .build()
                .publish(JsonArticles.of(file, PUBLICATION), target);
        assertThat(failed).isEmpty();
        for (String path : target.documents().keySet()) {
            judge(path, target.text(path));
        }
    }

    private static void judge(String path, String text) throws Exception {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        switch (ending) {
            case "json" -> assertThat(JSON.readTree(text)).as(path).isNotNull();
            case "xml", "atom", "opml", "svg", "xsl" -> parse(text);
            case "html" -> {
                if (path.startsWith("wechat/")) {
                    checkAccount(path, text);
                } else {
                    checkPage(path, text);
                }
            }
            default -> assertThat(text).as(path).doesNotContain("\0");
        }
    }

    private static void parse(String xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static void checkAccount(String path, String html) {
        List<Finding> findings = new ArrayList<>();
        AccountHtmlChecker.of(LimitProfile.OFFICIAL).check(html, findings::add);
        findings.removeIf(finding -> finding.code().equals("wechat.html-too-long"));
        assertThat(findings).as(path + "\n" + html).isEmpty();
    }

    private static void checkPage(String path, String html) {
        Document page = Jsoup.parse(html, "https://www.example.org/" + path);
        assertThat(page.select("base, form:not([role=search]), object, embed, [srcdoc], [onerror], [onload]"))
                .as(path)
                .isEmpty();
        for (Element script : page.select("script")) {
            if (script.attr("type").equals("application/ld+json")) {
                assertThat(JSON.readTree(script.data())).as(path).isNotNull();
            } else {
                assertThat(script.data()).as(path).containsAnyOf("navigator.clipboard", "const terms =");
            }
        }
        for (Element link : page.select("a[href]")) {
            assertThat(link.absUrl("href")).as(path).matches("(?s)(https?:|mailto:|tel:).*");
        }
    }
}
