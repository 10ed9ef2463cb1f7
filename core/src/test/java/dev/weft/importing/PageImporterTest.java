package dev.weft.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.weft.body.Figure;
import dev.weft.body.Paragraph;
import dev.weft.body.Walker;
import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.model.Notice;
import dev.weft.model.Organisation;
import dev.weft.model.Source;
import dev.weft.value.Attachment;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageImporterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "association",
                "government",
                "newspaper",
                "wechat",
                "tables",
                "blog",
                "forum",
                "english-newspaper",
                "newsroom",
                "university",
                "agency",
                "dedecms",
                "portal",
                "wordpress",
                "lying-charset",
                "disclosure",
                "bureau",
                "discuz",
                "graph",
                "ghost",
                "letter",
                "daily",
                "oldtable",
                "account",
                "typecho",
                "shinbun",
                "ilbo",
                "taiwan",
                "paged",
                "dedeclub",
                "wide",
                "zeitung",
                "platform",
                "halves",
                "wrapped",
                "banner-document",
                "banner",
                "banner-site-title",
                "banner-partner",
                "changed-first",
                "changed-last",
                "title-again",
                "title-again-heading",
                "views-behind-author",
                "views-barred",
                "crumbs-place",
                "crumbs-links",
                "boda",
                "dede-download",
                "phpcms",
                "ecms",
                "discuz-files",
                "wordpress-file",
                "government-metas",
                "hidden-words",
                "section-title",
                "section-trail",
                "site-first",
                "metas-labelled",
                "portal-author",
                "columnist",
                "short-year",
                "original-account",
                "popup-login",
                "gazette",
                "signature-above",
                "signature-below",
                "no-heading",
                "site-section-title",
                "masthead-reporter",
                "photographer-too",
                "dateline-name",
                "affiliation",
                "link-behind-author",
                "comment-behind-author",
                "teacher",
                "metas-of-systems",
                "meta-of-editor",
                "meta-of-channel",
                "source-unknown",
                "way-back-in-text",
                "cells-without-colons",
                "paper-masthead",
                "company-brackets",
                "text-and-pictures",
                "text-and-pictures-alone",
                "buttons-behind-authors",
                "two-linked-authors",
                "department",
                "bracketed-source",
                "submitted-by",
                "crumb-colon",
                "reported",
                "correspondents-in-brackets",
                "contributor",
                "office",
                "two-labels",
                "issue-line",
                "byline-above",
                "name-with-dot",
                "text-in-brackets",
                "text-and-pictures-by-both",
                "reporter-beside-date",
                "section-of-hospital",
                "bar-for-colon",
                "items-without-colons",
                "source-then-link",
                "source-then-byline",
                "source-then-date",
                "padded-name",
                "signature-outweighed",
                "blog-of-author",
                "blog-of-john",
                "blog-of-handle",
                "hidden-byline",
                "poster-and-writer",
                "correspondent-attached"
            })
    void factsAndTextOfAPageAreFound(String name) throws IOException {
        Map<String, String> expected = expected(name);
        ImportedPage page = PageImporter.read(file(name + ".html"), WebAddress.of(expected.get("url")), f -> {});
        Map<String, String> found = found(page, expected);
        for (Map.Entry<String, String> one : found.entrySet()) {
            assertThat(one.getValue())
                    .as(name + ": " + one.getKey() + "\n"
                            + page.article().body().plainText())
                    .isEqualTo(expected.get(one.getKey()));
        }
        for (Evidence evidence : page.evidence()) {
            assertThat(evidence.place()).isNotEmpty();
        }
    }

    /** Returns what was found for each thing that is expected of a page. */
    static Map<String, String> found(ImportedPage page, Map<String, String> expected) {
        Article article = page.article();
        Map<String, String> found = new LinkedHashMap<>();
        found.put("title", article.title());
        found.put("published", article.published().map(PreciseDate::toString).orElse(""));
        found.put("modified", article.modified().map(PreciseDate::toString).orElse(""));
        found.put("source", article.source().map(Source::name).orElse(""));
        found.put("author", names(article, Credit.Role.AUTHOR));
        found.put("photographer", names(article, Credit.Role.PHOTOGRAPHER));
        found.put(
                "titles", article.byline().stream().map(c -> c.person().title()).collect(Collectors.joining(";")));
        found.put("editor", names(article, Credit.Role.EDITOR) + names(article, Credit.Role.RESPONSIBLE_EDITOR));
        found.put("views", article.views().map(v -> Long.toString(v.count())).orElse(""));
        found.put("breadcrumb", String.join(" > ", page.breadcrumb()));
        found.put("site", page.siteName());
        found.put("icp", page.icp().map(Object::toString).orElse(""));
        StringJoiner organisations = new StringJoiner(";");
        for (Organisation o : page.organisations()) {
            organisations.add(o.name() + "|" + o.address() + "|" + o.telephone() + "|"
                    + o.email().map(Object::toString).orElse(""));
        }
        found.put("organisations", organisations.toString());
        StringJoiner files = new StringJoiner(";");
        article.attachments().stream().map(Attachment::name).forEach(files::add);
        found.put("attachments", files.toString());
        files = new StringJoiner(";");
        article.attachments().stream()
                .map(a -> Long.toString(a.bytes().orElse(-1)))
                .forEach(files::add);
        found.put("sizes", files.toString());
        found.put(
                "sourceUrl",
                article.source().flatMap(Source::address).map(Object::toString).orElse(""));
        found.put("number", article.notice().map(Notice::number).orElse(""));
        found.put("issuer", article.notice().map(Notice::issuer).orElse(""));
        found.put("subtitle", article.subtitle());
        found.put("lead", article.lead());
        found.put("kind", article.kind().name());
        found.put("tags", String.join(";", article.tags()));
        found.put("language", article.language().map(Object::toString).orElse(""));
        found.put("cover", article.cover().map(i -> i.address().toString()).orElse(""));
        found.put("blocks", Integer.toString(article.body().blocks().size()));
        text(article, expected, found);
        found.keySet().retainAll(expected.keySet());
        return found;
    }

    private static void text(Article article, Map<String, String> expected, Map<String, String> found) {
        String text = article.body().plainText();
        String start = expected.getOrDefault("start", "");
        String end = expected.getOrDefault("end", "");
        found.put("start", text.substring(0, Math.min(start.length(), text.length())));
        found.put("end", text.substring(Math.max(0, text.length() - end.length())));
        List<String> captions = new ArrayList<>();
        article.body().accept(new Walker() {
            @Override
            public void figure(Figure figure) {
                if (!figure.caption().isEmpty()) {
                    captions.add(dev.weft.body.Body.of(new Paragraph(figure.caption(), Paragraph.Alignment.START))
                            .plainText());
                }
            }
        });
        found.put("captions", String.join(";", captions));
        StringJoiner clean = new StringJoiner(";");
        for (String word : expected.getOrDefault("not", "").split(";", -1)) {
            clean.add(!word.isEmpty() && text.contains(word) ? "found " + word : word);
        }
        found.put("not", clean.toString());
    }

    private static String names(Article article, Credit.Role role) {
        StringJoiner names = new StringJoiner(";");
        article.byline().stream()
                .filter(c -> c.role() == role)
                .map(c -> c.person().name())
                .forEach(names::add);
        return names.toString();
    }

    static Map<String, String> expected(String name) throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String line : new String(file(name + ".expected"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            int equals = line.indexOf('=');
            expected.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return expected;
    }

    static byte[] file(String name) throws IOException {
        try (InputStream in = PageImporterTest.class.getResourceAsStream("pages/" + name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void anEmptyPageGivesAnArticleAndSaysWhatIsMissing() {
        List<String> codes = new ArrayList<>();
        ImportedPage page =
                PageImporter.read(new byte[0], WebAddress.of("https://example.org/"), f -> codes.add(f.path()));
        assertThat(page.article().title()).isEqualTo("example.org");
        assertThat(codes).containsExactly("/title", "/published", "/body");
    }

    @Test
    void aHeadingWithCharactersThatNoTitleHasIsRead() {
        String page = "<title>Salt and slow tides</title><h1>Salt and \u0001slow\u200B tides\uFFFE</h1><p>Text.</p>";
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        ImportedPage read = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> PageImporter.read(bytes, WebAddress.of("https://example.org/salt"), f -> {}));
        assertThat(read.article().title()).startsWith("Salt and").contains("tides");
    }

    @Test
    void titlesOfDashesAndVeryManyAuthorsTakeNoLonger() {
        StringBuilder page = new StringBuilder("<title>江州" + "-".repeat(600_000) + "x_某网 Powered by" + "</title>");
        for (int i = 0; i < 30_000; i++) {
            page.append("<meta name=author content=a")
                    .append(i)
                    .append("><p>第")
                    .append(i)
                    .append("行</p>");
        }
        byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
        ImportedPage read = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> PageImporter.read(bytes, WebAddress.of("https://example.org/dashes"), f -> {}));
        assertThat(read.article().body().plainText()).contains("第29999行");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%PDF-1.7\nstream of things", "{\"title\": \"A\"}", "[{\"a\": 1}]", "\u0089PNG\r\n\0\0\0\rIHDR"})
    void aFileThatIsNoPageIsReportedAndNotRead(String file) {
        List<String> codes = new ArrayList<>();
        ImportedPage page = PageImporter.read(
                file.getBytes(StandardCharsets.ISO_8859_1),
                WebAddress.of("https://example.org/x"),
                f -> codes.add(f.code().toString()));
        assertThat(codes.get(0)).contains("import.not-a-page");
        assertThat(page.article().body().isEmpty()).isTrue();
    }
}
