package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.render.Site;
import dev.weft.validation.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Publishes the articles of a site to a target:
 * {@code Publisher.of(site).publish(articles, FolderTarget.of(folder))}.
 *
 * <p>Every renderer of the site writes its documents of every article, listing and organisation. What goes wrong with one
 * article is a finding and costs that article; what goes wrong with the target is a {@link PublishException}. Immutable.
 */
public final class Publisher {
    private final Site site;
    private final Settings settings;

    private Publisher(Site site, Settings settings) {
        this.site = site;
        this.settings = settings;
    }

    /** Returns a publisher of a site: as many threads as there are processors, no files, findings in the report alone. */
    public static Publisher of(Site site) {
        return new Publisher(site, new Settings());
    }

    private Publisher with(Consumer<Settings> change) {
        Settings changed = settings.copy();
        change.accept(changed);
        return new Publisher(site, changed);
    }

    /**
     * Returns this publisher with the time at which embargoes, expiries and dates in the future are looked at. By default
     * it is the newest change of any article.
     */
    public Publisher at(Instant time) {
        return with(s -> s.now = time);
    }

    /** Returns this publisher with a folder whose files are copied to the root of the site. */
    public Publisher files(Path folder) {
        return with(s -> s.files = folder);
    }

    /** Returns this publisher with another number of threads. */
    public Publisher threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count == " + count + ", expected 1 or more");
        }
        return with(s -> s.threads = count);
    }

    /** Returns this publisher with a consumer of findings, called by one thread, in the order of the articles. */
    public Publisher findings(Consumer<Finding> consumer) {
        return with(s -> s.findings = consumer);
    }

    /** Returns this publisher with a listener. */
    public Publisher listener(PublishListener told) {
        return with(s -> s.listener = told);
    }

    /** Returns this publisher with another validator than the standard one; name it in {@link #inputs} too. */
    public Publisher validator(Validator rules) {
        return with(s -> s.validator = rules);
    }

    /**
     * Returns this publisher with a text that changes whenever something does that documents are made of, beside the
     * articles, the publication, the files, and what renderers name as their inputs. By default it is made of the jars of
     * the renderers; where renderers are not in jars, or if the text is empty, every document is rendered each time. What
     * did not change is not written in either case.
     */
    public Publisher inputs(String text) {
        return with(s -> s.inputs = text);
    }

    /** Returns this publisher with a compressed copy, {@code .gz}, beside each document that is text. */
    public Publisher compressed() {
        return with(s -> s.compressed = true);
    }

    /** Returns this publisher with a bound on the pieces of listings in memory; what is more goes to a temporary file. */
    Publisher piecesInMemory(long bytes) {
        return with(s -> s.piecesInMemory = bytes);
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
}
