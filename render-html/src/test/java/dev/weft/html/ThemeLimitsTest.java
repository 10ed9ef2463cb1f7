package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No theme can end the program: whatever is too deep, too long or too large is refused with file and line. */
class ThemeLimitsTest {
    private static final Theme PRESS = Theme.builtIn("press");

    @TempDir
    private Path folder;

    private void template(String name, String text) throws IOException {
        Path path = folder.resolve("templates/" + name + ".mustache");
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void refused(String file, int line, String message) {
        assertThatThrownBy(() -> Theme.overlay(folder, PRESS))
                .isInstanceOfSatisfying(ThemeException.class, e -> {
                    assertThat(e.file()).isEqualTo(file);
                    assertThat(e.line()).isEqualTo(line);
                    assertThat(e.bilingual().zh()).isNotBlank();
                    assertThat(e.bilingual().en().length()).isLessThan(500);
                })
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#site.logo", "^site.logo", "?site.logo", "#site.organisations", "#unknown"})
    void sectionsNestedManyThousandDeepAreRefused(String tag) throws IOException {
        String name = tag.substring(1);
        template("foot", ("\n{{" + tag + "}}").repeat(20_000) + ("{{/" + name + "}}").repeat(20_000));
        refused("templates/foot.mustache", 51, "nested more than 50 deep");
    }

    @Test
    void sectionsThatAreNeverClosedAreRefusedAsWell() throws IOException {
        template("foot", "{{#site.logo}}".repeat(20_000));
        refused("templates/foot.mustache", 1, "nested more than 50 deep");
    }

    @Test
    void sectionsAsDeepAsAnybodyWritesThemAreFine() throws IOException {
        template("foot", "{{#site.name}}".repeat(49) + "x" + "{{/site.name}}".repeat(49));
        assertThat(Theme.overlay(folder, PRESS).name()).isNotEmpty();
    }

    @Test
    void sectionsAndPartialsAreNoDeeperTogether() throws IOException {
        for (int i = 0; i < 3; i++) {
            String inner = i < 2 ? "{{>deep-" + (i + 1) + "}}" : "x";
            template("deep-" + i, "{{#site.name}}".repeat(40) + inner + "{{/site.name}}".repeat(40));
        }
        template("foot", "\n{{>deep-0}}");
        refused("templates/deep-2.mustache", 1, "nested more than 100 deep");
    }

    @Test
    void aLongChainOfPartialsIsRefused() throws IOException {
        for (int i = 0; i < 1500; i++) {
            template("link-" + i, "{{>link-" + (i + 1) + "}}");
        }
        template("link-1500", "end");
        template("foot", "{{>link-0}}");
        assertThatThrownBy(() -> Theme.overlay(folder, PRESS))
                .isInstanceOf(ThemeException.class)
                .hasMessageContaining("nested more than 100 deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{>foot}}", "{{>ring}}"})
    void partialsWithinThemselvesAreRefused(String partial) throws IOException {
        template("foot", "\n" + partial);
        template("ring", "\n\n{{>foot}}");
        refused(
                partial.contains("ring") ? "templates/ring.mustache" : "templates/foot.mustache",
                partial.contains("ring") ? 3 : 2,
                "contains itself");
    }

    @Test
    void partialsThatDoubleAtEachStepAreRefused() throws IOException {
        for (int i = 0; i < 40; i++) {
            template("double-" + i, ("{{>double-" + (i + 1) + "}}").repeat(2));
        }
        template("double-40", "x");
        template("foot", "{{>double-0}}");
        assertThatThrownBy(() -> Theme.overlay(folder, PRESS))
                .isInstanceOf(ThemeException.class)
                .hasMessageContaining("grows too large");
    }

    @Test
    void aTextThatManyPartialsRepeatIsRefused() throws IOException {
        template("large", "x".repeat(1_000_000));
        template("foot", "{{>large}}".repeat(50));
        assertThatThrownBy(() -> Theme.overlay(folder, PRESS))
                .isInstanceOf(ThemeException.class)
                .hasMessageContaining("grows too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{", "{{#", "{{>", "{{{"})
    void namesOfAnyLengthAreRefused(String open) throws IOException {
        String name = "a.".repeat(250_000);
        template("foot", "\n" + open + name + (open.equals("{{{") ? "}}}" : "}}") + "{{/" + name + "}}");
        assertThatThrownBy(() -> Theme.overlay(folder, PRESS))
                .isInstanceOfSatisfying(
                        ThemeException.class, e -> assertThat(e.file()).isEqualTo("templates/foot.mustache"));
    }

    @Test
    void aFileOfMoreThanAMegabyteIsRefused() throws IOException {
        template("foot", "x".repeat(1024 * 1024 + 1));
        refused("templates/foot.mustache", 0, "larger than 1 MB");
    }

    @Test
    void moreFilesThanMemoryTakesAreRefused() throws IOException {
        for (int i = 0; i < 17; i++) {
            template("large-" + i, "x".repeat(1024 * 1024));
        }
        assertThatThrownBy(() -> Theme.overlay(folder, PRESS)).hasMessageContaining("larger than 16 MB");
    }
}
