package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.render.Format;
import dev.weft.testing.Golden;
import dev.weft.value.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of document, to the byte: {@code golden/KIND/CASE/…}. The styles stand in a file of their own. */
class WholeDocumentsTest {
    @ParameterizedTest
    @CsvSource({"press,zh-CN", "association,en"})
    void sampleIsAsItWas(String theme, String language) {
        Publication publication = SamplePublication.publication().toBuilder()
                .language(Language.of(language))
                .build();
        check("sample-" + theme + "-" + language, publication, SamplePublication.articles(publication), theme);
    }

    @ParameterizedTest
    @CsvSource({"press,en", "association,zh-CN"})
    void hostileIsAsItWas(String theme, String language) {
        Publication publication = HostilePublication.publication(Language.of(language));
        check("hostile-" + theme + "-" + language, publication, HostilePublication.articles(), theme);
    }

    private static void check(String name, Publication publication, List<Article> articles, String theme) {
        SampleSite.byFormat(publication, articles, Theme.builtIn(theme).withLinkedStyle())
                .forEach((format, documents) ->
                        Golden.of(kind(format) + "/" + name).matches(oneOfEachKind(documents)));
    }

    private static String kind(Format<?> format) {
        return format.id().substring(format.id().indexOf('/') + 1);
    }

    private static Map<String, byte[]> oneOfEachKind(Map<String, byte[]> documents) {
        Map<String, byte[]> chosen = new TreeMap<>();
        documents.forEach((path, bytes) -> {
            if (!path.endsWith(".html") || PageSets.isOneOfItsKind(path)) {
                assertThat(chosen.put(fileName(path), bytes)).isNull();
            }
        });
        return chosen;
    }

    /** Returns a name that every file system takes, whatever the publication is called. */
    private static String fileName(String path) {
        String plain = path.replace('/', '-').replaceAll("[^A-Za-z0-9.-]|(?<=-)-", "");
        return plain.length() < 50 ? plain : plain.substring(0, 40) + ".html";
    }

    @Test
    void everyFormatIsAmongThem() {
        Publication publication = SamplePublication.publication();
        Set<Format<?>> kept = new HashSet<>(SampleSite.byFormat(
                        publication,
                        SamplePublication.articles(publication),
                        Theme.builtIn("press").withLinkedStyle())
                .keySet());
        assertThat(kept).containsExactlyInAnyOrderElementsOf(new HtmlProvider().formats());
    }
}
