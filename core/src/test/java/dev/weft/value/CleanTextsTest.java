package dev.weft.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A constructor that changes a text says so where its caller reads. */
class CleanTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"model", "value", "body"})
    void whatCleansATextSaysSoInItsJavadoc(String room) throws IOException {
        List<String> silent = new ArrayList<>();
        List<String> cleaning = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/weft", room))) {
            for (Path file : files.sorted().toList()) {
                String source = Files.readString(file);
                if (source.contains(" = Characters.line(") || source.contains("Characters.clean(text)")) {
                    cleaning.add(file.getFileName().toString());
                    if (!source.contains("{@link Characters#line}") && !source.contains("{@link Characters#clean}")) {
                        silent.add(file.getFileName().toString());
                    }
                }
            }
        }
        assertThat(cleaning).hasSizeGreaterThan(4);
        assertThat(silent).isSubsetOf("Excerpt.java");
    }

    @Test
    void whetherATextWillBeChangedCanBeAskedBeforehand() {
        assertThat(Characters.isClean("好字")).isTrue();
        for (String text : List.of("\u0000", "\u202A", "\u202E", "\u2066", "\u2069", "\uD800", "\uFFFE")) {
            assertThat(Characters.isClean("好" + text + "字")).as(text).isFalse();
            assertThat(Characters.line("好" + text + "字")).isIn("好字", "好\uFFFD字");
        }
    }
}
