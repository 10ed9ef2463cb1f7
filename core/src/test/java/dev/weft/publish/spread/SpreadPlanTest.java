package dev.weft.publish.spread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Credit;
import dev.weft.publish.Fakes;
import dev.weft.publish.SitePlan;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Renderer;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.value.ArticleId;
import dev.weft.value.PreciseDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules of this room, put together as an engine does with sorting and counting, beside {@link SitePlan}. */
class SpreadPlanTest {
    private static final Instant NOW = Instant.parse("2021-01-01T00:00:00Z");
    private static final Comparator<Row> OLDEST_FIRST = Comparator.<Row>comparingLong(
                    row -> row.facts().published())
            .thenComparing(row -> row.entry().id().value());

    private final Site site = Site.of(Fakes.publication(), Fakes.providers());
    private final Memberships memberships = new Memberships(site.publication());

    /** An article and what decides where it stands. */
    private record Row(ArticleEntry entry, EntryFacts facts) {}

    /** A listing, whatever its articles call it. */
    private record Key(Listing.Kind kind, String key) {}

    private static List<Article> articles(int count, Random random) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ArticleBuilder article = Article.builder("a" + i, "标题 " + i)
                    .section(one(random, "", "news", "NEWS", "news/home", "notices", "elsewhere"))
                    .tags(List.of(one(random, "t1", "T1", "ｔ1"), one(random, "t1", "数字"), "t" + random.nextInt(3)))
                    .byline(List.of(Credit.author(one(random, "王芳", "Li", "LI"))))
                    .pinned(random.nextInt(15) == 0)
                    .listed(random.nextInt(20) > 0)
                    .status(one(random, Article.Status.values()))
                    .kind(random.nextInt(20) > 0 ? Article.Kind.NEWS : Article.Kind.PAGE);
            if (random.nextInt(3) > 0) {
                article.status(Article.Status.USABLE);
            }
            if (random.nextInt(12) > 0) {
                article.published(day(random));
            }
            if (random.nextInt(10) == 0) {
                article.embargo(day(random));
            }
            if (random.nextInt(10) == 0) {
                article.expires(day(random));
            }
            articles.add(article.build());
        }
        return articles;
    }

    @SafeVarargs
    private static <T> T one(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static PreciseDate day(Random random) {
        return PreciseDate.of(LocalDate.of(2020, 11, 1).plusDays(random.nextInt(90)));
    }

    private SortedMap<String, Set<String>> planned(List<Article> articles) {
        SitePlan.Builder builder = SitePlan.builder(site).at(NOW).findings(finding -> {});
        articles.forEach(article -> builder.add(ArticleEntry.of(article)));
        SitePlan plan = builder.build();
        SortedMap<String, Set<String>> planned = new TreeMap<>();
        plan.parts().map(plan::part).forEach(part -> {
            Set<String> ids = part.articles().stream().map(ArticleId::value).collect(Collectors.toSet());
            planned.put(part.path().file(), ids);
        });
        return planned;
    }

    private SortedMap<String, Set<String>> spread(List<Article> articles) {
        Map<Key, List<Row>> listings = new LinkedHashMap<>();
        for (Article article : articles) {
            ArticleEntry entry = ArticleEntry.of(article);
            EntryFacts facts = EntryFacts.of(entry, site.publication());
            if (facts.isShownAt(NOW) && facts.listable() && !facts.withdrawn()) {
                for (Memberships.Membership in : memberships.of(entry, facts)) {
                    listings.computeIfAbsent(new Key(in.kind(), in.key()), added -> new ArrayList<>())
                            .add(new Row(entry, facts));
                }
            }
        }
        SortedMap<String, Set<String>> parts = new TreeMap<>();
        for (Renderer<Listing> renderer : listingRenderers()) {
            standing().forEach(listing -> cut(renderer.format(), listing, List.of(), parts));
            listings.forEach((key, rows) -> {
                rows.sort(OLDEST_FIRST);
                Listing listing = new Listing(key.kind(), text(key, rows), SequencePart.INDEX, List.of(), NOW);
                if (renderer.accepts(listing)) {
                    cut(renderer.format(), listing, rows, parts);
                }
            });
        }
        return parts;
    }

    /** Returns the listings that have an index even without articles. */
    private List<Listing> standing() {
        List<Listing> standing = new ArrayList<>(List.of(Listing.home(List.of(), NOW)));
        site.publication().sectionPaths().forEach(path -> standing.add(Listing.section(path, List.of(), NOW)));
        return standing;
    }

    @SuppressWarnings("unchecked") // the format says what its renderer takes
    private List<Renderer<Listing>> listingRenderers() {
        return site.renderers().stream()
                .filter(renderer -> renderer.format().subject() == Listing.class)
                .map(renderer -> (Renderer<Listing>) renderer)
                .toList();
    }

    /** Returns what a listing is called: as its oldest article spells it. */
    private String text(Key key, List<Row> rows) {
        return memberships.of(rows.get(0).entry(), rows.get(0).facts()).stream()
                .filter(in -> in.kind() == key.kind() && in.key().equals(key.key()))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private void cut(Format<Listing> format, Listing listing, List<Row> rows, Map<String, Set<String>> parts) {
        int size = rows.size();
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        rows.forEach(row -> EntryFacts.day(
                        row.facts().published(), site.publication().zone())
                .ifPresent(day -> days.merge(day, 1, Integer::sum)));
        List<Integer> newest = IntStream.range(Math.max(0, size - format.partSize() - 1), size)
                .boxed()
                .toList();
        ListingCut cut = ListingCut.of(format, new ListingCut.Counts(size, newest, days));
        Set<String> pinned = listing.kind() == Listing.Kind.HOME && format.relation() == Format.Relation.PAGE
                ? pinned(rows)
                : Set.of();
        members(format, listing, cut.index(), parts);
        for (int position = 0; position < size; position++) {
            String id = rows.get(position).entry().id().value();
            for (SequencePart part : cut.parts(position, pinned.contains(id))) {
                members(format, listing, part, parts).add(id);
            }
        }
    }

    private Set<String> members(
            Format<Listing> format, Listing listing, SequencePart part, Map<String, Set<String>> parts) {
        Listing at = new Listing(listing.kind(), listing.key(), part, List.of(), NOW);
        return parts.computeIfAbsent(site.path(format, at).file(), added -> new TreeSet<>());
    }

    private static Set<String> pinned(List<Row> rows) {
        List<String> pinned = rows.stream()
                .filter(row -> row.facts().pinned())
                .map(row -> row.entry().id().value())
                .toList();
        return Set.copyOf(pinned.subList(Math.max(0, pinned.size() - ListingCut.MOST_PINNED), pinned.size()));
    }

    @Test
    void everyPartHasTheArticlesThatAnIndexOfAllWouldGiveIt() {
        for (int seed = 0; seed < 20; seed++) {
            List<Article> articles = articles(20 + seed * 20, new Random(seed));
            SortedMap<String, Set<String>> planned = planned(articles);
            assertThat(spread(articles)).as("seed %s", seed).isEqualTo(planned);
            assertThat(planned).as("seed %s", seed).hasSizeGreaterThan(10);
        }
    }
}
