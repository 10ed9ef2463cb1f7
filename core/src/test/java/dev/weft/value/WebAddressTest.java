package dev.weft.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.InvalidValueException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    private static final WebAddress BASE = WebAddress.of("https://example.org/a/b/c.html?q=1#f");

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://example.org https://example.org/",
                "HTTP://EXAMPLE.org:80/A http://example.org/A",
                "https://example.org:443/ https://example.org/",
                "https://example.org:8443/x https://example.org:8443/x",
                "https://例子.中国/路径?问=答#段 https://xn--fsqu00a.xn--fiqs8s/%E8%B7%AF%E5%BE%84?%E9%97%AE=%E7%AD%94#%E6%AE%B5",
                "https://example.org/a/./b/../c https://example.org/a/c",
                "https://example.org/a/%2e%2E/c https://example.org/c",
                "https://example.org/../../x https://example.org/x",
                "https://example.org/a/.. https://example.org/",
                "https://example.org/a/. https://example.org/a/",
                "https:\\\\example.org\\a\\b https://example.org/a/b",
                "https://example.org/a?b\\c https://example.org/a?b%5Cc",
                "https://example.org/%zz%41 https://example.org/%25zz%41",
                "https://example.org/a'\"<>`{}|^ https://example.org/a%27%22%3C%3E%60%7B%7D%7C%5E",
                "https://[2001:DB8::1]:8080/x https://[2001:db8::1]:8080/x",
                "https://example.org/a[1]?b[]=2#c[3]#d https://example.org/a%5B1%5D?b%5B%5D=2#c%5B3%5D%23d",
                "https://ex%61mple.org/ https://example.org/",
                "https:///example.org/x https://example.org/x",
                "https://example.org/.well-known/x https://example.org/.well-known/x",
                "https://example.org/a..b/... https://example.org/a..b/...",
            })
    void absoluteAddressesAreBroughtIntoOneForm(String given, String written) {
        assertThat(WebAddress.of(given)).hasToString(written);
        assertThat(WebAddress.of(written)).as("written again").hasToString(written);
        assertThat(URI.create(written)).as("a URI").hasToString(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            nullValues = "-",
            value = {
                "d.html https://example.org/a/b/d.html",
                "./d https://example.org/a/b/d",
                "../d https://example.org/a/d",
                "../../../../d https://example.org/d",
                "/d https://example.org/d",
                "//other.example/d https://other.example/d",
                "?x=2 https://example.org/a/b/c.html?x=2",
                "#g https://example.org/a/b/c.html?q=1#g",
                "'' https://example.org/a/b/c.html?q=1",
                "\\d https://example.org/d",
                "d:e/f -",
                "./d:e https://example.org/a/b/d:e",
                "图.png https://example.org/a/b/%E5%9B%BE.png"
            })
    void relativeAddressesAreResolvedAsABrowserDoes(String reference, String expected) {
        if (expected == null) {
            assertThatThrownBy(() -> BASE.resolve(reference)).isInstanceOf(InvalidValueException.class);
        } else {
            assertThat(BASE.resolve(reference)).hasToString(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "//example.org/",
                "ftp://example.org/",
                "javascript:alert(1)",
                "java\tscript:x",
                "data:text/html,x",
                "https:example.org",
                "https://",
                "https://user@example.org/",
                "https://user:pw@example.org/",
                "https://example.org@evil.example/",
                "https://exa mple.org/",
                "https://example..org/",
                "https://.org/",
                "https://example.org:99999/",
                "https://example.org:8a/",
                "https://[::1/",
                "https://[zz]/",
                "https://[:::]/",
                "https://[1:2]/",
                "https://exa<mple.org/",
                "mailto:a@example.org",
                "https://%00.org/",
                "https://exam%2Fple.org/"
            })
    void whatIsNoWebAddressIsRefused(String text) {
        assertThatThrownBy(() -> WebAddress.of(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("expected an http or https address");
    }

    @Test
    void tabsAndLineBreaksAreIgnoredAsInABrowser() {
        assertThat(WebAddress.of(" \u0001ht\ntps://exam\tple.org/a\r\nb\u3000")).hasToString("https://example.org/ab");
        assertThatThrownBy(() -> LinkAddress.resolve(BASE, "ja\nvas\tcript:alert(1)"))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void unpairedSurrogatesDoNotSurvive() {
        assertThat(WebAddress.of("https://example.org/\uD800x")).hasToString("https://example.org/%EF%BF%BDx");
    }

    @Test
    void whatIsOver8192CharactersIsRefusedGivenOrWritten() {
        String longest = "https://example.org/" + "a".repeat(8192 - 20);
        assertThat(WebAddress.of(longest)).hasToString(longest);
        assertThatThrownBy(() -> WebAddress.of(longest + "a")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> WebAddress.of("https://example.org/" + "字".repeat(2000)))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void manyDotSegmentsAreRemovedInLinearTime() {
        for (int i = 0; i < 2_000; i++) {
            assertThat(BASE.resolve("a/../".repeat(1_600)).path()).isEqualTo("/a/b/");
        }
    }

    @Test
    void partsAddUpToTheWhole() {
        assertThat(BASE.scheme() + "://" + BASE.authority() + BASE.path() + BASE.suffix())
                .isEqualTo(BASE.toString());
        assertThat(BASE.withoutFragment()).hasToString("https://example.org/a/b/c.html?q=1");
        assertThat(WebAddress.of("https://example.org:8080/").host()).isEqualTo("example.org");
        assertThat(WebAddress.of("https://[::1]:8080/").host()).isEqualTo("[::1]");
    }
}
