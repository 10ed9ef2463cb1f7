package dev.weft.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("src"))
                    .toList();
            assertThat(sources).as("sources found").isNotEmpty();
            assertThat(sources)
                    .as("one thing a file, so that it can be read in one sitting")
                    .allSatisfy(
                            file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(MOST_LINES));
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
