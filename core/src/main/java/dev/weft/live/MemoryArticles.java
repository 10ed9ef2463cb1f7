package dev.weft.live;

import dev.weft.internal.Folding;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Publication;
import dev.weft.value.ArticleId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Articles that are in memory: for a site that fits there, for tests, and to see what a repository does. Safe to share
 * between threads.
 */
public final class MemoryArticles implements ArticleRepository {
    /** How many changes are remembered by the articles they concern. */
    private static final int REMEMBERED = 4096;

    private final Publication publication;
    private final Map<ArticleId, Stored> articles = new HashMap<>();
    private final Map<String, ArticleId> folded = new HashMap<>();
    private final Map<String, EntryList> listings = new HashMap<>();
    private final Map<String, Set<ArticleId>> slugs = new HashMap<>();
    private final Map<String, Set<ArticleId>> aliases = new HashMap<>();

    /** What is shown first, or no more, at each second. */
    private final NavigableMap<Long, Set<EntryList.Item>> moments = new TreeMap<>();

    /** How many articles changed last at each second. */
    private final NavigableMap<Long, Integer> changes = new TreeMap<>();

    private final Deque<ArticleId> latest = new ArrayDeque<>();
    private long revision;
    private long arrivals;

    /** The time for which items know whether they are shown. */
    private long time = Long.MIN_VALUE;

    /** An article, and the how manieth it was to come. */
    private record Stored(Article article, EntryList.Item item, long arrival) {}

    private MemoryArticles(Publication publication) {
        this.publication = publication;
    }

    /** Returns a repository of the articles of a publication, of which there are none yet. */
    public static MemoryArticles of(Publication publication) {
        return new MemoryArticles(publication);
    }

    /**
     * Saves an article, in the place of one of the same id.
     *
     * @throws IllegalArgumentException if another article has an id that a file system takes for this one
     */
    public synchronized void put(Article article) {
        ArticleId owner = folded.putIfAbsent(Folding.file(article.id().value()), article.id());
        if (owner != null && !owner.equals(article.id())) {
            throw new IllegalArgumentException("article.id == \"" + article.id() + "\", which differs from \"" + owner
                    + "\" in its letters' case only");
        }
        Stored before = articles.get(article.id());
        if (before != null) {
            take(before);
        }
        ArticleEntry entry = ArticleEntry.of(article);
        EntryList.Item item = new EntryList.Item(entry, Placement.of(entry, publication));
        item.shown = isShown(item);
        long arrival = before == null ? arrivals++ : before.arrival;
        articles.put(article.id(), new Stored(article, item, arrival));
        add(item);
        changed(article.id());
    }

    /** Removes an article, if there is one of this id. */
    public synchronized void remove(ArticleId id) {
        Stored stored = articles.remove(id);
        if (stored != null) {
            folded.remove(Folding.file(id.value()));
            take(stored);
            changed(id);
        }
    }

    private void changed(ArticleId id) {
        revision++;
        latest.addLast(id);
        if (latest.size() > REMEMBERED) {
            latest.removeFirst();
        }
    }

    private void add(EntryList.Item item) {
        ArticleId id = item.entry.id();
        for (String name : item.placement.listings()) {
            listings.computeIfAbsent(name, added -> new EntryList()).add(item);
        }
        slugs.computeIfAbsent(item.entry.slug(), added -> new LinkedHashSet<>()).add(id);
        item.entry
                .aliases()
                .forEach(alias -> aliases.computeIfAbsent(alias, added -> new LinkedHashSet<>())
                        .add(id));
        if (item.entry.status() == Article.Status.DRAFT) {
            return;
        }
        moment(item.placement.shownFrom(), item);
        moment(item.placement.shownUntil(), item);
        changeOf(item).ifPresent(seconds -> changes.merge(seconds, 1, Integer::sum));
    }

    private void take(Stored stored) {
        EntryList.Item item = stored.item;
        ArticleId id = item.entry.id();
        for (String name : item.placement.listings()) {
            listings.computeIfPresent(name, (key, list) -> {
                list.remove(item);
                return list.isEmpty() ? null : list;
            });
        }
        drop(slugs, item.entry.slug(), id);
        item.entry.aliases().forEach(alias -> drop(aliases, alias, id));
        drop(moments, item.placement.shownFrom(), item);
        drop(moments, item.placement.shownUntil(), item);
        if (item.entry.status() != Article.Status.DRAFT) {
            changeOf(item)
                    .ifPresent(seconds ->
                            changes.computeIfPresent(seconds, (key, count) -> count == 1 ? null : count - 1));
        }
    }

    private static <K, V> void drop(Map<K, Set<V>> map, K key, V value) {
        map.computeIfPresent(key, (same, values) -> {
            values.remove(value);
            return values.isEmpty() ? null : values;
        });
    }

    private void moment(long seconds, EntryList.Item item) {
        if (seconds != Long.MIN_VALUE && seconds != Long.MAX_VALUE) {
            moments.computeIfAbsent(seconds, added -> new HashSet<>()).add(item);
        }
    }

    private Optional<Long> changeOf(EntryList.Item item) {
        return item.entry.changed().map(date -> date.instant(publication.zone()).getEpochSecond());
    }

    private boolean isShown(EntryList.Item item) {
        return time >= item.placement.shownFrom() && time < item.placement.shownUntil();
    }

    /** Turns what is shown first, or no more, between the time of the last question and that of this one. */
    private void goTo(EntryQuery query) {
        if (query.latestStart() != query.earliestEnd() || query.latestStart() == time) {
            return;
        }
        long from = Math.min(time, query.latestStart());
        long to = Math.max(time, query.latestStart());
        time = query.latestStart();
        for (Set<EntryList.Item> items : moments.subMap(from, false, to, true).values()) {
            for (EntryList.Item item : items) {
                if (item.shown != isShown(item)) {
                    item.shown = !item.shown;
                    item.placement.listings().forEach(name -> listing(name).ifPresent(list -> list.turned(item)));
                }
            }
        }
    }

    private Optional<EntryList> listing(String name) {
        return Optional.ofNullable(listings.get(name));
    }

    @Override
    public synchronized List<Article> articles(Collection<ArticleId> ids) {
        List<Article> found = new ArrayList<>(ids.size());
        for (ArticleId id : ids) {
            Stored stored = articles.get(id);
            if (stored != null) {
                found.add(stored.article);
            }
        }
        return found;
    }

    @Override
    public synchronized List<ArticleId> bySlug(String slug) {
        return inOrderOfArrival(slugs.get(slug));
    }

    @Override
    public synchronized List<ArticleId> byAlias(String alias) {
        return inOrderOfArrival(aliases.get(alias));
    }

    private List<ArticleId> inOrderOfArrival(@Nullable Set<ArticleId> ids) {
        return ids == null
                ? List.of()
                : ids.stream().sorted(Comparator.comparing(this::arrival)).toList();
    }

    private long arrival(ArticleId id) {
        Stored stored = articles.get(id);
        return stored == null ? Long.MAX_VALUE : stored.arrival;
    }

    @Override
    public synchronized List<ArticleEntry> entries(Collection<ArticleId> ids) {
        List<ArticleEntry> found = new ArrayList<>(ids.size());
        for (ArticleId id : ids) {
            Stored stored = articles.get(id);
            if (stored != null) {
                found.add(stored.item.entry);
            }
        }
        return found;
    }

    @Override
    public synchronized List<EntryQuery.Mark> marks(EntryQuery query) {
        goTo(query);
        return listing(query.listing()).map(list -> list.marks(query)).orElse(List.of());
    }

    @Override
    public synchronized int count(EntryQuery query) {
        goTo(query);
        return listing(query.listing()).map(list -> list.count(query)).orElse(0);
    }

    /** {@inheritDoc} Looks through all texts; those that have the words in their titles come first. */
    @Override
    public synchronized List<ArticleId> search(List<String> words, EntryQuery among) {
        List<ArticleId> inTitle = new ArrayList<>();
        List<ArticleId> inText = new ArrayList<>();
        for (EntryQuery.Mark mark : marks(among.cut(0, Integer.MAX_VALUE))) {
            Stored stored = articles.get(mark.articleId());
            if (stored == null) {
                continue;
            }
            if (Searching.hasAll(words, stored.article.title())) {
                inTitle.add(stored.article.id());
            } else if (Searching.hasAll(words, Searching.text(stored.article))) {
                inText.add(stored.article.id());
            }
        }
        inTitle.addAll(inText);
        return List.copyOf(inTitle.subList(0, Math.min(among.limit(), inTitle.size())));
    }

    @Override
    public synchronized Optional<Instant> newestChange() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(changes.lastKey()));
    }

    @Override
    public synchronized Optional<Instant> nextMoment(Instant now) {
        return Optional.ofNullable(moments.higherKey(now.getEpochSecond())).map(Instant::ofEpochSecond);
    }

    @Override
    public synchronized Changes changesSince(long since) {
        if (since == revision) {
            return Changes.none(revision);
        }
        long count = revision - since;
        if (count < 0 || count > latest.size()) {
            return new Changes(revision, Optional.empty());
        }
        Set<ArticleId> ids = new HashSet<>();
        latest.stream().skip(latest.size() - count).forEach(ids::add);
        return new Changes(revision, Optional.of(ids));
    }
}
