package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.internal.Installed;
import dev.weft.render.Site;
import dev.weft.validation.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the articles of a site to a target:
 * {@code Publisher.of(site).publish(articles, FolderTarget.of(folder))}.
 *
 * <p>Every renderer of the site writes its documents of every article, listing and organisation. What goes wrong with one
 * article is a finding and costs that article; what goes wrong with the target is a {@link PublishException}. Immutable.
 */
public final class Publisher {
    private final Site site;
    private final @Nullable Instant now;
    private final @Nullable Path files;
    private final int threads;
    private final Consumer<Finding> findings;
    private final PublishListener listener;
    private final Validator validator;
    private final @Nullable String inputs;
    private final boolean compressed;
    private final long piecesInMemory;
    private final @Nullable Duration timeLimit;
    private final Optional<PictureScaler> pictures;

    private Publisher(Builder builder) {
        site = builder.site;
        now = builder.now;
        files = builder.files;
        threads = builder.threads;
        findings = builder.findings;
        listener = builder.listener;
        validator = builder.validator;
        inputs = builder.inputs;
        compressed = builder.compressed;
        piecesInMemory = builder.piecesInMemory;
        timeLimit = builder.timeLimit;
        pictures = builder.pictures;
    }

    /** Returns a publisher of a site: as many threads as there are processors, no files, findings in the report alone. */
    public static Publisher of(Site site) {
        return builder(site).build();
    }

    /** Returns a builder of a publisher of a site. */
    public static Builder builder(Site site) {
        return new Builder(site);
    }

    /** Says how a site is published. */
    public static final class Builder {
        private static final long MOST_PIECES_IN_MEMORY = 64L << 20;

        private final Site site;
        private @Nullable Instant now;
        private @Nullable Path files;
        private int threads = Runtime.getRuntime().availableProcessors();
        private Consumer<Finding> findings = finding -> {};
        private PublishListener listener = PublishListener.NONE;
        private Validator validator = Validator.standard();
        private @Nullable String inputs;
        private boolean compressed;
        private Optional<PictureScaler> pictures =
                Installed.of(PictureScaler.class).stream().findFirst();
        private @Nullable Duration timeLimit;
        private long piecesInMemory =
                Math.min(MOST_PIECES_IN_MEMORY, Runtime.getRuntime().maxMemory() / 5);

        private Builder(Site site) {
            this.site = site;
        }

        /**
         * Sets the time that counts as now for embargoes, expiries and dates in the future. By default it is the newest
         * change of any article.
         */
        public Builder at(Instant time) {
            now = time;
            return this;
        }

        /** Sets a folder whose files are copied to the root of the site. */
        public Builder files(Path folder) {
            files = folder;
            return this;
        }

        /** Sets the number of threads. */
        public Builder threads(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("count == " + count + ", expected 1 or more");
            }
            threads = count;
            return this;
        }

        /** Sets the consumer of findings, called by one thread, in the order of the articles. */
        public Builder findings(Consumer<Finding> consumer) {
            findings = consumer;
            return this;
        }

        /** Sets a listener. */
        public Builder listener(PublishListener told) {
            listener = told;
            return this;
        }

        /** Sets another validator than the standard one; name it in {@link #inputs} too. */
        public Builder validator(Validator rules) {
            validator = rules;
            return this;
        }

        /**
         * Sets a text that changes whenever anything else changes that documents depend on, beside the articles, the
         * publication, the files, and what renderers name as their inputs. By default it is made of the jars of the
         * renderers; where renderers are not in jars, or if the text is empty, every document is rendered each time.
         * What did not change is not written in either case.
         */
        public Builder inputs(String text) {
            inputs = text;
            return this;
        }

        /** Sets whether a compressed copy, {@code .gz}, stands beside each document that is text. */
        public Builder compressed(boolean value) {
            compressed = value;
            return this;
        }

        /** Sets what scales pictures; by default the first that is on the path. */
        public Builder pictures(PictureScaler scaler) {
            pictures = Optional.of(scaler);
            return this;
        }

        /**
         * Sets how long a renderer may take for a document; one that takes longer loses that document, which is a
         * finding. No limit by default: with one, every document is rendered in a thread of its own.
         */
        public Builder timeLimit(Duration limit) {
            timeLimit = limit;
            return this;
        }

        /** Sets how many bytes of pieces of listings are kept in memory; what is more goes to a temporary file. */
        Builder piecesInMemory(long bytes) {
            piecesInMemory = bytes;
            return this;
        }

        /** Returns the publisher. */
        public Publisher build() {
            return new Publisher(this);
        }
    }

    /**
     * Publishes articles to a target, and closes it.
     *
     * @throws PublishException if the target cannot be written; what was there still stands
     * @throws IOException if the articles or the files cannot be read
     */
    public PublishReport publish(ArticleSource articles, Target target) throws IOException {
        return new Run(this).publish(articles, target);
    }

    /** Does all that {@link #publish} does except for writing, and returns what would be reported. */
    public PublishReport check(ArticleSource articles) throws IOException {
        DocumentTarget nowhere = (path, bytes) -> {};
        return publish(articles, nowhere);
    }

    Site site() {
        return site;
    }

    Optional<Instant> now() {
        return Optional.ofNullable(now);
    }

    Optional<Path> files() {
        return Optional.ofNullable(files);
    }

    int threads() {
        return threads;
    }

    Consumer<Finding> findings() {
        return findings;
    }

    PublishListener listener() {
        return listener;
    }

    /** Returns what checks articles and publication, with the time where one was set. */
    Validator validator() {
        return now == null ? validator : validator.withNow(now);
    }

    Optional<String> inputs() {
        return Optional.ofNullable(inputs);
    }

    boolean isCompressed() {
        return compressed;
    }

    Optional<PictureScaler> pictures() {
        return pictures;
    }

    Optional<Duration> timeLimit() {
        return Optional.ofNullable(timeLimit);
    }

    long piecesInMemory() {
        return piecesInMemory;
    }
}
