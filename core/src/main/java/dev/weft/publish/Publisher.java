package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.render.Site;
import java.io.IOException;
import java.nio.file.Path;
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
    final Settings settings;

    private Publisher(Site site, Settings settings) {
        this.site = site;
        this.settings = settings;
    }

    /**
     * How a site is published.
     *
     * @param now at which time embargoes and expiries are looked at, if it is not the newest change of any article
     * @param files the folder of files to copy
     * @param threads how many articles are rendered at once
     * @param findings takes findings as they come, in the order of the articles
     * @param listener is told how the run goes on
     * @param inputs changes whenever something beside the articles does that documents are made of
     * @param piecesInMemory how many bytes of pieces of listings are kept in memory
     */
    record Settings(
            @Nullable Instant now,
            @Nullable Path files,
            int threads,
            Consumer<Finding> findings,
            PublishListener listener,
            @Nullable String inputs,
            long piecesInMemory) {}

    /** Returns a publisher of a site: as many threads as there are processors, no files, findings in the report alone. */
    public static Publisher of(Site site) {
        Runtime machine = Runtime.getRuntime();
        long pieces = Math.min(64L << 20, machine.maxMemory() / 8);
        return new Publisher(
                site,
                new Settings(
                        null, null, machine.availableProcessors(), finding -> {}, PublishListener.NONE, null, pieces));
    }

    private Publisher with(Settings changed) {
        return new Publisher(site, changed);
    }

    /** Returns this publisher with the time at which embargoes and expiries are looked at. */
    public Publisher at(Instant time) {
        Settings s = settings;
        return with(new Settings(time, s.files, s.threads, s.findings, s.listener, s.inputs, s.piecesInMemory));
    }

    /** Returns this publisher with a folder whose files are copied to the root of the site. */
    public Publisher files(Path folder) {
        Settings s = settings;
        return with(new Settings(s.now, folder, s.threads, s.findings, s.listener, s.inputs, s.piecesInMemory));
    }

    /** Returns this publisher with another number of threads. */
    public Publisher threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count == " + count + ", expected 1 or more");
        }
        Settings s = settings;
        return with(new Settings(s.now, s.files, count, s.findings, s.listener, s.inputs, s.piecesInMemory));
    }

    /** Returns this publisher with a consumer of findings, called by one thread, in the order of the articles. */
    public Publisher findings(Consumer<Finding> consumer) {
        Settings s = settings;
        return with(new Settings(s.now, s.files, s.threads, consumer, s.listener, s.inputs, s.piecesInMemory));
    }

    /** Returns this publisher with a listener. */
    public Publisher listener(PublishListener told) {
        Settings s = settings;
        return with(new Settings(s.now, s.files, s.threads, s.findings, told, s.inputs, s.piecesInMemory));
    }

    /**
     * Returns this publisher with a text that changes whenever something does that documents are made of, beside the
     * articles and the files. By default it is made of the publication and of the jars of the renderers; where renderers
     * are not in jars every document is rendered each time. What did not change is not written in either case.
     */
    public Publisher inputs(String text) {
        Settings s = settings;
        return with(new Settings(s.now, s.files, s.threads, s.findings, s.listener, text, s.piecesInMemory));
    }

    /** Returns this publisher with a bound on the pieces of listings in memory; what is more goes to a temporary file. */
    Publisher piecesInMemory(long bytes) {
        Settings s = settings;
        return with(new Settings(s.now, s.files, s.threads, s.findings, s.listener, s.inputs, bytes));
    }

    /**
     * Publishes articles to a target, and closes it.
     *
     * @throws PublishException if the target cannot be written; what was there still stands
     * @throws IOException if the articles or the files cannot be read
     */
    public PublishReport publish(ArticleSource articles, Target target) throws IOException {
        return new Run(site, settings).publish(articles, target);
    }

    /** Does all that {@link #publish} does but for writing: returns what would be reported. */
    public PublishReport check(ArticleSource articles) throws IOException {
        return publish(articles, (path, bytes) -> {});
    }

    /** Returns the time at which embargoes and expiries are looked at, if it was given. */
    public Optional<Instant> at() {
        return Optional.ofNullable(settings.now);
    }
}
