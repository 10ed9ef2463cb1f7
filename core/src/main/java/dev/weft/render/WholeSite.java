package dev.weft.render;

import dev.weft.model.Translation;
import dev.weft.value.Language;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * All of a publication, or a part of it: for sitemaps and what a site has once.
 *
 * @param part which part of a sequence it is
 * @param entries the pages of the part, in a stable order; may be made as they are asked for
 * @param parts the names of all parts, on the index of a sequence that has any
 * @param changed the newest change of any page; {@link Instant#EPOCH} where there is none
 * @param now the time that counts as now where only what is recent is named
 */
public record WholeSite(SequencePart part, Iterable<Entry> entries, List<String> parts, Instant changed, Instant now)
        implements Subject {
    /** The whole of a publication, with no pages named. */
    public static final WholeSite EMPTY = new WholeSite(SequencePart.INDEX, List.of(), List.of(), Instant.EPOCH);

    /** Makes a subject for which the newest change is now. */
    public WholeSite(SequencePart part, Iterable<Entry> entries, List<String> parts, Instant changed) {
        this(part, entries, parts, changed, changed);
    }

    /** Copies the names. */
    public WholeSite {
        parts = List.copyOf(parts);
    }

    /** Pages that can be asked for by when they were published, so that not all of them are gone through. */
    public interface Pages extends Iterable<Entry> {
        /** Returns the pages published at a time or after it, in the same order. */
        Iterable<Entry> since(Instant time);
    }

    /** Returns the pages published at a time or after it, in their order. */
    public Iterable<Entry> since(Instant time) {
        if (entries instanceof Pages pages) {
            return pages.since(time);
        }
        return () -> StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> !entry.published().isBefore(time))
                .iterator();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.wholeSite(this);
    }

    /**
     * A page of the site.
     *
     * @param path where it is
     * @param changed when it last changed; {@link Instant#EPOCH} where that is not known
     * @param published when it was published; {@link Instant#EPOCH} for what is no news: a standing page, or no article
     * @param title its title; may be empty for what is no article
     * @param language its language
     * @param versions the page in every edition that has it, as {@link Site#versions} has them; empty where it stands alone
     */
    public record Entry(
            SitePath path,
            Instant changed,
            Instant published,
            String title,
            Language language,
            List<Translation> versions) {
        /** Makes an entry of a page that stands alone. */
        public Entry(SitePath path, Instant changed, Instant published, String title, Language language) {
            this(path, changed, published, title, language, List.of());
        }

        /** Copies the versions. */
        public Entry {
            versions = List.copyOf(versions);
        }
    }
}
