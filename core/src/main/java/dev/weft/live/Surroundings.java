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
        Map<ArticleId, EntryQuery.Mark> known = new HashMap<>();
        List<ArticleId> named = named(entry, known);
        List<EntryQuery> queries = listed ? queries(entry, named.size()) : List.of();
        List<List<ArticleId>> found = new ArrayList<>();
        for (List<EntryQuery.Mark> marks : articles.marksOfEach(queries)) {
            found.add(others(entry, marks, known));
        }
        List<ArticleId> earlier = listed ? first(NeighbourRule.MOST_EARLIER, found.get(0)) : List.of();
        List<ArticleId> next = listed ? first(1, found.get(1)) : List.of();
        List<ArticleId> related = related(entry, named, found.subList(listed ? 2 : 0, found.size()), known);
        List<ArticleId> all = new ArrayList<>(earlier);
        all.addAll(next);
        all.addAll(related);
        Map<ArticleId, ArticleEntry> entries = articles.entries(all);
        List<Teaser> before = teasers(earlier, entries);
        Neighbours.Builder beside = Neighbours.builder().earlier(before).related(teasers(related, entries));
        before.stream().findFirst().ifPresent(beside::previous);
        teasers(next, entries).forEach(beside::next);
        return beside.build();
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

    /** Returns what stands at some marks but for the article itself, and adds the marks to those that are known. */
    private static List<ArticleId> others(
            ArticleEntry itself, List<EntryQuery.Mark> marks, Map<ArticleId, EntryQuery.Mark> known) {
        List<ArticleId> others = new ArrayList<>();
        for (EntryQuery.Mark mark : marks) {
            ArticleId id = mark.articleId();
            if (!id.equals(itself.id())) {
                known.put(id, mark);
                others.add(id);
            }
        }
        return others;
    }

    private static List<ArticleId> first(int most, List<ArticleId> ids) {
        return ids.subList(0, Math.min(most, ids.size()));
    }

    private static List<ArticleId> related(
            ArticleEntry entry,
            List<ArticleId> named,
            List<List<ArticleId>> sharing,
            Map<ArticleId, EntryQuery.Mark> known) {
        List<Iterator<ArticleId>> ids = new ArrayList<>();
        for (List<ArticleId> others : sharing) {
            ids.add(first(NeighbourRule.MOST_RELATED, others).iterator());
        }
        Comparator<ArticleId> newestFirst = Comparator.comparing(
                        (ArticleId id) -> Objects.requireNonNull(known.get(id)))
                .reversed();
        return NeighbourRule.related(entry.id(), named, ids, newestFirst);
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
    private List<ArticleId> named(ArticleEntry entry, Map<ArticleId, EntryQuery.Mark> known) {
        List<ArticleId> shown = new ArrayList<>();
        List<ArticleId> all = entry.related();
        for (int from = 0; from < all.size() && shown.size() < NeighbourRule.MOST_RELATED; from += 16) {
            List<ArticleId> some = all.subList(from, Math.min(from + 16, all.size()));
            for (Article article : articles.all(some, finding -> {})) {
                ArticleEntry other = ArticleEntry.of(article);
                boolean isShown =
                        article.status() != Article.Status.DRAFT && Placement.isShown(other, site.publication(), now);
                EntryQuery.Mark mark = Placement.mark(other, site.publication());
                if (isShown && !other.id().equals(entry.id()) && known.put(other.id(), mark) == null) {
                    shown.add(other.id());
                }
            }
        }
        return shown;
    }

    private List<Teaser> teasers(List<ArticleId> ids, Map<ArticleId, ArticleEntry> entries) {
        List<Teaser> teasers = new ArrayList<>(ids.size());
        for (ArticleId id : ids) {
            ArticleEntry entry = entries.get(id);
            if (entry != null) {
                teasers.add(Teaser.of(entry, site.page(entry)));
            }
        }
        return teasers;
    }
}
