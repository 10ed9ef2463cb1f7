package dev.weft.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The documentation's page on JSON names every key. */
class JsonPageTest {
    @Test
    void everyKeyOfBothSchemasIsOnThePage() throws IOException {
        String page = Files.readString(Path.of("../docs/json.md"));
        Set<String> keys = new TreeSet<>();
        collect(Schemas.article(), keys);
        collect(Schemas.publication(), keys);
        assertThat(keys).hasSizeGreaterThan(80).contains("renditions", "colspan", "wechatQr");
        assertThat(keys)
                .filteredOn(key -> !page.matches("(?s).*(?<![\\w$])" + key.replace("$", "\\$") + "(?!\\w).*"))
                .as("keys that docs/json.md does not name")
                .isEmpty();
    }

    @Test
    void everyWordThatAKeyTakesIsOnThePage() throws IOException {
        String page = Files.readString(Path.of("../docs/json.md"));
        assertThat(ArticleJson.KINDS.all()).allMatch(word -> page.contains("`" + word + "`"));
        assertThat(ArticleJson.STATUSES.all()).allMatch(word -> page.contains("`" + word + "`"));
        assertThat(ArticleJson.AI.all()).allMatch(word -> page.contains("`" + word + "`"));
        assertThat(ArticleJson.ROLES.all()).allMatch(word -> page.contains("`" + word + "`"));
        assertThat(ArticleJson.SOURCE_KINDS.all()).allMatch(word -> page.contains("`" + word + "`"));
        assertThat(OrganisationReader.ROLES.all()).allMatch(word -> page.contains("`" + word + "`"));
    }

    /** Gathers the names of all properties that a schema knows. */
    private static void collect(String schema, Set<String> keys) {
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), schema)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    String parent = parser.streamReadContext().getParent().currentName();
                    if ("properties".equals(parent)) {
                        keys.add(parser.currentName());
                    }
                }
            }
        }
    }
}
