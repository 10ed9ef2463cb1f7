package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleLines;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Publication;
import dev.weft.publish.fingerprint.BytesFingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Articles in files: one JSON Lines file of many, or a folder of JSON files of one each, in the order of their names. */
public final class JsonArticles implements ArticleSource {
    private final Path path;
    private final String name;
    private final ArticleReader reader;

    private JsonArticles(Path path, String name, ArticleReader reader) {
        this.path = path;
        this.name = name;
        this.reader = reader;
    }

    /** Returns the articles of a publication in a JSON Lines file, or in a folder of {@code .json} files. */
    public static JsonArticles of(Path fileOrFolder, Publication publication) {
        return new JsonArticles(fileOrFolder, fileOrFolder.toString(), ArticleReader.of(publication));
    }

    /** Returns these articles under a name of their own, which findings give instead of the path. */
    public JsonArticles named(String other) {
        return new JsonArticles(path, other, reader);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reading open() throws IOException {
        return Files.isDirectory(path) ? new Folder() : new Lines(Files.newInputStream(path));
    }

    private final class Lines implements Reading {
        private final InputStream in;
        private final ArticleLines lines;
        private final Deque<Item> bad = new ArrayDeque<>();
        private @Nullable Item ahead;

        Lines(InputStream in) {
            this.in = in;
            this.lines = new ArticleLines(in, name, finding -> bad.add(new Unreadable(finding)));
        }

        @Override
        public @Nullable Item next() throws IOException {
            if (bad.isEmpty() && ahead == null) {
                ArticleLines.Line line = lines.next().orElse(null);
                ahead = line == null ? null : new Json(line.origin(), line.bytes(), reader);
            }
            if (!bad.isEmpty()) {
                return bad.remove();
            }
            Item item = ahead;
            ahead = null;
            return item;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private final class Folder implements Reading {
        private final Deque<Path> files;

        Folder() throws IOException {
            List<Path> found = new ArrayList<>();
            try (Stream<Path> entries = Files.list(path)) {
                entries.filter(file -> file.getFileName().toString().endsWith(".json"))
                        .filter(Files::isRegularFile)
                        .forEach(found::add);
            }
            found.sort((one, other) ->
                    one.getFileName().toString().compareTo(other.getFileName().toString()));
            files = new ArrayDeque<>(found);
        }

        @Override
        public @Nullable Item next() throws IOException {
            Path file = files.poll();
            if (file == null) {
                return null;
            }
            return new Json(name + "/" + file.getFileName(), bytes(file), reader);
        }

        private static byte[] bytes(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(ArticleReader.MAX_BYTES + 1);
            }
        }

        @Override
        public void close() {}
    }

    @SuppressWarnings("ArrayRecordComponent") // lives for a moment, inside one run
    private record Json(String origin, byte[] bytes, ArticleReader reader) implements Item {
        @Override
        public long fingerprint() {
            return BytesFingerprint.of(bytes);
        }

        @Override
        public Optional<Article> read(Consumer<Finding> findings) {
            return reader.read(bytes, 0, bytes.length, origin, findings);
        }

        @Override
        public Optional<ArticleEntry> skim(Consumer<Finding> findings) {
            return reader.skim(bytes, 0, bytes.length, origin, findings);
        }
    }

    /** A line that is no text. */
    private record Unreadable(Finding finding) implements Item {
        @Override
        public Optional<Article> read(Consumer<Finding> findings) {
            findings.accept(finding);
            return Optional.empty();
        }
    }
}
