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
        boolean listed = entry.isListed() && entry.status() != Article.Status.WITHDRAWN;
        Map<ArticleId, ArticleEntry> known = new HashMap<>();
        List<ArticleId> named = named(entry, known);
        List<EntryQuery> queries = listed ? queries(entry, named.size()) : List.of();
        List<List<ArticleEntry>> found = without(entry, articles.entriesOfEach(queries));
        Neighbours.Builder beside = Neighbours.builder();
        if (listed) {
            List<Teaser> earlier = found.get(0).stream()
                    .limit(NeighbourRule.MOST_EARLIER)
                    .map(this::teaser)
                    .toList();
            if (!earlier.isEmpty()) {
                beside.previous(earlier.get(0));
            }
            beside.earlier(earlier);
            found.get(1).stream().findFirst().ifPresent(next -> beside.next(teaser(next)));
        }
        List<List<ArticleEntry>> sharing = found.subList(listed ? 2 : 0, found.size());
        return beside.related(related(entry, named, sharing, known)).build();
    }

    /** Returns what to ask for: those before it, the one after it, and those that share a tag, for each tag. */
    private List<EntryQuery> queries(ArticleEntry entry, int named) {
        EntryQuery.Mark mark = Placement.mark(entry, site.publication());
        EditionId edition = site.publication().editionOf(entry.language());
        EntryQuery section = EntryQuery.of(Placement.exactSection(edition, entry.section()), now);
        List<EntryQuery> queries = new ArrayList<>();
        // One more of each, for the article itself, which stood elsewhere before it was changed.
        queries.add(section.before(mark).cut(0, NeighbourRule.MOST_EARLIER + 1));
        queries.add(section.after(mark).oldestFirst().cut(0, 2));
        if (named < NeighbourRule.MOST_RELATED) {
            for (String tag : tags(entry)) {
                queries.add(EntryQuery.of(tag, now).before(mark).cut(0, NeighbourRule.MOST_RELATED + 1));
            }
        }
        return queries;
    }

    private static List<List<ArticleEntry>> without(ArticleEntry itself, List<List<ArticleEntry>> found) {
        return found.stream()
                .map(entries -> entries.stream()
                        .filter(other -> !other.id().equals(itself.id()))
                        .toList())
                .toList();
    }

    private List<Teaser> related(
            ArticleEntry entry,
            List<ArticleId> named,
            List<List<ArticleEntry>> sharing,
            Map<ArticleId, ArticleEntry> known) {
        List<Iterator<ArticleId>> ids = new ArrayList<>();
        for (List<ArticleEntry> others : sharing) {
            others.forEach(other -> known.put(other.id(), other));
            ids.add(others.stream()
                    .limit(NeighbourRule.MOST_RELATED)
                    .map(ArticleEntry::id)
                    .iterator());
        }
        Comparator<ArticleId> newestFirst = Comparator.comparing((ArticleId id) -> {
                    ArticleEntry other = Objects.requireNonNull(known.get(id));
                    return Placement.mark(other, site.publication());
                })
                .reversed();
        return NeighbourRule.related(entry.id(), named, ids, newestFirst).stream()
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
                boolean isShown =
                        article.status() != Article.Status.DRAFT && Placement.isShown(other, site.publication(), now);
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
