package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Writes every set of pages to {@code target/preview}, to be looked at, and to be read by checkers that are no libraries. */
class PreviewTest {
    @Test
    void everySetHasAllItsPages() throws IOException {
        for (Map.Entry<String, Map<String, byte[]>> set : PageSets.all().entrySet()) {
            Path folder = Path.of("target", "preview", set.getKey().replace(' ', '-'));
            for (Map.Entry<String, byte[]> document : set.getValue().entrySet()) {
                Path file = folder.resolve(document.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, document.getValue());
            }
            assertThat(set.getValue()).containsKeys("index.html", "404.html", "robots.txt");
        }
    }
}
