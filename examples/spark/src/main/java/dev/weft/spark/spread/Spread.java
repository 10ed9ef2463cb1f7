package dev.weft.spark.spread;

import dev.weft.finding.Finding;
import dev.weft.publish.SiteStages;
import dev.weft.publish.SiteStages.ListingPlace;
import dev.weft.publish.spread.EntryFacts;
import dev.weft.publish.spread.ListingCut;
import dev.weft.publish.spread.PathContest;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.WholeSite;
import dev.weft.spark.material.Opened;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.Request;
import dev.weft.spark.material.SecondReading;
import dev.weft.spark.material.Sink;
import dev.weft.spark.material.SiteFolder;
import dev.weft.spark.material.SiteSpec;
import dev.weft.spark.material.Skim;
import dev.weft.spark.material.Split;
import dev.weft.spark.material.State;
import dev.weft.spark.material.Storage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * The plan that no process has: articles are sorted by each listing that they are in, positions are counted in the sorted
 * partitions and by what the others have before them, and each article is brought what it must know to where it is read.
 * Gives the bytes of {@link SharedPlan}.
 */
public final class Spread {
    /** What an article's documents are made of now, and what task reads it. */
    private static final StructType CURRENT = Records.struct(
            Records.field("task", DataTypes.IntegerType),
            Records.field("place", DataTypes.LongType),
            Records.field("key", DataTypes.StringType),
            Records.field("fingerprint", DataTypes.LongType));

    private static final StructType KEY = Records.struct(Records.field("key", DataTypes.StringType));

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Storage storage;
    private final Request request;
    private final Opened opened;
    private final Sink.Factory sinks;
    private final Site site;
    private final long common;
    private final int tasks;
    private final int[] places;
    private final long[] lines;
    private final SpreadPaths paths;
    private final List<Renderer<Listing>> formats;
    private final Kinds kinds;
    private long rejected;

    /**
     * Makes one.
     *
     * @param findings takes what the driver finds
     * @param places where in the input each stretch begins, and its end
     * @param lines how many lines of its file stand before each stretch
     */
    public Spread(
            SparkSession spark,
            Storage storage,
            Request request,
            Opened opened,
            Consumer<Finding> findings,
            Sink.Factory sinks,
            int[] places,
            long[] lines)
            throws IOException {
        this.spark = spark;
        this.storage = storage;
        this.request = request;
        this.opened = opened;
        this.sinks = sinks;
        this.places = places;
        this.lines = lines;
        context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        site = opened.site().site();
        common = opened.common();
        tasks = Math.max(1, opened.splits().size());
        formats = Places.listingRenderers(site);
        kinds = new Kinds(site.publication());
        formats.forEach(renderer -> ListingCut.takesWithdrawn(renderer, findings));
        SiteFolder folder = opened.files().folder();
        List<SitePath> files =
                folder.isNamed() ? folder.paths().stream().sorted().toList() : List.of();
        site.findings().forEach(findings);
        paths = new SpreadPaths(spark, opened.site(), files, sinks.counters(), findings);
    }

    /** Returns how many articles are rejected before any is rendered. */
    public long rejected() {
        return rejected;
    }

    private static Dataset<Row> kept(Dataset<Row> rows) {
        return rows.persist(StorageLevel.DISK_ONLY());
    }

    /** Makes the site; returns what was made, with what stands, as {@link Records#MADE}. */
    public Dataset<Row> make(JavaRDD<Skim> skims, JavaRDD<Split> stretches, Optional<State> state) throws IOException {
        FirstReading reading = reading();
        Dataset<Row> read = kept(reading.of(spark, skims, tasks));
        Instant newest = newest(read);
        Dataset<Row> dated = dated(read, newest);
        Dataset<Row> pathless = kept(paths.rejected(dated.where("shown")));
        Dataset<Row> articles = kept(articles(dated, pathless));
        rejected = places[places.length - 1] - articles.where("not pathless").count();
        Sorted sorted = new Sorted(opened.site(), room(), request.partitionRows());
        Dataset<Row> rows = sorted.rows(articles);
        Dataset<Row> placed = kept(new Places(
                        sorted,
                        context.broadcast(sorted.context(rows)),
                        pinned(articles, " and flags & " + FirstReading.WITHDRAWN + " = 0"),
                        pinned(articles, ""))
                .of(rows));
        Dataset<Row> members = placed.select(
                        columns("task", "place", "kind", "listing", "changed", "input", "explode(parts) as inside"))
                .select("task", "place", "kind", "listing", "changed", "input", "inside.*");
        Dataset<Row> parts = kept(SpreadListings.parts(members, task(new Refusals(), true), tasks));
        SpreadPaths.Last last = last(articles, parts);
        Dataset<Row> published = kept(without(parts, last.refused().parts()));
        List<SpreadRest.Empty> empty = empty(parts, last.refused().parts());
        Pages pages = pages(articles, published, empty);
        Dataset<Row> orders = orders(articles, placed);
        Optional<Dataset<Row>> stands = Optional.empty();
        if (state.flatMap(State::before).isPresent()) {
            orders = kept(orders);
            Dataset<Row> current = kept(current(orders));
            Dataset<Row> keys = current.select("key", "fingerprint")
                    .union(published.select("key", "fingerprint"))
                    .union(keys(empty));
            stands = Optional.of(state.orElseThrow().standing(keys));
            state.orElseThrow().due(keys.join(stands.get(), "key", "left_anti").select("key"));
            orders = orders.union(due(current, published, members, stands.get()));
        }
        SpreadArticles task = task(new Refusals(last.refused()), stands.isEmpty());
        SpreadListings listings = new SpreadListings(task);
        Dataset<Row> made = made(task, listings, stretches, orders)
                .union(rest(last, pages, newest, notStanding(empty, stands), listings))
                .union(spark.createDataFrame(opened.files().write(this::hasFile, sinks), Records.MADE))
                .union(found(reading, read, pathless, articles.where("shown")));
        if (stands.isPresent()) {
            made = made.union(state.orElseThrow().before().orElseThrow().join(stands.get(), "key", "left_semi"));
        }
        return made;
    }

    private boolean hasFile(SitePath file) {
        return paths.standing().hasFile(file);
    }

    private static Column[] columns(String... expressions) {
        Column[] columns = new Column[expressions.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = functions.expr(expressions[i]);
        }
        return columns;
    }

    private FirstReading reading() {
        List<Split> splits = new ArrayList<>();
        List<Integer> readBy = new ArrayList<>();
        for (int task = 0; task < opened.splits().size(); task++) {
            for (Split split : opened.splits().get(task)) {
                splits.add(split);
                readBy.add(task);
            }
        }
        return new FirstReading(
                opened.site(),
                splits.stream().map(Split::name).toArray(String[]::new),
                lines,
                readBy.stream().mapToInt(task -> task).toArray(),
                sinks.counters());
    }

    /** Returns the newest change of any article that is no draft. */
    private static Instant newest(Dataset<Row> read) {
        Row row = read.where("kept and flags & " + FirstReading.DRAFT + " = 0")
                .agg(functions.max("changed"))
                .first();
        return row.isNullAt(0) ? Instant.EPOCH : EntryFacts.instant(row.getLong(0));
    }

    private static Dataset<Row> dated(Dataset<Row> read, Instant now) {
        String seconds = now.getEpochSecond() + "L";
        return read.where("kept")
                .drop("kept", "shared", "guid", "origin", "findings")
                .withColumn(
                        "shown",
                        functions.expr("flags & " + FirstReading.DRAFT + " = 0 and starts <= " + seconds
                                + " and ends > " + seconds))
                .withColumn("future", functions.expr("greatest(published, changed) > " + seconds));
    }

    /** Returns the articles as the site has them: those without a path are not shown. */
    private static Dataset<Row> articles(Dataset<Row> dated, Dataset<Row> pathless) {
        return dated.join(pathless.selectExpr("place as refused"), functions.expr("place = refused"), "left")
                .withColumn("pathless", functions.expr("refused is not null"))
                .withColumn("shown", functions.expr("shown and not pathless"))
                .drop("refused");
    }

    /** Returns of how many of the newest articles of a listing the positions are needed. */
    private int room() {
        return formats.stream()
                        .map(Renderer::format)
                        .filter(format -> !format.isPaged())
                        .mapToInt(Format::partSize)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** Returns the places of the articles that the home page of each edition shows first. */
    private static List<Long> pinned(Dataset<Row> articles, String and) {
        Column[] newestFirst = {
            functions.col("published").desc(), functions.col("id").desc()
        };
        return articles
                .where("shown and flags & " + FirstReading.LISTABLE + " <> 0 and flags & " + FirstReading.PINNED
                        + " <> 0" + and)
                .withColumn(
                        "number",
                        functions
                                .row_number()
                                .over(Window.partitionBy("edition").orderBy(newestFirst)))
                .where("number <= " + ListingCut.MOST_PINNED)
                .orderBy(newestFirst)
                .select("place")
                .collectAsList()
                .stream()
                .map(row -> row.getLong(0))
                .toList();
    }

    /** What has no path, as tasks are sent it. */
    private record Refusals(SpreadArticles.Refused refused) {
        Refusals() {
            this(new SpreadArticles.Refused(new HashSet<>(), new HashSet<>()));
        }
    }

    private SpreadArticles task(Refusals refusals, boolean all) {
        return new SpreadArticles(
                new SecondReading(
                        storage, request.column(), context.broadcast(places), context.broadcast(lines), sinks),
                opened.site(),
                opened.files().folder(),
                context.broadcast(refusals.refused),
                common,
                all);
    }

    private SpreadPaths.Last last(Dataset<Row> articles, Dataset<Row> parts) {
        Dataset<Row> shown = articles.where("shown");
        long named = shown.where("flags & " + FirstReading.IN_SITEMAP + " <> 0").count();
        int fixed = Math.toIntExact(named + paths.standing().organisations().size());
        int most = Math.toIntExact(fixed
                + parts.count()
                + (long) formats.size() * SpreadPaths.standingListings(site).size());
        return paths.last(
                shown,
                parts,
                most,
                refused -> Math.toIntExact(fixed
                        + without(parts, refused).where(isPage()).count()
                        + empty(parts, refused).stream().filter(this::isPage).count()));
    }

    private boolean isPage(SpreadRest.Empty empty) {
        return formats.get(empty.format()).format().relation() == Format.Relation.PAGE;
    }

    private Column isPage() {
        List<Integer> pages = new ArrayList<>();
        for (int format = 0; format < formats.size(); format++) {
            if (formats.get(format).format().relation() == Format.Relation.PAGE) {
                pages.add(format);
            }
        }
        return functions.col("format").isin(pages.toArray());
    }

    private Dataset<Row> without(Dataset<Row> parts, Set<String> keys) {
        Dataset<Row> refused =
                spark.createDataFrame(keys.stream().map(RowFactory::create).toList(), KEY);
        return keys.isEmpty()
                ? parts
                : parts.join(functions.broadcast(refused), "key", "left_anti")
                        .select("format", "kind", "listing", "part", "newer", "older", "changed", "key", "fingerprint");
    }

    /** Returns the indexes of home and of sections that have a path and no article. */
    private List<SpreadRest.Empty> empty(Dataset<Row> parts, Set<String> refused) {
        Set<String> there = new HashSet<>(refused);
        parts.where("part = '' and " + Kinds.IS_STANDING)
                .select("key")
                .collectAsList()
                .forEach(row -> there.add(row.getString(0)));
        SiteStages stages = SiteStages.builder(site).build();
        List<SpreadRest.Empty> found = new ArrayList<>();
        for (int format = 0; format < formats.size(); format++) {
            for (Listing listing : SpreadPaths.standingListings(site)) {
                if (!there.contains(stages.key(new ListingPlace(format, listing)))) {
                    found.add(new SpreadRest.Empty(format, kinds.number(listing), listing.key()));
                }
            }
        }
        return found;
    }

    private Pages pages(Dataset<Row> articles, Dataset<Row> published, List<SpreadRest.Empty> empty)
            throws IOException {
        List<Row> others = new ArrayList<>();
        for (SpreadRest.Empty one : empty) {
            if (isPage(one)) {
                Format<Listing> format = formats.get(one.format()).format();
                Listing listing = one.place(kinds).listing();
                others.add(Pages.other(format, listing, listing.edition(), EntryFacts.UNDATED, site));
            }
        }
        for (PathContest.Organised one : paths.standing().organisations()) {
            others.add(
                    Pages.other(one.renderer().format(), one.page(), one.page().edition(), EntryFacts.UNDATED, site));
        }
        Dataset<Row> all = kept(Pages.ofArticles(articles, opened.site())
                .union(Pages.ofParts(published.where(isPage()), opened.site()))
                .union(spark.createDataFrame(others, Pages.PAGE)));
        int partitions = (int) (all.count() / request.partitionRows()) + 1;
        Pages sorted = Pages.of(all, storage, new Path(sinks.temporary(), "pages"), partitions);
        all.unpersist();
        return sorted;
    }

    private static final String NO_PARTS =
            "cast(array() as array<struct<format:int,part:string,newer:string,older:string,slot:bigint>>) as parts";
    private static final String NOTHING =
            "cast(array() as array<struct<id:string,published:bigint,title:string,path:string,date:string>>) as ";

    /** Returns what tasks are told of articles, as {@link Orders#ROW}. */
    private Dataset<Row> orders(Dataset<Row> articles, Dataset<Row> placed) {
        Dataset<Row> facts = articles.select(columns(
                "task",
                "place",
                Orders.FACTS + " as what",
                "0 as number",
                "id",
                "input",
                "changed",
                "if(shown, " + Orders.SHOWN + ", 0) + if(pathless, " + Orders.REJECTED + ", 0) + if(future, "
                        + Orders.IN_FUTURE + ", 0) + if(flags & " + FirstReading.HAS_ALIASES + " <> 0, "
                        + Orders.HAS_ALIASES + ", 0) as flags",
                "0 as kind",
                "'' as listing",
                NO_PARTS,
                NOTHING + "before",
                NOTHING + "after"));
        Dataset<Row> listings = placed.select(columns(
                "task",
                "place",
                Orders.PLACE + " as what",
                "kind as number",
                "'' as id",
                "0L as input",
                "0L as changed",
                "0 as flags",
                "kind",
                "listing",
                "parts",
                "before",
                "after"));
        return facts.union(listings).union(named(articles));
    }

    /** Returns what editors named beside articles, as far as it is shown. */
    private Dataset<Row> named(Dataset<Row> articles) {
        SiteSpec of = opened.site();
        Dataset<Row> naming = articles.where("size(named) > 0")
                .select(columns("task", "place", "posexplode(named) as (number, other)"));
        return naming.join(articles.where("shown").selectExpr("id as other", "published", "json"), "other")
                .select("task", "place", "number", "other", "published", "json")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> Orders.named(rows, of), Encoders.row(Orders.ROW));
    }

    private Dataset<Row> inOrder(Dataset<Row> orders) {
        return orders.repartitionById(tasks, functions.col("task")).sortWithinPartitions("place", "what", "number");
    }

    /** Returns what the documents of each article are made of. */
    private Dataset<Row> current(Dataset<Row> orders) {
        long all = common;
        SiteSpec of = opened.site();
        return inOrder(orders)
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> Orders.current(rows, of, all), Encoders.row(CURRENT));
    }

    private Dataset<Row> keys(List<SpreadRest.Empty> empty) {
        SiteStages stages = SiteStages.builder(site).build();
        List<Row> rows = new ArrayList<>();
        empty.forEach(one -> rows.add(RowFactory.create(
                stages.key(one.place(kinds)),
                SiteStages.fingerprint(one.place(kinds).listing(), List.of(), common))));
        return spark.createDataFrame(
                rows,
                Records.struct(
                        Records.field("key", DataTypes.StringType), Records.field("fingerprint", DataTypes.LongType)));
    }

    private List<SpreadRest.Empty> notStanding(List<SpreadRest.Empty> empty, Optional<Dataset<Row>> stands) {
        if (stands.isEmpty() || empty.isEmpty()) {
            return empty;
        }
        Set<String> standing = new HashSet<>();
        keys(empty)
                .join(stands.get().select("key"), "key", "left_semi")
                .collectAsList()
                .forEach(row -> standing.add(row.getString(0)));
        SiteStages stages = SiteStages.builder(site).build();
        return empty.stream()
                .filter(one -> !standing.contains(stages.key(one.place(kinds))))
                .toList();
    }

    /** Returns orders for what does not stand. */
    private Dataset<Row> due(Dataset<Row> current, Dataset<Row> published, Dataset<Row> members, Dataset<Row> stands) {
        Dataset<Row> parts =
                published.join(stands.select("key"), "key", "left_anti").select("format", "kind", "listing", "part");
        Dataset<Row> pieces = members.join(parts, new String[] {"format", "kind", "listing", "part"}, "left_semi")
                .selectExpr(
                        "task",
                        "place",
                        Orders.DUE_PART + " as what",
                        "0 as number",
                        "'' as id",
                        "0L as input",
                        "0L as changed",
                        "0 as flags",
                        "kind",
                        "listing",
                        "array(named_struct('format', format, 'part', part, 'newer', newer, 'older', older,"
                                + " 'slot', slot)) as parts",
                        NOTHING + "before",
                        NOTHING + "after");
        Dataset<Row> documents = current.join(stands.select("key"), "key", "left_anti")
                .selectExpr(
                        "task",
                        "place",
                        Orders.DUE + " as what",
                        "0 as number",
                        "'' as id",
                        "0L as input",
                        "0L as changed",
                        "0 as flags",
                        "0 as kind",
                        "'' as listing",
                        NO_PARTS,
                        NOTHING + "before",
                        NOTHING + "after");
        return pieces.union(documents);
    }

    private Dataset<Row> made(
            SpreadArticles task, SpreadListings listings, JavaRDD<Split> stretches, Dataset<Row> orders) {
        JavaRDD<Row> sent = stretches.zipPartitions(inOrder(orders).javaRDD(), task::rows);
        return spark.createDataFrame(sent, SpreadArticles.SENT)
                .repartition(
                        tasks,
                        functions.col("format"),
                        functions.col("kind"),
                        functions.col("listing"),
                        functions.col("part"))
                .sortWithinPartitions("format", "kind", "listing", "part", "slot")
                .mapPartitions((MapPartitionsFunction<Row, Row>) listings::made, Encoders.row(Records.MADE));
    }

    private Dataset<Row> rest(
            SpreadPaths.Last last, Pages pages, Instant newest, List<SpreadRest.Empty> empty, SpreadListings listings) {
        List<SpreadRest.Item> rest = new ArrayList<>(empty);
        for (int number = 0; number < paths.standing().organisations().size(); number++) {
            rest.add(new SpreadRest.OfOrganisation(number));
        }
        int total = pages.count();
        for (Renderer<WholeSite> whole : paths.standing().wholes()) {
            Format<WholeSite> format = whole.format();
            List<String> names = last.wholes().getOrDefault(format.id(), List.of());
            for (String name : names) {
                int from = (Integer.parseInt(name) - 1) * format.partSize();
                rest.add(new SpreadRest.Whole(
                        format.id(), name, from, Math.min(from + format.partSize(), total), List.of()));
            }
            boolean inParts = !format.partPattern().isEmpty() && total > format.partSize();
            rest.add(new SpreadRest.Whole(format.id(), "", 0, inParts ? 0 : total, names));
        }
        SpreadRest task = new SpreadRest(listings, pages, newest);
        JavaRDD<Row> made = context.parallelize(rest, Math.max(1, Math.min(tasks, rest.size())))
                .mapPartitionsWithIndex(task::rows, false);
        return spark.createDataFrame(made, Records.MADE);
    }

    /** Returns what was found before any article was rendered, as {@link Records#MADE}. */
    private Dataset<Row> found(FirstReading reading, Dataset<Row> read, Dataset<Row> pathless, Dataset<Row> shown) {
        Dataset<Row> twice = read.where("not kept")
                .select(columns(
                        "concat('line ', origin) as key",
                        "0L as fingerprint",
                        "true as rejected",
                        "cast(array() as array<struct<path:string,bytes:bigint>>) as files",
                        "findings"));
        return twice.union(reading.guids(read))
                .union(pathless.select("made.*").where("size(findings) > 0"))
                .union(new Translations(opened.site(), sinks.counters()).oneWay(shown));
    }
}
