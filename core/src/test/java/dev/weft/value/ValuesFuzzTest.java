package dev.weft.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weft.finding.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

class ValuesFuzzTest {
    private static final WebAddress BASE = WebAddress.of("https://example.org/a/b/c.html?q=1#f");

    /** What makes a value of a text, and writes it as a text again. */
    private record Kind<T>(Function<String, T> read, Function<T, String> write) {
        void check(String text) {
            T value;
            try {
                value = read.apply(text);
            } catch (InvalidValueException refused) {
                assertThat(refused.bilingual().zh()).isNotEmpty();
                return;
            }
            String written = write.apply(value);
            assertThat(read.apply(written)).as("\"%s\" again", written).isEqualTo(value);
            assertThat(Characters.clean(written)).as("clean").isEqualTo(written);
        }
    }

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(WebAddress::of, WebAddress::toString),
            new Kind<>(BASE::resolve, WebAddress::toString),
            new Kind<>(text -> LinkAddress.resolve(BASE, text), LinkAddress::toString),
            new Kind<>(PreciseDate::parse, PreciseDate::toString),
            new Kind<>(Language::of, Language::tag),
            new Kind<>(ArticleId::of, ArticleId::value),
            new Kind<>(EmailAddress::of, EmailAddress::value),
            new Kind<>(IcpFiling::of, IcpFiling::number),
            new Kind<>(PoliceFiling::of, PoliceFiling::number),
            new Kind<>(AltText::of, AltText::text),
            new Kind<>(PathSegment::from, Function.identity()),
            new Kind<>(Characters::line, Function.identity()),
            new Kind<>(text -> Excerpt.of(text, 20), Function.identity()));

    @FuzzTest
    void whateverTextIsRefusedOrReadAsWhatIsReadAgain(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        KINDS.forEach(kind -> kind.check(text));
        checkParts(text);
    }

    private static void checkParts(String text) {
        WebAddress address;
        try {
            address = BASE.resolve(text);
        } catch (InvalidValueException refused) {
            return;
        }
        assertThat(address.uri()).hasToString(address.toString());
        assertThat(address.scheme() + "://" + address.authority() + address.path() + address.suffix())
                .hasToString(address.toString());
    }
}
