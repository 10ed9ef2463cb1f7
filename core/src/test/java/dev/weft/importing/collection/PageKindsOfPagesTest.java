package dev.weft.importing.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.importing.page.PageKind;
import dev.weft.importing.page.PageReader;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page of an article is taken for a list. */
class PageKindsOfPagesTest {
    private static final Path PAGES = Path.of("src/test/resources/dev/weft/importing/pages");

    @Test
    void everySavedArticleIsTakenForOne() throws IOException {
        List<String> lists = new ArrayList<>();
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                WebAddress address = WebAddress.of("https://www.example.org/a/" + page.getFileName());
                var read = PageReader.read(
                        Files.readAllBytes(page), address, "", further -> Optional.empty(), finding -> {});
                if (read.kind() != PageKind.ARTICLE) {
                    lists.add(page.getFileName() + " " + read.kind());
                }
            }
        }
        assertThat(lists).isEmpty();
    }
}
