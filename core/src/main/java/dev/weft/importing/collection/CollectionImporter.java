package dev.weft.importing.collection;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleLines;
import dev.weft.json.ArticleReader;
import dev.weft.json.ArticleWriter;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.value.WebAddress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns a collection of what a publisher has into a file of articles: {@code
 * CollectionImporter.builder(Path.of("old-site")).build().importTo(Path.of("articles.jsonl"))}.
 *
 * <p>What the source is, is told by its content. Nothing is fetched. The same source gives the same bytes. Immutable, and safe
 * to share between threads; two runs must not write one file.
 */
public final class CollectionImporter {
    private final Path source;
    private final @Nullable WebAddress address;
    private final @Nullable Publication publication;
    private final @Nullable Path files;
    private final Consumer<Finding> findings;
    private final LongConsumer progress;
    private final @Nullable List<CollectionReader> readers;

    private CollectionImporter(Builder builder) {
        source = builder.source;
        address = builder.address;
        publication = builder.publication;
        files = builder.files;
        findings = builder.findings;
        progress = builder.progress;
        readers = builder.readers;
    }

    /** Begins an import of a file or folder. */
    public static Builder builder(Path source) {
        return new Builder(source);
    }

    /** Returns the readers there are: those of every jar on the path, in the order of their class names, and Weft's own. */
    public static List<CollectionReader> installed() {
        Map<Class<?>, CollectionReader> found = new LinkedHashMap<>();
        for (ClassLoader loader : new ClassLoader[] {
            Thread.currentThread().getContextClassLoader(), CollectionImporter.class.getClassLoader()
        }) {
            for (CollectionReader reader : ServiceLoader.load(CollectionReader.class, loader)) {
                found.putIfAbsent(reader.getClass(), reader);
            }
        }
        List<CollectionReader> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparing(reader -> reader.getClass().getName()));
        all.add(new MirrorReader());
        all.add(new JsonReader());
        return List.copyOf(all);
    }

    /**
     * Reads the source, and writes its articles as JSON Lines. The file is there when it is whole; what was there before stays
     * until then.
     *
     * @throws CollectionException if the source is of no kind that a reader knows, or nothing in it can be read
     */
    public ImportReport importTo(Path articles) throws IOException {
        CollectionSource from = CollectionSource.of(source, address, publication == null ? null : publication.base());
        CollectionReader reader = surest(from);
        Path target = articles.toAbsolutePath();
        Path draft = target.resolveSibling("." + target.getFileName() + ".weft-import");
        try {
            FileCopies copies = files == null ? null : new FileCopies(files.toAbsolutePath());
            PublicationDraft said = new PublicationDraft(publication);
            Arrivals arrivals;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                arrivals = new Arrivals(out, copies, said, findings, progress);
                reader.read(from, arrivals);
            }
            Publication made = said.build(arrivals.articles());
            SiteMenu.Found menu = said.menu();
            if (menu != null) {
                made = new OldMenu(menu, made, arrivals, findings).with(draft);
            }
            addAliases(draft, made, arrivals.lateAliases());
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new ImportReport(
                    reader.kind(),
                    arrivals.articles(),
                    arrivals.unread(),
                    arrivals.leftOut(),
                    copies == null ? 0 : copies.count(),
                    made);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private CollectionReader surest(CollectionSource from) throws IOException {
        CollectionReader surest = null;
        double sure = 0;
        List<CollectionReader> all = readers == null ? installed() : readers;
        for (CollectionReader reader : all) {
            double recognised = reader.recognises(from);
            if (recognised > sure) {
                surest = reader;
                sure = recognised;
            }
        }
        if (surest == null) {
            List<String> zh = new ArrayList<>();
            List<String> en = new ArrayList<>();
            all.forEach(reader -> zh.add(reader.kind().zh()));
            all.forEach(reader -> en.add(reader.kind().en()));
            throw new CollectionException(
                    "「" + source + "」不是能导入的内容；能导入：" + String.join("、", zh),
                    "\"" + source + "\" is nothing that can be imported; what can is: " + String.join(", ", en));
        }
        return surest;
    }

    /** Writes the draft again with aliases that were known only after their article was written. */
    private static void addAliases(Path draft, Publication publication, Map<Integer, List<String>> aliases)
            throws IOException {
        if (aliases.isEmpty()) {
            return;
        }
        ArticleReader reader = ArticleReader.of(publication);
        Path second = draft.resolveSibling(draft.getFileName() + ".2");
        try (InputStream in = Files.newInputStream(draft);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(second))) {
            ArticleLines lines = new ArticleLines(in, "", finding -> {});
            for (Optional<ArticleLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                List<String> more = aliases.get((int) line.get().number());
                out.write(more == null ? line.get().bytes() : with(more, line.get(), reader));
                out.write('\n');
            }
            Files.move(second, draft, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(second);
        }
    }

    private static byte[] with(List<String> more, ArticleLines.Line line, ArticleReader reader) {
        Article article =
                reader.read(line.bytes(), line.origin(), finding -> {}).orElseThrow();
        List<String> all = new ArrayList<>(article.aliases());
        all.addAll(more);
        return ArticleWriter.toJson(article.toBuilder().aliases(all).build()).getBytes(StandardCharsets.UTF_8);
    }

    /** Gathers what an import needs; not safe to share between threads. */
    public static final class Builder {
        private final Path source;
        private @Nullable WebAddress address;
        private @Nullable Publication publication;
        private @Nullable Path files;
        private Consumer<Finding> findings = finding -> {};
        private LongConsumer progress = count -> {};
        private @Nullable List<CollectionReader> readers;

        private Builder(Path source) {
            this.source = source;
        }

        /** Sets where the source stood on the web, or its site is to stand; by default what it says itself. */
        public Builder address(@Nullable WebAddress value) {
            address = value;
            return this;
        }

        /** Sets the publication that the articles are for; by default one is made of what they say. */
        public Builder publication(@Nullable Publication value) {
            publication = value;
            return this;
        }

        /** Sets the folder that pictures and attachments are copied to; by default they are not copied. */
        public Builder files(@Nullable Path folder) {
            files = folder;
            return this;
        }

        /** Sets what takes the findings as they come; by default nothing does. */
        public Builder findings(Consumer<Finding> value) {
            findings = value;
            return this;
        }

        /** Sets what is told, after each article, how many were written. */
        public Builder progress(LongConsumer value) {
            progress = value;
            return this;
        }

        /** Sets the readers; by default {@link CollectionImporter#installed()}. */
        public Builder readers(List<CollectionReader> value) {
            readers = List.copyOf(value);
            return this;
        }

        /** Returns the importer. */
        public CollectionImporter build() {
            return new CollectionImporter(this);
        }
    }
}
