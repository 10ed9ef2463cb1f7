package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.internal.Rgb;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.value.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A theme of one's own, and everything that can be wrong with it. */
class ThemeTest {
    private static final Theme PRESS = Theme.builtIn("press");

    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static String page(Theme theme, Language language) {
        Publication publication =
                SamplePublication.publication().toBuilder().language(language).build();
        Article article = Article.builder("a", "T").build();
        Map<String, byte[]> documents = SampleSite.documents(publication, List.of(article), theme);
        return new String(documents.get("articles/a.html"), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"press", "association"})
    void whatIsBuiltInPassesTheCheckOfThemesOfOnesOwn(String name) {
        assertThatCode(() -> Theme.overlay(folder, Theme.builtIn(name))).doesNotThrowAnyException();
    }

    @Test
    void oneTemplateReplacesTheOneOfItsNameAndNoOther() throws IOException {
        file("templates/foot.mustache", "<footer>{{site.name}} and nothing else</footer>\n");
        String page = page(Theme.overlay(folder, PRESS), Language.ZH_CN);
        assertThat(page).contains("<footer>辽宁纺织服装网 and nothing else</footer>").contains("class=\"masthead\"");
    }

    @Test
    void aLanguageIsOneFile() throws IOException {
        String english = new String(
                Theme.class
                        .getResourceAsStream("themes/common/words/en.properties")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        file("words/fr.properties", english.replace("Skip to the text", "Aller au texte"));
        Theme theme = Theme.overlay(folder, PRESS);
        assertThat(theme.languages()).containsExactly("en", "fr", "zh-CN", "zh-TW");
        assertThat(page(theme, Language.of("fr-CA"))).contains("Aller au texte").contains("<html lang=\"fr\"");
    }

    @Test
    void someWordsOfAKnownLanguageAreEnough() throws IOException {
        file("words/zh-CN.properties", "skip = 直接看正文\n");
        assertThat(page(Theme.overlay(folder, PRESS), Language.ZH_CN)).contains("直接看正文");
    }

    @Test
    void customStylesAndTheirPicturesStandInThePage() throws IOException {
        file("styles/custom.css", "body { background: url(\"../files/dot.svg\") }");
        file("files/dot.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        assertThat(page(Theme.overlay(folder, PRESS), Language.ZH_CN))
                .contains("body{background:url(\"data:image/svg+xml;base64,PHN2Zy");
    }

    @Test
    void linkedStylesAreAFileNamedByTheirContent() throws IOException {
        file("theme.properties", "style = linked\n");
        Theme theme = Theme.overlay(folder, PRESS);
        Map<String, byte[]> documents = SampleSite.documents(
                SamplePublication.publication(),
                List.of(Article.builder("a", "T").build()),
                theme);
        String page = new String(documents.get("articles/a.html"), StandardCharsets.UTF_8);
        assertThat(documents).containsKey("style.css");
        assertThat(page)
                .containsPattern("href=\"\\.\\./style\\.css\\?[0-9a-f]{12}\"")
                .doesNotContain("<style>");
        Publication publication = SamplePublication.publication();
        assertThat(PRESS.withLinkedStyle().style(publication)).isEqualTo(PRESS.style(publication));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{site.nam}}|1|the name \"site.nam\" is unknown; did you mean site.name",
                "<p>\\n{{article.title}}</p>|2|is unknown",
                "{{getClass.getName}}|1|is unknown",
                "{{secret}}|1|is unknown",
                "{{>gone}}|1|the partial \"gone\" is missing",
                "\\n{{>../../etc/passwd}}|2|is no name of a partial",
                "{{>Theme.class}}|1|is no name of a partial",
                "{{>*name}}|1|is not allowed",
                "{{>foot}}|1|contains itself",
                "{{=<% %>=}}|1|changing the delimiters",
                "{{<head}}{{/head}}|1|is not allowed",
                "{{$block}}{{/block}}|1|is not allowed",
                "{{%pragma}}|1|is not allowed",
                "<a href={{site.home}}>|1|in an unquoted attribute",
                "<a title={{site.name}}>|1|in an unquoted attribute",
                "<a title='{{site.name}}'>|1|in a single-quoted attribute",
                "<a href=\"{{site.name}}\">|1|is no address",
                "<a href=\"javascript:{{site.name}}\">|1|is no address",
                "<p onclick=\"f('{{site.name}}')\">|1|event handler",
                "<p style=\"color:{{site.colour}}\">|1|style attribute",
                "<p {{site.name}}>|1|outside of any attribute",
                "<{{site.name}}>|1|name of a tag",
                "<!-- {{site.name}} -->|1|inside a comment",
                "<script>var x = \"{{site.name}}\"</script>|1|into a script",
                "<style>a{color:{{site.colour}}}</style>|1|into a script",
                "{{{site.name}}}|1|must not have three braces",
                "{{&site.name}}|1|must not have three braces",
                "{{site.style}}|1|needs three braces",
                "<p title=\"{{{site.style}}}\">|1|may not stand in an attribute",
                "{{site.navigation}}|1|is a section, not a value",
                "{{#site.style}}x{{/site.style}}|1|cannot be a section",
                "{{#site.logo}}<p title=\"{{/site.logo}}|1|ends at another place",
                "{{#site.logo}}|1|cannot be read",
                "{{#site.logo}}{{/site.name}}|1|cannot be read",
                "<p title=\"|0|ends inside a tag"
            })
    void whateverIsWrongInATemplateIsRefusedWithFileAndLine(String template, int line, String message)
            throws IOException {
        file("templates/foot.mustache", template.replace("\\n", "\n"));
        assertThatThrownBy(() -> Theme.overlay(folder, PRESS))
                .isInstanceOfSatisfying(ThemeException.class, e -> {
                    boolean atEnd = line == 0;
                    assertThat(e.file()).isEqualTo(atEnd ? e.file() : "templates/foot.mustache");
                    assertThat(e.line()).isEqualTo(line);
                    assertThat(e.bilingual().zh()).isNotBlank();
                })
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "templates/aricle.mustache|x|no template uses this file",
                "templates/Foot.mustache|x|a theme has no such file",
                "foot.mustache|x|a theme has no such file",
                "styles/print.css|x|a theme has no such file",
                "styles/custom.css|@import url(x.css);|@import is not allowed",
                "styles/custom.css|a{background:url(https://cdn.example/x.png)}|outside of the theme",
                "styles/custom.css|a{src:url(\"gone.woff2\")}|is not in the theme",
                "styles/custom.css|a{src:url(../../../../../../../etc/passwd)}|is not in the theme",
                "styles/custom.css|a{}</style>|not allowed in styles",
                "words/zh-CN.properties|skp = x|the key \"skp\" is unknown",
                "words/fr.properties|skip = x|a new language needs every key",
                "words/zh_.properties|skip = x|is no language",
                "words/en.properties|skip|should be key = value",
                "theme.properties|indents = yes|the option \"indents\" is unknown",
                "theme.properties|indent = maybe|is no value of the option"
            })
    void whateverIsWrongInAFolderIsRefused(String name, String text, String message) throws IOException {
        file(name, text);
        assertThatThrownBy(() -> Theme.overlay(folder, PRESS))
                .isInstanceOf(ThemeException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aPieceOfAListingKnowsNothingOfItsPage() throws IOException {
        file("templates/card.mustache", "<p>{{page.heading}}</p>");
        assertThatThrownBy(() -> Theme.overlay(folder, PRESS))
                .isInstanceOf(ThemeException.class)
                .hasMessageContaining("page.heading");
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path outside = Files.createTempFile("weft", ".mustache");
        Files.createDirectories(folder.resolve("templates"));
        Files.createSymbolicLink(folder.resolve("templates/foot.mustache"), outside);
        assertThatThrownBy(() -> Theme.overlay(folder, PRESS)).hasMessageContaining("outside of the theme");
        Files.delete(outside);
    }

    @Test
    void anUnknownThemeIsNamed() {
        assertThatThrownBy(() -> Theme.builtIn("presss"))
                .isInstanceOf(ThemeException.class)
                .hasMessageContaining("built in are press and association");
    }

    @Test
    void anyColourOfAPublicationCanBeRead() {
        for (int rgb = 0; rgb <= 0xFFFFFF; rgb += 0x0A1B2D) {
            Palette palette = Palette.of(String.format("#%06x", rgb));
            assertThat(contrast(palette.onLight(), 0xF4F2ED)).isGreaterThan(4.5);
            assertThat(contrast(palette.onDark(), 0x202327)).isGreaterThan(4.5);
            assertThat(contrast(palette.band(), 0xFFFFFF)).isGreaterThan(4.5);
        }
    }

    private static double contrast(String colour, int paper) {
        return Rgb.parse(colour).contrast(Rgb.parse(String.format("#%06x", paper)));
    }
}
