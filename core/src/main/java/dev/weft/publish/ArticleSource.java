package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Articles that can be read more than once: publishing reads them twice, first for an index, then for documents. */
public interface ArticleSource {
    /** Begins a reading; each gives the same articles in the same order. */
    Reading open() throws IOException;

    /** Returns the file or folder that the articles stand in, or empty. */
    default String name() {
        return "";
    }

    /** Returns articles that are in memory. */
    static ArticleSource of(List<Article> articles) {
        List<Article> copy = List.copyOf(articles);
        return () -> new Reading() {
            private final Iterator<Article> rest = copy.iterator();

            @Override
            public @Nullable Item next() {
                return rest.hasNext() ? new InMemory(rest.next()) : null;
            }

            @Override
            public void close() {}
        };
    }

    /** One reading, by one thread. */
    interface Reading extends Closeable {
        /** Returns the next article, still to be read, or null at the end. */
        @Nullable
        Item next() throws IOException;
    }

    /** An article that is still to be read, by one thread, which need not be the one that took it from the reading. */
    interface Item {
        /** Returns where it stands, as {@code file:line}, or empty. */
        default String origin() {
            return "";
        }

        /** Returns a fingerprint of the input; 0 where none is known. */
        default long fingerprint() {
            return 0;
        }

        /** Reads the article; an article that is rejected is none, and a finding says why. */
        Optional<Article> read(Consumer<Finding> findings);

        /** Reads what the index needs; none exactly where {@link #read} gives none. */
        default Optional<ArticleEntry> skim(Consumer<Finding> findings) {
            return read(findings).map(ArticleEntry::of);
        }
    }

    /**
     * An article that was read already.
     *
     * @param article the article
     */
    record InMemory(Article article) implements Item {
        @Override
        public Optional<Article> read(Consumer<Finding> findings) {
            return Optional.of(article);
        }
    }
}
