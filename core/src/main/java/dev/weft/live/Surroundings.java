package dev.weft.live;

import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.EditionId;
import dev.weft.publish.plan.NeighbourRule;
import dev.weft.render.Listing;
import dev.weft.render.ListingFolder;
import dev.weft.render.Neighbours;
import dev.weft.render.Site;
import dev.weft.render.Teaser;
import dev.weft.value.ArticleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What stands beside an article at a time, as {@link NeighbourRule} has it. */
final class Surroundings {
    private final Site site;
    private final Articles articles;
    private final Instant now;

    Surroundings(Site site, Articles articles, Instant now) {
        this.site = site;
        this.articles = articles;
        this.now = now;
    }

    /** Returns what stands beside an article that is shown, or is looked at as if it were; it need not be in the repository. */
    Neighbours of(Article article) {
        ArticleEntry entry = ArticleEntry.of(article);
        Placement placement = Placement.of(entry, site.publication());
        boolean listed = entry.isListed() && !placement.withdrawn();
        Neighbours.Builder beside = Neighbours.builder();
        if (listed) {
            EntryQuery section = EntryQuery.of(
                    Placement.exactSection(site.publication().editionOf(entry.language()), entry.section()), now);
            List<ArticleEntry> before = some(section.before(placement.mark(entry)), entry, NeighbourRule.MOST_EARLIER);
            List<Teaser> earlier = before.stream().map(this::teaser).toList();
            if (!earlier.isEmpty()) {
                beside.previous(earlier.get(0));
            }
            beside.earlier(earlier);
            some(section.after(placement.mark(entry)).oldestFirst(), entry, 1)
                    .forEach(next -> beside.next(teaser(next)));
        }
        return beside.related(related(entry, placement, listed)).build();
    }

    /** Returns the first of some entries; never the article itself, where it stood before it was changed. */
    private List<ArticleEntry> some(EntryQuery query, ArticleEntry itself, int most) {
        return articles.entries(query.cut(0, most + 1)).stream()
                .filter(entry -> !entry.id().equals(itself.id()))
                .limit(most)
                .toList();
    }

    private List<Teaser> related(ArticleEntry entry, Placement placement, boolean listed) {
        Map<ArticleId, ArticleEntry> known = new HashMap<>();
        List<ArticleId> named = named(entry, known);
        List<Iterator<ArticleId>> sharing = new ArrayList<>();
        if (listed && named.size() < NeighbourRule.MOST_RELATED) {
            for (String tag : tags(entry)) {
                EntryQuery older = EntryQuery.of(tag, now).before(placement.mark(entry));
                List<ArticleEntry> found = some(older, entry, NeighbourRule.MOST_RELATED);
                found.forEach(other -> known.put(other.id(), other));
                sharing.add(found.stream().map(ArticleEntry::id).iterator());
            }
        }
        Comparator<ArticleId> newestFirst = Comparator.comparing((ArticleId id) -> {
                    ArticleEntry other = Objects.requireNonNull(known.get(id));
                    return Placement.of(other, site.publication()).mark(other);
                })
                .reversed();
        return NeighbourRule.related(entry.id(), named, sharing, newestFirst).stream()
                .map(id -> teaser(Objects.requireNonNull(known.get(id))))
                .toList();
    }

    private Set<String> tags(ArticleEntry entry) {
        EditionId edition = site.publication().editionOf(entry.language());
        Set<String> names = new LinkedHashSet<>();
        for (String tag : entry.tags()) {
            names.add(ListingFolder.of(edition, Listing.Kind.TAG, tag, site.publication())
                    .path());
        }
        return names;
    }

    /** Returns the articles that an editor named, as far as they are shown. */
    private List<ArticleId> named(ArticleEntry entry, Map<ArticleId, ArticleEntry> known) {
        List<ArticleId> shown = new ArrayList<>();
        List<ArticleId> all = entry.related();
        for (int from = 0; from < all.size() && shown.size() < NeighbourRule.MOST_RELATED; from += 16) {
            List<ArticleId> some = all.subList(from, Math.min(from + 16, all.size()));
            for (Article article : articles.all(some, finding -> {})) {
                ArticleEntry other = ArticleEntry.of(article);
                boolean isShown = article.status() != Article.Status.DRAFT
                        && Placement.of(other, site.publication()).isShownAt(now);
                if (isShown && !other.id().equals(entry.id()) && known.put(other.id(), other) == null) {
                    shown.add(other.id());
                }
            }
        }
        return shown;
    }

    private Teaser teaser(ArticleEntry entry) {
        Article outline = entry.outline();
        return Teaser.of(outline, site.page(outline));
    }
}
