package dev.weft.live;

import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.value.ArticleId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a live site finds its articles: a few questions, each of which a database answers by an index. Safe to share between
 * threads. {@link MemoryArticles} is one; the documentation has the statements of another in SQL.
 *
 * <p>Whoever saves an article stores its {@link Placement} with it, which says what the entries of a listing go by. An
 * exception that a method throws means that the articles cannot be reached for now.
 */
public interface ArticleRepository {
    /** How many articles {@link #search} looks at unless it is told better. */
    int SEARCHED = 1000;

    /** Returns the articles of these ids, whatever their status, in any order; those that there are. */
    List<Article> articles(Collection<ArticleId> ids);

    /** Returns which articles have a slug; asked only where a path pattern has {@code {slug}} and no {@code {id}}. */
    List<ArticleId> bySlug(String slug);

    /** Returns which articles have an old address, such as {@code /show-512.html}, those that came first before others. */
    List<ArticleId> byAlias(String alias);

    /**
     * Returns the entries of the articles of these ids, in any order; those that there are. By default they are made of the
     * articles; a database that has outlines beside them reads less.
     */
    default List<ArticleEntry> entries(Collection<ArticleId> ids) {
        return articles(ids).stream().map(ArticleEntry::of).toList();
    }

    /** Returns where some entries of a listing stand, in the order that is wanted. */
    List<EntryQuery.Mark> marks(EntryQuery query);

    /**
     * Returns the marks of several queries, in their order: what stands beside an article is asked for at once, so that a
     * database may answer in one journey. By default one query after the other.
     */
    default List<List<EntryQuery.Mark>> marksOfEach(List<EntryQuery> queries) {
        return queries.stream().map(this::marks).toList();
    }

    /** Returns how many entries of a listing there are, whatever the offset; if more than the limit, any number above it. */
    int count(EntryQuery query);

    /**
     * Returns which articles of a listing have all of some words, the best first, and of equal ones the newest. By default only titles, tags and authors of the newest {@value #SEARCHED} are looked at: a repository with
     * many articles lets its database search their texts.
     *
     * @param words what a reader is looking for, in lower case, letters and digits alone; at least one
     * @param among the listing, newest first, and how many articles are returned at most
     */
    default List<ArticleId> search(List<String> words, EntryQuery among) {
        List<ArticleId> newest = marks(among.cut(0, SEARCHED)).stream()
                .map(EntryQuery.Mark::articleId)
                .toList();
        Set<ArticleId> found = new HashSet<>();
        entries(newest).stream()
                .filter(entry -> Searching.hasAll(words, Searching.text(entry)))
                .forEach(entry -> found.add(entry.id()));
        return newest.stream().filter(found::contains).limit(among.limit()).toList();
    }

    /** Returns the newest change of any article that is no draft, shown or not. */
    Optional<Instant> newestChange();

    /** Returns when after a time the next article is shown, or shown no more, of those that are no drafts. */
    Optional<Instant> nextMoment(Instant now);

    /**
     * Returns what changed since a revision; 0 is the revision before the first change. A revision that is not known, as
     * one that is still to come, is answered with the one there is now.
     */
    Changes changesSince(long revision);

    /**
     * What changed.
     *
     * @param revision the revision now: another whenever an article was saved or removed
     * @param articles those that were saved or removed; none where they are too many to name, and any may have been
     */
    record Changes(long revision, Optional<Set<ArticleId>> articles) {
        /** Copies the ids. */
        public Changes {
            articles = articles.map(Set::copyOf);
        }

        /** Returns that nothing changed since a revision. */
        public static Changes none(long revision) {
            return new Changes(revision, Optional.of(Set.of()));
        }
    }
}
