package dev.weft.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What class files do not tell. */
class SourceFilesTest {
    private static final int MOST_LINES = 300;

    /** Maven runs tests in the folder of their module. */
    private static final Path REPOSITORY = Path.of("../..");

    @Test
    void noFileIsOver300Lines() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).as("sources found").isNotEmpty();

        List<String> tooLong = new ArrayList<>();
        for (Path source : sources) {
            int lines = Files.readAllLines(source).size();
            if (lines > MOST_LINES) {
                tooLong.add(REPOSITORY.relativize(source) + " has " + lines + " lines");
            }
        }
        assertThat(tooLong)
                .as("a file does one thing, and is read in one sitting")
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.find(
                REPOSITORY,
                Integer.MAX_VALUE,
                (file, attributes) -> file.toString().endsWith(".java"))) {
            return files.filter(file -> file.toString().contains("src"))
                    .sorted()
                    .toList();
        }
    }
}
