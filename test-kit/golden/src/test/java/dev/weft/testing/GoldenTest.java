package dev.weft.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
    @TempDir
    Path folder;

    @Test
    void renewedFilesMatch() throws IOException {
        Files.writeString(folder.resolve("old.xml"), "left over");
        new Golden(folder, true, false).matchesTexts(Map.of("a.xml", "新", "b/c.xml", "x"));
        new Golden(folder, false, false).matchesTexts(Map.of("a.xml", "新", "b/c.xml", "x"));
        assertThat(folder.resolve("old.xml")).doesNotExist();
    }

    @Test
    void otherMissingAndExtraFilesFail() throws IOException {
        Files.writeString(folder.resolve("a.xml"), "a");
        Golden golden = new Golden(folder, false, false);
        assertThatThrownBy(() -> golden.matchesTexts(Map.of("a.xml", "b"))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> golden.matchesTexts(Map.of())).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> golden.matchesTexts(Map.of("a.xml", "a", "b.xml", "b")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void renewingIsRefusedUnderCi() {
        assertThatThrownBy(() -> new Golden(folder, true, true)).hasMessageContaining("CI");
    }
}
