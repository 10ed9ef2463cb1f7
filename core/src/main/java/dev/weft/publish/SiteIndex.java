package dev.weft.publish;

import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Neighbours;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Teaser;
import dev.weft.render.WholeSite;
import dev.weft.value.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The index of a publication's articles: which listings there are, and what stands beside an article. Immutable. */
final class SiteIndex {
    private static final int MOST_EARLIER = 8;
    private static final int MOST_RELATED = 5;
    private static final int CACHED_TEASERS = 1 << 14;

    private final Site site;
    private final Columns columns;
    private final Listings listings;
    private final Listings withWithdrawn;
    private final int[] inSection;
    private final int[] sectionStarts;
    private final Instant now;
    private final AtomicReferenceArray<@Nullable CachedTeaser> teasers = new AtomicReferenceArray<>(CACHED_TEASERS);

    private record CachedTeaser(int ordinal, Teaser teaser) {}

    SiteIndex(Site site, Columns columns, Instant now) {
        this.site = site;
        this.columns = columns;
        this.now = now;
        listings = new Listings(columns, site.publication(), now.getEpochSecond(), false);
        withWithdrawn = hasWithdrawn(columns)
                ? new Listings(columns, site.publication(), now.getEpochSecond(), true)
                : listings;
        sectionStarts = new int[columns.sectionCount() + 2];
        inSection = new int[listings.size(0)];
        groupBySection();
    }

    private static boolean hasWithdrawn(Columns columns) {
        for (int ordinal = 0; ordinal < columns.size(); ordinal++) {
            if (columns.isWithdrawn(ordinal)) {
                return true;
            }
        }
        return false;
    }

    /** Groups what is listed by the exact section, in which an article's neighbours are. */
    private void groupBySection() {
        for (int i = 0; i < inSection.length; i++) {
            sectionStarts[columns.section(listings.member(0, i)) + 2]++;
        }
        for (int i = 1; i < sectionStarts.length; i++) {
            sectionStarts[i] += sectionStarts[i - 1];
        }
        int[] next = sectionStarts.clone();
        for (int i = 0; i < inSection.length; i++) {
            int ordinal = listings.member(0, i);
            inSection[next[columns.section(ordinal) + 1]++] = ordinal;
        }
    }

    /** Returns the time at which embargoes and expiries were looked at. */
    Instant now() {
        return now;
    }

    boolean isShown(int ordinal) {
        return columns.isShown(ordinal, now.getEpochSecond());
    }

    /** Returns whether an article says that it was published or changed after now. */
    boolean isInFuture(int ordinal) {
        return Math.max(columns.published(ordinal), columns.changed(ordinal)) > now.getEpochSecond();
    }

    /** Returns whether sitemaps name an article: one that is shown, listed or a standing page, and not taken back. */
    boolean isInSitemap(int ordinal) {
        return isShown(ordinal) && columns.isUsable(ordinal);
    }

    Site site() {
        return site;
    }

    Columns columns() {
        return columns;
    }

    Listings listings() {
        return listings;
    }

    /** Returns the listings as a renderer wants them. */
    Listings listings(Renderer<Listing> renderer) {
        boolean all = renderer instanceof ListingRenderer pieces && pieces.takesWithdrawn();
        return all ? withWithdrawn : listings;
    }

    Neighbours neighbours(int ordinal) {
        int rank = listings.rank(ordinal);
        List<Teaser> earlier = new ArrayList<>(MOST_EARLIER);
        Teaser next = null;
        if (rank >= 0) {
            int section = columns.section(ordinal) + 1;
            int at = positionInSection(section, rank);
            for (int i = at - 1; i >= sectionStarts[section] && earlier.size() < MOST_EARLIER; i--) {
                earlier.add(teaser(inSection[i]));
            }
            next = at + 1 < sectionStarts[section + 1] ? teaser(inSection[at + 1]) : null;
        }
        List<Teaser> related = related(ordinal, rank);
        return new Neighbours(earlier.isEmpty() ? null : earlier.get(0), next, earlier, related);
    }

    private int positionInSection(int section, int rank) {
        int low = sectionStarts[section];
        int high = sectionStarts[section + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (listings.rank(inSection[middle]) < rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<Teaser> related(int ordinal, int rank) {
        int[] found = new int[MOST_RELATED];
        int count = 0;
        for (String id : columns.related(ordinal)) {
            int other = columns.find(id);
            if (count < MOST_RELATED && other >= 0 && isShown(other) && !has(found, count, other, ordinal)) {
                found[count++] = other;
            }
        }
        int tags = rank < 0 ? 0 : columns.tags().count(ordinal);
        int[] before = new int[tags];
        for (int i = 0; i < tags; i++) {
            before[i] = listings.position(listings.ofTag(ordinal, i), ordinal) - 1;
        }
        while (count < MOST_RELATED) {
            int newest = -1;
            int from = -1;
            for (int i = 0; i < tags; i++) {
                int other = before[i] < 0 ? -1 : listings.member(listings.ofTag(ordinal, i), before[i]);
                if (other >= 0 && (newest < 0 || listings.rank(other) > listings.rank(newest))) {
                    newest = other;
                    from = i;
                }
            }
            if (newest < 0) {
                break;
            }
            before[from]--;
            if (!has(found, count, newest, ordinal)) {
                found[count++] = newest;
            }
        }
        List<Teaser> related = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            related.add(teaser(found[i]));
        }
        return related;
    }

    private static boolean has(int[] found, int count, int other, int itself) {
        for (int i = 0; i < count; i++) {
            if (found[i] == other) {
                return true;
            }
        }
        return other == itself;
    }

    private Teaser teaser(int ordinal) {
        CachedTeaser cached = teasers.get(ordinal & CACHED_TEASERS - 1);
        if (cached != null && cached.ordinal == ordinal) {
            return cached.teaser;
        }
        Article outline = columns.outline(ordinal);
        Teaser teaser = new Teaser(
                outline.id(),
                outline.title(),
                outline.published().orElse(null),
                site.page(new ArticlePage(outline, Neighbours.NONE)));
        teasers.set(ordinal & CACHED_TEASERS - 1, new CachedTeaser(ordinal, teaser));
        return teaser;
    }

    /** Returns what a sitemap says of an article's page. */
    WholeSite.Entry entry(int ordinal, SitePath path) {
        Arena.Reader texts = columns.texts(ordinal).skip(2);
        String title = texts.next();
        String date = texts.next();
        String language = texts.next();
        return new WholeSite.Entry(
                path,
                Columns.instant(columns.changed(ordinal)),
                date.isEmpty() ? Instant.EPOCH : Columns.instant(columns.published(ordinal)),
                title,
                language.isEmpty() ? site.publication().language() : Language.of(language));
    }
}
