package dev.weft.live;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.files.LocalFiles;
import dev.weft.value.ArticleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The articles of a repository at one revision, with some of them in memory: a change begins another, so that what was read
 * before it cannot be kept after it. Safe to share between threads.
 */
final class Articles {
    /** How many entries are in memory for each article that may be: a page names a dozen others. */
    private static final int ENTRIES_FOR_EACH = 4;

    private final ArticleRepository repository;
    private final Supplier<LocalFiles> localFiles;
    private final LocalFiles files;
    private final int mostKept;
    private final long revision;
    private final Cache<ArticleId, Complete> kept;
    private final Cache<ArticleId, ArticleEntry> keptEntries;

    /** An article with the sizes of its pictures, and what was found when they were looked for. */
    private record Complete(Article article, List<Finding> findings) {}

    /** The articles cannot be reached. */
    static final class AwayException extends RuntimeException {
        private static final long serialVersionUID = 1;

        AwayException(RuntimeException cause) {
            super(cause);
        }
    }

    /** The questions of one repository, each of which may find it away. */
    private interface Question<T> {
        T ask();
    }

    private Articles(ArticleRepository repository, Supplier<LocalFiles> localFiles, int mostKept, long revision) {
        this.repository = repository;
        this.localFiles = localFiles;
        this.mostKept = mostKept;
        this.revision = revision;
        files = localFiles.get();
        kept = CacheBuilder.newBuilder().maximumSize(mostKept).build();
        keptEntries = CacheBuilder.newBuilder()
                .maximumSize((long) mostKept * ENTRIES_FOR_EACH)
                .build();
    }

    /** Returns the articles of a repository, of none of which anything is known. */
    static Articles of(ArticleRepository repository, Supplier<LocalFiles> files, int mostKept) {
        return new Articles(
                repository,
                files,
                mostKept,
                ask(() -> repository.changesSince(Long.MAX_VALUE)).revision());
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (RuntimeException e) {
            throw new AwayException(e);
        }
    }

    long revision() {
        return revision;
    }

    /** Returns what changed since this revision. */
    ArticleRepository.Changes changes() {
        return ask(() -> repository.changesSince(revision));
    }

    /** Returns the articles after some changes. */
    Articles after(ArticleRepository.Changes changes) {
        Articles next = new Articles(repository, localFiles, mostKept, changes.revision());
        Set<ArticleId> changed = changes.articles().orElse(null);
        if (changed != null) {
            copy(kept, next.kept, changed);
            copy(keptEntries, next.keptEntries, changed);
        }
        return next;
    }

    private static <T> void copy(Cache<ArticleId, T> from, Cache<ArticleId, T> to, Set<ArticleId> changed) {
        from.asMap().forEach((id, value) -> {
            if (!changed.contains(id)) {
                to.put(id, value);
            }
        });
    }

    Optional<Article> find(ArticleId id, Consumer<Finding> findings) {
        return all(List.of(id), findings).stream().findFirst();
    }

    /** Returns the articles of these ids in their order; those that there are. */
    List<Article> all(Collection<ArticleId> ids, Consumer<Finding> findings) {
        Map<ArticleId, Complete> known = new HashMap<>(kept.getAllPresent(ids));
        List<ArticleId> missing =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) {
            for (Article article : ask(() -> repository.articles(missing))) {
                Complete complete = complete(article);
                known.put(article.id(), complete);
                kept.put(article.id(), complete);
            }
        }
        List<Article> found = new ArrayList<>(ids.size());
        for (ArticleId id : ids) {
            Complete complete = known.get(id);
            if (complete != null) {
                complete.findings.forEach(findings);
                found.add(complete.article);
            }
        }
        return found;
    }

    private Complete complete(Article article) {
        List<Finding> found = new ArrayList<>(0);
        Article completed = files.complete(
                article, finding -> found.add(finding.inArticle(article.id().value())));
        return new Complete(completed, List.copyOf(found));
    }

    /** Returns an article with the sizes of its pictures; one that is not in the repository. */
    Article complete(Article article, Consumer<Finding> findings) {
        return files.complete(article, findings);
    }

    List<ArticleId> bySlug(String slug) {
        return ask(() -> repository.bySlug(slug));
    }

    List<ArticleId> byAlias(String alias) {
        return ask(() -> repository.byAlias(alias));
    }

    List<EntryQuery.Mark> marks(EntryQuery query) {
        return ask(() -> repository.marks(query));
    }

    /** Returns the entries of a query, none of which is kept: for those who go through many. */
    List<ArticleEntry> entries(EntryQuery query) {
        return entriesAt(marks(query));
    }

    /** Returns the entries at some marks in their order, none of which is kept; those that there are. */
    List<ArticleEntry> entriesAt(List<EntryQuery.Mark> marks) {
        if (marks.isEmpty()) {
            return List.of();
        }
        List<ArticleId> ids = marks.stream().map(EntryQuery.Mark::articleId).toList();
        Map<ArticleId, ArticleEntry> found = new HashMap<>();
        ask(() -> repository.entries(ids)).forEach(entry -> found.put(entry.id(), entry));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Returns the entries of these ids, those that there are. */
    Map<ArticleId, ArticleEntry> entries(Collection<ArticleId> ids) {
        Map<ArticleId, ArticleEntry> found = new HashMap<>(keptEntries.getAllPresent(ids));
        List<ArticleId> missing =
                ids.stream().filter(id -> !found.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) {
            for (ArticleEntry entry : ask(() -> repository.entries(missing))) {
                found.put(entry.id(), entry);
                keptEntries.put(entry.id(), entry);
            }
        }
        return found;
    }

    List<ArticleId> search(List<String> words, EntryQuery among) {
        return ask(() -> repository.search(words, among));
    }

    List<List<EntryQuery.Mark>> marksOfEach(List<EntryQuery> queries) {
        return queries.isEmpty() ? List.of() : ask(() -> repository.marksOfEach(queries));
    }

    int count(EntryQuery query) {
        return ask(() -> repository.count(query));
    }

    Instant newestChange() {
        return ask(repository::newestChange).orElse(Instant.EPOCH);
    }

    Instant nextMoment(Instant now) {
        return ask(() -> repository.nextMoment(now)).orElse(Instant.MAX);
    }
}
