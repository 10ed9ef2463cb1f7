package dev.weft.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whole documents as they are expected, kept in {@code src/test/resources/golden/<case>/}: a directory for each renderer
 * and kind of document.
 *
 * <p>A document is compared byte for byte. A file of the directory that the test does not name is an error as well. To
 * renew the files after a change that is meant, run the test with {@code -Dweft.renew=true} and read the difference before
 * it is committed; where {@code CI} is set the switch is refused.
 */
public final class Golden {
    private static final String SWITCH = "weft.renew";

    private final Path folder;
    private final boolean renew;

    Golden(Path folder, boolean renew, boolean ci) {
        if (renew && ci) {
            throw new AssertionError("-D" + SWITCH + " is set under CI, where golden files are never renewed");
        }
        this.folder = folder;
        this.renew = renew;
    }

    /** Returns the golden files of a case, such as {@code rss}, in the module whose tests run. */
    public static Golden of(String name) {
        Path folder = Path.of(System.getProperty("basedir", ""), "src", "test", "resources", "golden", name);
        return new Golden(folder, Boolean.getBoolean(SWITCH), System.getenv("CI") != null);
    }

    /** Compares texts with the files of the case, by their names. */
    public void matchesTexts(Map<String, String> texts) {
        SortedMap<String, byte[]> documents = new TreeMap<>();
        texts.forEach((name, text) -> documents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        matches(documents);
    }

    /** Compares documents with the files of the case, by their names. */
    public void matches(Map<String, byte[]> documents) {
        try {
            if (renew) {
                renew(documents);
            }
            assertThat(names())
                    .as("the files of %s; renew them with -D%s=true", folder, SWITCH)
                    .isEqualTo(new TreeSet<>(documents.keySet()));
            for (Map.Entry<String, byte[]> document : documents.entrySet()) {
                compare(folder.resolve(document.getKey()), document.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void renew(Map<String, byte[]> documents) throws IOException {
        for (String name : names()) {
            Files.delete(folder.resolve(name));
        }
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            Path file = folder.resolve(document.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, document.getValue());
        }
    }

    private SortedSet<String> names() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .forEach(file ->
                                names.add(folder.relativize(file).toString().replace('\\', '/')));
            }
        }
        return names;
    }

    private static void compare(Path file, byte[] actual) throws IOException {
        byte[] expected = Files.readAllBytes(file);
        String text = new String(actual, StandardCharsets.UTF_8);
        assertThat(text)
                .as("%s; renew it with -D%s=true", file, SWITCH)
                .isEqualTo(new String(expected, StandardCharsets.UTF_8));
        assertThat(actual).as("%s; renew it with -D%s=true", file, SWITCH).isEqualTo(expected);
    }
}
