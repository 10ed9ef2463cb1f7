package dev.weft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A theme that no page can be made with is refused with the file, and never with a stack trace. */
class HostileThemeTest {
    private static final int DEEP = 100_000;

    @TempDir
    private Path folder;

    static Stream<Arguments> themes() {
        return Stream.of(
                Arguments.of("templates/foot.mustache", "{{#site}}".repeat(DEEP)),
                Arguments.of("templates/foot.mustache", "{{#site}}".repeat(DEEP) + "{{/site}}".repeat(DEEP)),
                Arguments.of("templates/foot.mustache", "{{^site.name}}\n".repeat(DEEP)),
                Arguments.of("templates/foot.mustache", "{{>foot}}"),
                Arguments.of("templates/foot.mustache", "{{".repeat(DEEP)),
                Arguments.of("templates/foot.mustache", "{{=<% %>=}}<%site.name%>"),
                Arguments.of("templates/foot.mustache", "{{>../../../../etc/passwd}}"),
                Arguments.of("templates/foot.mustache", "<p title={{site.name}}>"),
                Arguments.of("templates/foot.mustache", "<script>var a = '{{site.name}}';</script>"),
                Arguments.of("templates/foot.mustache", "{{site.class.name}}{{getClass}}"),
                Arguments.of("words/en.properties", "a".repeat(DEEP)),
                Arguments.of("words/xx-yy-zz-.properties", "home = x"),
                Arguments.of("styles/custom.css", "a{b:url(\u0000)}"),
                Arguments.of("styles/custom.css", "a{b:url(" + "x/".repeat(DEEP) + ")}"),
                Arguments.of("styles/custom.css", "@import url(x.css);</style><script>"),
                Arguments.of("theme.properties", "colour = \u0000"),
                Arguments.of("theme.properties", "x".repeat(2 << 20)));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("themes")
    void aHostileThemeIsRefusedWithItsFile(String file, String text) throws IOException {
        Path publication = Files.writeString(
                folder.resolve("publication.json"), "{\"name\":\"织网\",\"base\":\"https://www.example.org/\"}");
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), "{\"id\":\"a\",\"title\":\"t\"}\n");
        Path theme = folder.resolve("theme");
        Path hostile = theme.resolve(file);
        Files.createDirectories(hostile.getParent());
        Files.writeString(hostile, text);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Weft.run(
                new Terminal(both, both, StandardCharsets.UTF_8, false),
                "publish",
                publication.toString(),
                articles.toString(),
                folder.resolve("out").toString(),
                "--theme",
                theme.toString());
        String told = said.toString(StandardCharsets.UTF_8);
        assertThat(code).as(told).isEqualTo(Weft.FAILED);
        assertThat(told)
                .contains("错误：", "error: ", file)
                .doesNotContain("\tat ")
                .hasSizeLessThan(10_000);
        assertThat(folder.resolve("out/index.html")).doesNotExist();
    }
}
