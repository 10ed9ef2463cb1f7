package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.value.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What pages say to machines, held against what the vocabulary and the search engines ask for. */
class StructuredDataTest {
    /**
     * What a thing of a type must say, and may say.
     *
     * @see <a href="https://schema.org/NewsArticle">schema.org (checked 2026-11-23)</a>
     * @see <a href="https://developers.google.com/search/docs/appearance/structured-data/article">Google: Article (checked
     *     2026-11-23)</a>
     */
    private static final Map<String, List<List<String>>> TYPES = Map.ofEntries(
            type(
                    "NewsArticle",
                    "headline",
                    "@id url mainEntityOfPage alternativeHeadline description inLanguage datePublished dateModified image"
                            + " author editor translator contributor articleSection wordCount keywords isBasedOn"
                            + " sourceOrganization interactionStatistic copyrightNotice correction publisher"),
            type(
                    "WebPage",
                    "name url",
                    "@id description inLanguage datePublished dateModified image author editor translator contributor"
                            + " keywords isBasedOn sourceOrganization interactionStatistic copyrightNotice correction"
                            + " publisher"),
            type("CollectionPage", "name url", "@id description inLanguage isPartOf"),
            type("WebSite", "name url", "@id description inLanguage publisher"),
            type(
                    "Organization",
                    "name",
                    "@id url logo alternateName description address telephone email parentOrganization"),
            type("PostalAddress", "streetAddress", ""),
            type("Person", "name", "jobTitle url worksFor"),
            type("ImageObject", "url", "caption creditText description width height"),
            type("InteractionCounter", "interactionType userInteractionCount", ""),
            type("ReadAction", "", ""),
            type("CorrectionComment", "text", "datePublished"),
            type("BreadcrumbList", "itemListElement", ""),
            type("ListItem", "position name item", ""));

    private static Map.Entry<String, List<List<String>>> type(String name, String required, String allowed) {
        return Map.entry(name, List.of(words(required), words(allowed)));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    @Test
    void everyPageSaysWhatTheVocabularyHasAndNothingElse() {
        List<String> faults = new ArrayList<>();
        int things = 0;
        for (Map.Entry<String, Map<String, byte[]>> set : PageSets.all().entrySet()) {
            for (Map.Entry<String, byte[]> page : set.getValue().entrySet()) {
                String html = new String(page.getValue(), StandardCharsets.UTF_8);
                int start = html.indexOf("<script type=\"application/ld+json\">");
                if (start >= 0) {
                    String json = html.substring(html.indexOf('>', start) + 1, html.indexOf("</script>", start));
                    things += check(read(json), page.getKey(), faults);
                }
            }
        }
        assertThat(things).isGreaterThan(500);
        assertThat(faults).isEmpty();
    }

    @Test
    void anArticleHasItsAuthorsPublisherProvenanceCountsAndTheWayToIt() {
        Map<String, byte[]> documents = PageSets.hostile(Theme.builtIn("press"), Language.ZH_CN);
        String page = new String(documents.get("articles/everything.html"), StandardCharsets.UTF_8);
        int start = page.indexOf("{\"@context\"");
        Map<?, ?> root = (Map<?, ?>) read(page.substring(start, page.indexOf("</script>", start)));
        List<?> graph = (List<?>) root.get("@graph");
        Map<?, ?> article = (Map<?, ?>) graph.get(0);
        assertThat((List<?>) article.get("author")).hasSize(2);
        assertThat(((Map<?, ?>) article.get("publisher")).get("name").toString())
                .startsWith("P<script>");
        assertThat(((Map<?, ?>) article.get("interactionStatistic")).get("userInteractionCount"))
                .isEqualTo(1501L);
        assertThat(((Map<?, ?>) article.get("isBasedOn")).get("@type")).isEqualTo("NewsArticle");
        assertThat((List<?>) ((Map<?, ?>) graph.get(1)).get("itemListElement")).hasSize(4);
        assertThat(article.get("headline").toString())
                .contains("&lt;&amp; \uFFFDjavascript")
                .doesNotContain("&amp;amp;");
    }

    private static int check(Object value, String page, List<String> faults) {
        int things = 0;
        if (value instanceof List<?> list) {
            for (Object item : list) {
                things += check(item, page, faults);
            }
        } else if (value instanceof Map<?, ?> map) {
            things++;
            Object type = map.get("@type");
            if (type != null) {
                properties(map, type.toString(), page, faults);
            }
            for (Object item : map.values()) {
                things += check(item, page, faults);
            }
        } else if (value instanceof String text && text.isEmpty()) {
            faults.add(page + ": an empty text");
        }
        return things;
    }

    private static void properties(Map<?, ?> map, String type, String page, List<String> faults) {
        List<List<String>> known = TYPES.get(type);
        if (known == null) {
            faults.add(page + ": the type " + type);
            return;
        }
        for (String required : known.get(0)) {
            if (!map.containsKey(required)) {
                faults.add(page + ": " + type + " without " + required);
            }
        }
        for (Object key : map.keySet()) {
            String name = key.toString();
            if (!name.equals("@type")
                    && !known.get(0).contains(name)
                    && !known.get(1).contains(name)) {
                faults.add(page + ": " + type + "." + name);
            }
        }
    }

    /** Reads JSON; a key that is there twice is refused. */
    private static Object read(String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            Object value = value(parser);
            assertThat(parser.nextToken()).isNull();
            return value;
        }
    }

    private static Object value(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                assertThat(map.put(name, value(parser))).as(name).isNull();
            }
            return map;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : parser.getString();
    }
}
