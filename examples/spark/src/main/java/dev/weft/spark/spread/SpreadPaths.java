package dev.weft.spark.spread;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.model.ArticleEntry;
import dev.weft.model.EditionId;
import dev.weft.publish.SiteStages;
import dev.weft.publish.SiteStages.ListingPlace;
import dev.weft.publish.spread.PathContest;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Renderer;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.WholeSite;
import dev.weft.spark.material.Counters;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.SiteSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/** Gives paths away without a list of all of them: the driver sees those that are wanted more than once. */
final class SpreadPaths {
    /** An article that has no path, and what is said of it; nothing where the driver said it. */
    static final StructType REJECTED =
            Records.struct(Records.field("place", DataTypes.LongType), Records.field("made", Records.MADE));

    private final SparkSession spark;
    private final SiteSpec spec;
    private final Site site;
    private final List<SitePath> files;
    private final Claims claims;
    private final Counters counters;
    private final Consumer<Finding> findings;
    private final PathContest standing;
    private final Kinds kinds;

    /** What all articles claim that would be shown, also those that turned out to have no path. */
    private Dataset<Row> ofArticles;

    private boolean anyRejected;

    SpreadPaths(
            SparkSession spark, SiteSpec spec, List<SitePath> files, Counters counters, Consumer<Finding> findings) {
        this.spark = spark;
        this.spec = spec;
        this.files = files;
        this.counters = counters;
        this.findings = findings;
        site = spec.site();
        claims = new Claims(spec);
        kinds = new Kinds(site.publication());
        standing = new PathContest(site, List.of(), files, findings);
        ofArticles = frame(List.of());
    }

    /** Returns the contest in which only what is always there took part. */
    PathContest standing() {
        return standing;
    }

    private Dataset<Row> frame(List<Row> rows) {
        return spark.createDataFrame(rows, Claims.CLAIM);
    }

    private ArticleEntry entry(byte[] json) {
        return Claims.entry(ArticleReader.of(site.publication()), json);
    }

    /** Returns the articles without a path, as {@link #REJECTED}, of those that would be shown. */
    Dataset<Row> rejected(Dataset<Row> shown) {
        ofArticles = claims.articles(shown).persist(StorageLevel.DISK_ONLY());
        Dataset<Row> all = ofArticles.union(frame(Claims.standing(standing)));
        Set<String> contested = claims.contested(all, Claims.ARTICLE);
        if (contested.isEmpty()) {
            return spark.createDataFrame(List.of(), REJECTED);
        }
        Dataset<Row> rivals = claims.rivals(shown, contested);
        List<Row> few =
                new ArrayList<>(rivals.where("files").limit(Claims.MOST + 1).collectAsList());
        Claims.mustBeFew(few.size());
        Dataset<Row> others = rivals.where("not files");
        few.addAll(others.groupBy("folders")
                .agg(functions
                        .min_by(functions.struct("place", "files", "folders", "json"), functions.col("place"))
                        .as("first"))
                .select("first.*")
                .limit(Claims.MOST + 1)
                .collectAsList());
        Claims.mustBeFew(few.size());
        few.sort(Comparator.comparingLong(row -> row.getLong(0)));
        List<ArticleEntry> entries = new ArrayList<>();
        few.forEach(row -> entries.add(entry(row.getAs(3))));
        PathContest contest = new PathContest(site, entries, files, ofArticles(findings));
        List<Row> rejected = new ArrayList<>();
        Set<String> folders = new HashSet<>();
        List<Long> said = new ArrayList<>();
        for (int i = 0; i < few.size(); i++) {
            if (contest.isRejected(i)) {
                Row row = few.get(i);
                said.add(row.getLong(0));
                Row nothing = Records.made("path " + entries.get(i).id(), 0, false, List.of(), List.of());
                rejected.add(RowFactory.create(row.getLong(0), nothing));
                if (!row.getBoolean(1)) {
                    folders.add(row.getString(2));
                }
            }
        }
        anyRejected = !rejected.isEmpty();
        Dataset<Row> of = spark.createDataFrame(rejected, REJECTED);
        return folders.isEmpty() ? of : of.union(alike(others, folders, said, few));
    }

    private Dataset<Row> alike(Dataset<Row> others, Set<String> folders, List<Long> said, List<Row> few) {
        SiteSpec of = spec;
        Counters counting = counters;
        List<byte[]> entries = new ArrayList<>();
        few.forEach(row -> entries.add(row.getAs(3)));
        List<String> names = files.stream().map(SitePath::file).toList();
        return others.where(functions.col("folders").isin(folders.toArray()))
                .where(functions.not(functions.col("place").isin(said.toArray())))
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> Claims.alike(
                                rows,
                                of,
                                entries,
                                names.stream().map(SitePath::new).toList(),
                                counting),
                        Encoders.row(REJECTED));
    }

    /** Passes on what is said of articles: what is always there was heard before. */
    private static Consumer<Finding> ofArticles(Consumer<Finding> findings) {
        return finding -> {
            if (!finding.article().isEmpty()) {
                findings.accept(finding);
            }
        };
    }

    /**
     * What came last and has no path, and how many documents what the site has once has.
     *
     * @param refused parts and old addresses
     * @param wholes by its format, the numbers of the parts of what the site has once
     */
    record Last(SpreadArticles.Refused refused, Map<String, List<String>> wholes) {}

    /** Tells how many pages there are when some parts have no path. */
    interface PageCount {
        int without(Set<String> refusedParts);
    }

    /** Gives paths to parts of listings, to parts of what the site has once, and to old addresses. */
    Last last(Dataset<Row> shown, Dataset<Row> parts, int mostPages, PageCount pages) {
        List<Row> fixed = Claims.standing(standing);
        for (Renderer<WholeSite> whole : standing.wholes()) {
            for (String name : names(whole.format(), mostPages)) {
                claimWhole(whole.format(), name, fixed);
            }
        }
        Dataset<Row> own = anyRejected ? claims.articles(shown) : ofArticles;
        Dataset<Row> all = own.union(frame(fixed)).union(ofParts(parts));
        Dataset<Row> withAliases = shown.where("flags & " + FirstReading.HAS_ALIASES + " <> 0");
        if (Claims.hasRedirects(site)) {
            all = all.union(claims.aliases(withAliases));
        }
        Set<String> contested = claims.contested(all, Claims.PART);
        List<Row> claimants = new ArrayList<>(claims.claimants(spark, all, contested));
        claimants.sort(this::compare);
        Map<Long, ArticleEntry> entries = entries(shown, claimants);
        List<ArticleEntry> first = new ArrayList<>();
        Set<Long> articles = new HashSet<>();
        claimants.stream().filter(row -> row.getInt(0) == Claims.ARTICLE).forEach(row -> articles.add(row.getLong(1)));
        entries.forEach((place, entry) -> {
            if (articles.contains(place)) {
                first.add(entry);
            }
        });
        boolean[] speaks = new boolean[1];
        PathContest contest = new PathContest(site, first, files, finding -> {
            if (speaks[0]) {
                findings.accept(finding);
            }
        });
        speaks[0] = true;
        Set<String> refused = refusedStanding(contest);
        Set<String> aliases = new HashSet<>();
        SiteStages stages = SiteStages.builder(site).build();
        for (Row row : claimants) {
            if (row.getInt(0) == Claims.PART) {
                ListingPlace place = place(row);
                if (!contest.take(Places.listingRenderers(site).get(place.format()), place.listing())) {
                    refused.add(stages.key(place));
                }
            }
        }
        Map<String, List<String>> wholes = wholes(contest, pages.without(refused));
        for (Row row : claimants) {
            if (row.getInt(0) == Claims.ALIAS) {
                ArticleEntry entry = Objects.requireNonNull(entries.get(row.getLong(1)));
                int number = Integer.parseInt(row.getString(5));
                if (!contest.takeAlias(entry, entry.aliases().get(number))) {
                    aliases.add(SpreadArticles.Refused.alias(row.getLong(1), number));
                }
            }
        }
        return new Last(new SpreadArticles.Refused(refused, aliases), wholes);
    }

    private static List<String> names(Format<WholeSite> format, int pages) {
        List<String> names = new ArrayList<>();
        boolean inParts = !format.partPattern().isEmpty() && pages > format.partSize();
        for (int from = 0; inParts && from < pages; from += format.partSize()) {
            names.add(Integer.toString(from / format.partSize() + 1));
        }
        return names;
    }

    private void claimWhole(Format<WholeSite> format, String name, List<Row> fixed) {
        Object[] claimant = {Claims.WHOLE, -1L, 0, 0, format.id(), name};
        try {
            Claims.add(site.path(format, part(name)), fixed, claimant);
        } catch (IllegalArgumentException unsafe) {
            Claims.addUnsafe(fixed, claimant);
        }
    }

    private static WholeSite part(String name) {
        return new WholeSite(SequencePart.of(name), List.of(), List.of(), Instant.EPOCH);
    }

    private static Map<String, List<String>> wholes(PathContest contest, int pages) {
        Map<String, List<String>> wholes = new TreeMap<>();
        for (Renderer<WholeSite> whole : contest.wholes()) {
            List<String> names = names(whole.format(), pages);
            names.removeIf(name -> !contest.take(whole.format(), part(name)));
            wholes.put(whole.format().id(), names);
        }
        return wholes;
    }

    /** Returns the keys of the indexes of home and sections that have no path. */
    private Set<String> refusedStanding(PathContest contest) {
        Set<String> refused = new HashSet<>();
        SiteStages stages = SiteStages.builder(site).build();
        List<Renderer<Listing>> renderers = Places.listingRenderers(site);
        for (int format = 0; format < renderers.size(); format++) {
            for (Listing listing : standingListings(site)) {
                if (!contest.hasStanding(renderers.get(format).format(), listing)) {
                    refused.add(stages.key(new ListingPlace(format, listing)));
                }
            }
        }
        return refused;
    }

    static List<Listing> standingListings(Site site) {
        List<Listing> all = new ArrayList<>();
        for (EditionId edition : site.publication().editionIds()) {
            all.add(Listing.home(List.of(), Instant.EPOCH).in(edition));
            site.publication()
                    .sectionPaths()
                    .forEach(path -> all.add(
                            Listing.section(path, List.of(), Instant.EPOCH).in(edition)));
        }
        return all;
    }

    private static final String NOT_STANDING = "not (part = '' and " + Kinds.IS_STANDING + ")";

    /** Returns what parts claim, but those that are always there. */
    private Dataset<Row> ofParts(Dataset<Row> parts) {
        SiteSpec of = spec;
        return parts.where(NOT_STANDING)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> {
                            List<Renderer<Listing>> renderers = Places.listingRenderers(of.site());
                            Kinds numbers = new Kinds(of.site().publication());
                            return Claims.each(rows, row -> {
                                Object[] claimant = {
                                    Claims.PART, -1L, row.getInt(0), row.getInt(1), row.getString(2), row.getString(3)
                                };
                                List<Row> made = new ArrayList<>();
                                try {
                                    Renderer<Listing> renderer = renderers.get(row.getInt(0));
                                    PathContest.paths(of.site(), renderer, Pages.listing(row, numbers))
                                            .forEach(path -> Claims.add(path, made, claimant));
                                } catch (IllegalArgumentException unsafe) {
                                    Claims.addUnsafe(made, claimant);
                                }
                                return made.iterator();
                            });
                        },
                        Encoders.row(Claims.CLAIM));
    }

    private Map<Long, ArticleEntry> entries(Dataset<Row> shown, List<Row> claimants) {
        Set<Long> places = new HashSet<>();
        claimants.stream().filter(row -> row.getLong(1) >= 0).forEach(row -> places.add(row.getLong(1)));
        Map<Long, ArticleEntry> entries = new TreeMap<>();
        if (!places.isEmpty()) {
            StructType key = Records.struct(Records.field("place", DataTypes.LongType));
            Dataset<Row> wanted = spark.createDataFrame(
                    places.stream().map(RowFactory::create).toList(), key);
            shown.select("place", "json")
                    .join(functions.broadcast(wanted), "place")
                    .collectAsList()
                    .forEach(row -> entries.put(row.getLong(0), entry(row.getAs(1))));
        }
        return entries;
    }

    private ListingPlace place(Row claimant) {
        SequencePart part = SequencePart.of(claimant.getString(5));
        return new ListingPlace(claimant.getInt(2), kinds.listing(claimant.getInt(3), claimant.getString(4), part));
    }

    /** Compares by who comes first: articles and old addresses as they stand in the input, parts as a plan numbers them. */
    private int compare(Row one, Row other) {
        Comparator<Row> order = Comparator.comparingInt((Row row) -> row.getInt(0))
                .thenComparingLong(row -> row.getLong(1))
                .thenComparingInt(row -> row.getInt(2))
                .thenComparingInt(row -> row.getInt(3))
                .thenComparingInt(
                        row -> row.getInt(0) == Claims.PART && Kinds.kind(row.getInt(3)) == Listing.Kind.SECTION
                                ? site.publication().sectionPaths().indexOf(row.getString(4))
                                : 0)
                .thenComparing(row -> row.getString(4))
                .thenComparingInt(row -> number(row.getString(5)))
                .thenComparing(row -> row.getString(5));
        return order.compare(one, other);
    }

    private static int number(String part) {
        return part.isEmpty() ? -1 : part.chars().allMatch(Character::isDigit) ? Integer.parseInt(part) : 0;
    }
}
