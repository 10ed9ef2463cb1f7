package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weft.body.Body;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.value.WebAddress;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A theme of whatever bytes is refused with its file, or makes every page. */
class ThemeFuzzTest {
    private static final List<String> FILES = List.of(
            "templates/foot.mustache",
            "templates/article.mustache",
            "templates/card.mustache",
            "templates/own.mustache",
            "words/en.properties",
            "words/fr.properties",
            "styles/custom.css",
            "theme.properties");
    private static final Theme BASE = Theme.builtIn("press");
    private static final Publication PUBLICATION =
            Publication.builder("织网", WebAddress.of("https://example.org/")).build();
    private static final List<Article> ARTICLES =
            List.of(Article.builder("a", "标题").body(Body.of(List.of())).build());

    /** The first byte says which file the others are. */
    @FuzzTest
    void aThemeOfWhateverBytesIsRefusedOrMakesPages(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        String file = FILES.get((bytes[0] & 0xFF) % FILES.size());
        Theme theme;
        try {
            theme = Theme.overlay(new OneFile(file, Arrays.copyOfRange(bytes, 1, bytes.length)), BASE);
        } catch (ThemeException refused) {
            assertThat(refused.file()).isNotEmpty();
            assertThat(refused.bilingual().zh()).isNotEmpty();
            return;
        }
        SampleSite.documents(PUBLICATION, ARTICLES, theme)
                .forEach((path, document) -> assertThat(document).as(path).isNotNull());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record OneFile(String file, byte[] content) implements ThemeSource {
        @Override
        public String name() {
            return "fuzzed";
        }

        @Override
        public List<String> files() {
            return List.of(file);
        }

        @Override
        public byte @Nullable [] bytes(String asked, int most) {
            if (!asked.equals(file)) {
                return null;
            }
            if (content.length > most) {
                throw ThemeSource.tooLarge(file, most);
            }
            return content;
        }
    }
}
