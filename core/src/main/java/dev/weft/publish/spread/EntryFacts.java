package dev.weft.publish.spread;

import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Publication;
import dev.weft.value.PreciseDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What decides where an article stands. Times are seconds since 1970.
 *
 * @param published when it was published, else changed; {@link #UNDATED} where neither is known
 * @param changed when it was changed, else published; {@link #UNDATED} where neither is known
 * @param from when an embargo ends; {@link Long#MIN_VALUE} where there is none
 * @param until when it expires; {@link Long#MAX_VALUE} where it does not
 * @param draft whether it is a draft
 * @param listable whether listings may name it, if it is shown
 * @param inSitemap whether sitemaps may name it, if it is shown
 * @param withdrawn whether it was taken back
 * @param pinned whether it stands before others
 * @param dated whether it says when it was published
 */
public record EntryFacts(
        long published,
        long changed,
        long from,
        long until,
        boolean draft,
        boolean listable,
        boolean inSitemap,
        boolean withdrawn,
        boolean pinned,
        boolean dated) {
    /** Stands for a time that is not known. */
    public static final long UNDATED = Long.MIN_VALUE;

    /** Returns the facts of an article of a publication. */
    public static EntryFacts of(ArticleEntry entry, Publication publication) {
        ZoneId zone = publication.zone();
        long changed = seconds(entry.changed().orElse(null), zone, UNDATED);
        boolean withdrawn = entry.status() == Article.Status.WITHDRAWN;
        return new EntryFacts(
                seconds(entry.published().orElse(null), zone, changed),
                changed,
                seconds(entry.embargo().orElse(null), zone, Long.MIN_VALUE),
                seconds(entry.expires().orElse(null), zone, Long.MAX_VALUE),
                entry.status() == Article.Status.DRAFT,
                entry.isListed(),
                !withdrawn && (entry.listed() || entry.kind() == Article.Kind.PAGE),
                withdrawn,
                entry.pinned(),
                entry.published().isPresent());
    }

    private static long seconds(@Nullable PreciseDate date, ZoneId zone, long otherwise) {
        return date == null ? otherwise : date.instant(zone).getEpochSecond();
    }

    /** Returns whether there are documents of it at a time, as far as that is its own affair. */
    public boolean isShownAt(Instant now) {
        long seconds = now.getEpochSecond();
        return !draft && seconds >= from && seconds < until;
    }

    /** Returns whether it says that it was published or changed after a time. */
    public boolean isAfter(Instant now) {
        return Math.max(published, changed) > now.getEpochSecond();
    }

    /** Returns a time of an article; {@link Instant#EPOCH} for one that is not known. */
    public static Instant instant(long seconds) {
        return seconds == UNDATED ? Instant.EPOCH : Instant.ofEpochSecond(seconds);
    }

    /** Returns the day of a time in a zone, if it is known. */
    public static Optional<LocalDate> day(long seconds, ZoneId zone) {
        return seconds == UNDATED
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(seconds).atZone(zone).toLocalDate());
    }
}
