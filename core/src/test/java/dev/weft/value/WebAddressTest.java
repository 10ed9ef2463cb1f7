package dev.weft.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.finding.InvalidValueException;
import java.net.URI;
import java.util.List;
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
                "https://example.org/.%2E/%2e/x/%2E https://example.org/x/",
                "https://example.org/a/%2e%2e%2e/b https://example.org/a/%2e%2e%2e/b",
                "https://example.org/%2 https://example.org/%252",
                "https://example.org/%g1%1g%AF%af%09 https://example.org/%25g1%251g%AF%af%09",
                "https://example.org/a?x=../y#../z https://example.org/a?x=../y#../z",
                "https://example.org/a/..?x#y https://example.org/?x#y",
                "https://example.org/%2e%2e?x https://example.org/?x",
                "https://example.org?x=1 https://example.org/?x=1",
                "https://example.org#x https://example.org/#x",
                "https://example.org\\\\a https://example.org//a",
                "https://example.org: https://example.org/",
                "https://example.org:0/ https://example.org:0/",
                "https://example.org:65535/ https://example.org:65535/",
                "http://example.org:443/ http://example.org:443/",
                "https://example.org:80/ https://example.org:80/",
                "https://example.org:00443/ https://example.org/",
                "https://a_b.example.org/ https://a_b.example.org/",
                "https://A.example.org/ https://a.example.org/",
                "https://example.org./ https://example.org./",
                "http:/\\example.org/ http://example.org/",
                "https://example.org/~a!$&()*+,;=:@ https://example.org/~a!$&()*+,;=:@",
                "https://[::1] https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]/ https://[0:0:0:0:0:0:0:1]/",
                "https://%E4%BE%8B%E5%AD%90.org/ https://xn--fsqu00a.org/",
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
                "图.png https://example.org/a/b/%E5%9B%BE.png",
                ".. https://example.org/a/",
                ". https://example.org/a/b/",
                "..?y https://example.org/a/?y",
                "?y#z https://example.org/a/b/c.html?y#z",
                "/ https://example.org/",
                "d:8080 -",
                "1d:e https://example.org/a/b/1d:e",
                "+d:e https://example.org/a/b/+d:e",
                "d/e:f https://example.org/a/b/d/e:f",
                "a1+-.:x -",
                "A:x -",
                "{:x https://example.org/a/b/%7B:x",
                "[:x https://example.org/a/b/%5B:x",
                "@:x https://example.org/a/b/@:x",
                "d[:x https://example.org/a/b/d%5B:x",
                "`:x https://example.org/a/b/%60:x",
                "\\\\other.example/d https://other.example/d",
                "/\\other.example/d https://other.example/d",
                "///other.example/d https://other.example/d",
                "//other.example https://other.example/",
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
                "https://exam%2Fple.org/",
                "https://example.org:655360/",
                "https://example.org:65536/",
                "https://example.org:-1/",
                "https://[::1]x/",
                "https://[1::2::3]/",
                "https://[::1%25eth0]/",
                "https://[:1]/",
                "https://[]/",
                "https://[::g]/",
                "https://[::１]/",
                "https://\uD800.org/",
                "https:/example.org/",
                "http:\\example.org",
                "://example.org/",
                "1https://example.org/"
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
    void aHostIsBoundedAsTheDomainNamesAre() {
        String label = "a".repeat(63);
        String longest = label + "." + label + "." + label + "." + "a".repeat(61);
        for (String host : new String[] {label, label + ".org", "a." + label, longest}) {
            assertThat(WebAddress.of("https://" + host + "/").host()).isEqualTo(host);
        }
        for (String host :
                new String[] {label + "a", label + "a.org", "a." + label + "a", longest + "a", "-." + label + "a/x"}) {
            assertThatThrownBy(() -> WebAddress.of("https://" + host + "/")).isInstanceOf(InvalidValueException.class);
        }
    }

    @Test
    void aMessageShowsTheBeginningOfALongText() {
        String text = "x".repeat(120);
        assertThatThrownBy(() -> WebAddress.of(text)).hasMessageStartingWith("\"" + text + "\" ");
        assertThatThrownBy(() -> WebAddress.of(text + "y")).hasMessageStartingWith("\"" + text + "…\" ");
    }

    @Test
    void controlsAndSpacesAtTheEndsAreNoPart() {
        for (String blank : new String[] {" ", "\u0000", "\u001F", "\u3000", "\t \n"}) {
            assertThat(WebAddress.of(blank + "https://example.org/a" + blank)).hasToString("https://example.org/a");
            assertThat(BASE.resolve(blank)).hasToString("https://example.org/a/b/c.html?q=1");
        }
        assertThat(WebAddress.of("https://example.org/a!")).hasToString("https://example.org/a!");
        assertThat(BASE.resolve("a\rb")).hasToString("https://example.org/a/b/ab");
        assertThat(BASE.resolve("a\tb")).hasToString("https://example.org/a/b/ab");
        assertThat(BASE.resolve("a\nb")).hasToString("https://example.org/a/b/ab");
    }

    @Test
    void everyAsciiCharacterStandsOrIsEncoded() {
        for (char c = 0x20; c <= 0x7F; c++) {
            String written = "\"<>^`{}|'[] \u007F".indexOf(c) < 0 ? "" + c : String.format("%%%02X", (int) c);
            String query = c == '%' ? "%25" : c == '\\' ? "%5C" : written;
            assertThat(WebAddress.of("https://example.org/a?b" + c + "c"))
                    .hasToString("https://example.org/a?b" + query + "c");
            if (c != '?' && c != '#') {
                String path = c == '\\' ? "/" : query;
                assertThat(WebAddress.of("https://example.org/b" + c + "c"))
                        .hasToString("https://example.org/b" + path + "c");
            }
        }
    }

    @Test
    void anAddressIsWithinTheFolderOfAnother() {
        WebAddress folder = WebAddress.of("https://example.org/a/b/");
        assertThat(BASE.isWithin(folder)).isTrue();
        assertThat(folder.isWithin(BASE)).isTrue();
        assertThat(folder.isWithin(WebAddress.of("https://example.org/a/b"))).isTrue();
        assertThat(WebAddress.of("https://example.org/a/").isWithin(folder)).isFalse();
        assertThat(WebAddress.of("https://example.org/a/bc").isWithin(folder)).isFalse();
        assertThat(WebAddress.of("https://example.org/x").isWithin(WebAddress.of("https://example.org/?a/b")))
                .isTrue();
        assertThat(WebAddress.of("https://example.org/x").isWithin(WebAddress.of("https://example.org/a?/b")))
                .isTrue();
        assertThat(WebAddress.of("http://example.org/a/b/").isWithin(folder)).isFalse();
    }

    @Test
    void addressesAreOrderedAndEqualAsTheirTexts() {
        WebAddress one = WebAddress.of("http://example.org/a");
        WebAddress other = WebAddress.of("https://example.org/a");
        assertThat(one).isLessThan(other).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other);
        assertThat(one)
                .isEqualByComparingTo(WebAddress.of("HTTP://example.org/a"))
                .isEqualTo(WebAddress.of("HTTP://example.org/a"))
                .hasSameHashCodeAs(WebAddress.of("HTTP://example.org/a"));
        assertThat((Object) one).isNotEqualTo("http://example.org/a");
        assertThat(one.isInsecure()).isTrue();
        assertThat(other.isInsecure()).isFalse();
        assertThat(one.scheme()).isEqualTo("http");
        assertThat(other.scheme()).isEqualTo("https");
    }

    @Test
    void partsAddUpToTheWhole() {
        assertThat(BASE.scheme() + "://" + BASE.authority() + BASE.path() + BASE.suffix())
                .isEqualTo(BASE.toString());
        assertThat(BASE.withoutFragment()).hasToString("https://example.org/a/b/c.html?q=1");
        assertThat(WebAddress.of("https://example.org:8080/").host()).isEqualTo("example.org");
        assertThat(WebAddress.of("https://[::1]:8080/").host()).isEqualTo("[::1]");
        assertThat(WebAddress.of("https://[::1]/").host()).isEqualTo("[::1]");
        assertThat(WebAddress.of("https://example.org/:8").host()).isEqualTo("example.org");
        assertThat(BASE.resolve("/d?e").host()).isEqualTo("example.org");
        assertThat(WebAddress.of("https://example.org/").host()).isEqualTo("example.org");
        assertThat(WebAddress.of("https://example.org:8080/").authority()).isEqualTo("example.org:8080");
        assertThat(List.of(BASE.path(), BASE.suffix())).containsExactly("/a/b/c.html", "?q=1#f");
        WebAddress plain = WebAddress.of("https://example.org/a#b?c");
        assertThat(List.of(plain.path(), plain.suffix())).containsExactly("/a", "#b?c");
        assertThat(plain.uri()).hasToString("https://example.org/a#b?c");
        assertThat(plain.withoutFragment().withoutFragment()).hasToString("https://example.org/a");
    }
}
