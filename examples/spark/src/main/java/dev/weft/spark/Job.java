package dev.weft.spark;

import dev.weft.json.ArticleReader;
import dev.weft.publish.SitePlan;
import dev.weft.publish.SitePlan.PartId;
import dev.weft.publish.SitePlan.SiteDocumentId;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.spark.material.Opened;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.Request;
import dev.weft.spark.material.SecondReading;
import dev.weft.spark.material.Sink;
import dev.weft.spark.material.SiteSpec;
import dev.weft.spark.material.Skim;
import dev.weft.spark.material.SparkCodes;
import dev.weft.spark.material.Split;
import dev.weft.spark.material.State;
import dev.weft.spark.material.Storage;
import dev.weft.spark.material.UsageException;
import dev.weft.spark.spread.Spread;
import dev.weft.validation.DuplicateIds;
import dev.weft.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
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

/** One run: skims the input, plans, renders in tasks, and puts the new state in the place of the old. */
final class Job {
    /** Up to how many articles the plan is made in memory: 4 GB executors hold it, at 450 bytes an article. */
    private static final int MOST_IN_MEMORY = 5_000_000;

    /** How many articles the index has numbers for, which is made by the driver and by each executor. */
    private static final int MOST_ARTICLES = (1 << 24) - 1;

    /** A key and the fingerprint of what it is made from now, with its number or its part. */
    private static final StructType CURRENT = Records.struct(
            Records.field("format", DataTypes.IntegerType),
            Records.field("number", DataTypes.IntegerType),
            Records.field("key", DataTypes.StringType),
            Records.field("fingerprint", DataTypes.LongType));

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Storage storage;
    private final Request request;
    private final Opened opened;
    private final Findings findings;
    private final String run;
    private final Sink.Factory sinks;
    private final long common;
    private final int tasks;
    private long articles;
    private long rejected;

    /**
     * Makes a run.
     *
     * @param opened what the request names
     * @param findings takes what the driver finds
     * @param run what the run is called
     * @param sinks where documents go
     */
    Job(
            SparkSession spark,
            Storage storage,
            Request request,
            Opened opened,
            Findings findings,
            String run,
            Sink.Factory sinks)
            throws IOException {
        this.spark = spark;
        this.storage = storage;
        this.request = request;
        this.opened = opened;
        this.findings = findings;
        this.run = run;
        this.sinks = sinks;
        context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        common = opened.common();
        tasks = Math.max(1, opened.splits().size());
    }

    /** What the first reading found: where each stretch begins, and how many lines of its file stand before it. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one run
    private record Measures(int[] places, long[] lines) {
        int articles() {
            return places[places.length - 1];
        }
    }

    /** A plan, and what the driver saw when it made it. */
    private record Planned(SitePlan plan, int articles, BitSet skipped) {}

    /** Makes the site; returns what was made, with what stands, as {@link Records#MADE}. */
    Dataset<Row> make(Optional<State> state) throws IOException {
        JavaRDD<Skim> skims = skims();
        Measures measures = measures(skims);
        if (measures.articles() == 0) {
            findings.accept(SparkCodes.NO_ARTICLES.at("").from(request.articles()));
        }
        if (isSpread(request.planning(), measures.articles())) {
            Spread spread =
                    new Spread(spark, storage, request, opened, findings, sinks, measures.places, measures.lines);
            Dataset<Row> made = spread.make(skims, stretches(), state);
            checkSite();
            articles = measures.articles();
            rejected = spread.rejected();
            return made;
        }
        if (measures.articles() > MOST_ARTICLES) {
            throw tooMany(measures.articles());
        }
        List<Skim> entries = skims.collect();
        Planned planned = plan(entries, measures);
        articles = measures.articles();
        rejected = planned.skipped.cardinality();
        for (int number = 0; number < planned.articles; number++) {
            rejected += planned.plan.isRejected(number) ? 1 : 0;
        }
        SharedPlan plan = new SharedPlan(
                run,
                opened.site(),
                opened.files().folder(),
                context.broadcast(new ArrayList<>(entries)),
                context.broadcast(planned.skipped),
                planned.plan);
        Optional<Dataset<Row>> current = state.flatMap(State::before).map(before -> current(plan, planned.articles));
        Optional<Dataset<Row>> stands = Optional.empty();
        if (current.isPresent() && state.isPresent()) {
            stands = Optional.of(state.get().standing(current.get()));
            state.get().due(current.get().join(stands.get(), "key", "left_anti").select("key"));
        }
        Standing standing = standing(stands);
        Dataset<Row> made = articles(plan, measures, standing).union(rest(plan, planned.plan, standing));
        if (stands.isPresent()) {
            made = made.union(state.orElseThrow().before().orElseThrow().join(stands.get(), "key", "left_semi"));
        }
        return made;
    }

    private static UsageException tooMany(int count) {
        return new UsageException(
                "文章有 " + count + " 篇，内存中的计划最多 " + MOST_ARTICLES + " 篇：请用 --plan distributed",
                "there are " + count + " articles, and a plan in memory has at most " + MOST_ARTICLES
                        + ": use --plan distributed");
    }

    private JavaRDD<Skim> skims() {
        Storage where = storage;
        String column = request.column();
        SiteSpec site = opened.site();
        JavaRDD<Skim> skims = stretches().mapPartitions(splits -> {
            ArticleReader reader = ArticleReader.of(site.site().publication());
            List<Skim> made = new ArrayList<>();
            while (splits.hasNext()) {
                made.add(Skim.of(where, splits.next(), column, reader));
            }
            return made.iterator();
        });
        return skims.persist(StorageLevel.DISK_ONLY());
    }

    /** Returns the stretches of the input, those of a task in a partition. */
    private JavaRDD<Split> stretches() {
        return context.parallelize(opened.splits(), tasks).flatMap(List::iterator);
    }

    private Measures measures(JavaRDD<Skim> skims) {
        List<Skim> counts = skims.map(Skim::counts).collect();
        int[] places = new int[counts.size() + 1];
        long[] lines = new long[counts.size()];
        List<Split> splits = new ArrayList<>();
        opened.splits().forEach(splits::addAll);
        for (Skim skim : counts) {
            int split = skim.split();
            places[split + 1] = Math.addExact(places[split], skim.articles());
            if (split > 0
                    && splits.get(split).file().equals(splits.get(split - 1).file())) {
                lines[split] = lines[split - 1] + counts.get(split - 1).lines();
            }
        }
        return new Measures(places, lines);
    }

    /** Makes the plan of all entries, as {@code Publisher} does. */
    private Planned plan(List<Skim> entries, Measures measures) {
        Site site = opened.site().site();
        SitePlan.Builder builder = SharedPlan.builder(site, opened.files().folder(), findings);
        ArticleReader reader = ArticleReader.of(site.publication());
        DuplicateIds ids = new DuplicateIds();
        BitSet skipped = new BitSet();
        List<Split> splits = new ArrayList<>();
        opened.splits().forEach(splits::addAll);
        int[] place = new int[1];
        for (Skim skim : entries) {
            Split split = splits.get(skim.split());
            skim.forEach(reader, (line, fingerprint, entry) -> {
                boolean added = entry.isPresent();
                if (added) {
                    String origin = split.name() + (line == 0 ? "" : ":" + (measures.lines[split.number()] + line));
                    var found = entry.orElseThrow();
                    added = ids.isFirst(found.id(), origin, findings) && builder.add(found, fingerprint);
                    if (added && !found.guid().isEmpty()) {
                        ids.guid(found.guid(), found.id(), origin, findings);
                    }
                }
                skipped.set(place[0]++, !added);
            });
        }
        checkSite();
        return new Planned(builder.build(), builder.size(), skipped);
    }

    /** Returns whether no process makes the plan alone. */
    static boolean isSpread(Request.Planning planning, int articles) {
        return switch (planning) {
            case BROADCAST -> false;
            case DISTRIBUTED -> true;
            case AUTO -> articles > MOST_IN_MEMORY;
        };
    }

    /** Says what is wrong with the publication, and what stops a renderer altogether. */
    private void checkSite() {
        Site site = opened.site().site();
        Validator.standard().check(site.publication(), findings);
        for (Renderer<?> renderer : site.renderers()) {
            renderer.obstacle()
                    .map(obstacle -> obstacle.inFormat(renderer.format().id()))
                    .ifPresent(findings);
        }
    }

    /** Returns the fingerprint of everything that has one, as {@link #CURRENT}. */
    private Dataset<Row> current(SharedPlan plan, int articles) {
        long all = common;
        JavaRDD<Row> ofArticles = context.parallelize(ranges(articles), tasks).flatMap(range -> {
            SitePlan site = plan.plan();
            List<Row> rows = new ArrayList<>();
            for (int number = range[0]; number < range[1]; number++) {
                if (!site.isRejected(number)) {
                    String key = "article " + site.id(number);
                    rows.add(RowFactory.create(ArticleTask.NO_FORMAT, number, key, site.fingerprint(number, all)));
                }
            }
            return rows.iterator();
        });
        int share = tasks;
        List<Integer> shares = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            shares.add(i);
        }
        JavaRDD<Row> ofParts = context.parallelize(shares, tasks).flatMap(own -> {
            SitePlan site = plan.plan();
            List<Row> rows = new ArrayList<>();
            for (PartId part : (Iterable<PartId>) site.parts()::iterator) {
                if (part.part() % share == own) {
                    rows.add(
                            RowFactory.create(part.format(), part.part(), site.key(part), site.fingerprint(part, all)));
                }
            }
            return rows.iterator();
        });
        return spark.createDataFrame(ofArticles.union(ofParts), CURRENT).persist(StorageLevel.DISK_ONLY());
    }

    private List<int[]> ranges(int count) {
        List<int[]> ranges = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            ranges.add(new int[] {(int) ((long) count * i / tasks), (int) ((long) count * (i + 1) / tasks)});
        }
        return ranges;
    }

    private static Standing standing(Optional<Dataset<Row>> stands) {
        Standing standing = Standing.nothing();
        if (stands.isPresent()) {
            Iterator<Row> rows = stands.get().select("format", "number").toLocalIterator();
            while (rows.hasNext()) {
                Row row = rows.next();
                int format = row.getInt(0);
                if (format >= 0) {
                    standing.add(new PartId(format, row.getInt(1)));
                } else {
                    standing.articles().set(row.getInt(1));
                }
            }
        }
        return standing;
    }

    private Dataset<Row> articles(SharedPlan plan, Measures measures, Standing standing) {
        SecondReading reading = new SecondReading(
                storage,
                request.column(),
                context.broadcast(measures.places),
                context.broadcast(measures.lines),
                sinks);
        ArticleTask task = new ArticleTask(reading, plan, context.broadcast(standing), common);
        JavaRDD<Row> sent = stretches().mapPartitionsWithIndex(task::rows, false);
        ListingTask listings = new ListingTask(plan, common, sinks);
        return spark.createDataFrame(sent, ArticleTask.SENT)
                .repartition(tasks, functions.col("format"), functions.col("part"))
                .sortWithinPartitions("format", "part", "slot")
                .mapPartitions((MapPartitionsFunction<Row, Row>) listings::rows, Encoders.row(Records.MADE));
    }

    /** Makes what no article gives: listings without articles, the publication's files, and what the site has once. */
    private Dataset<Row> rest(SharedPlan plan, SitePlan site, Standing standing) throws IOException {
        List<Rest> rest = new ArrayList<>();
        for (SiteDocumentId id : (Iterable<SiteDocumentId>) site.siteDocuments()::iterator) {
            rest.add(Rest.document(id));
        }
        for (PartId part : (Iterable<PartId>) site.parts()::iterator) {
            if (site.size(part) == 0 && !standing.has(part)) {
                rest.add(Rest.emptyPart(part));
            }
        }
        RestTask task = new RestTask(plan, new ListingTask(plan, common, sinks));
        JavaRDD<Row> made = context.parallelize(rest, Math.max(1, Math.min(tasks, rest.size())))
                .mapPartitionsWithIndex(task::rows, false);
        return spark.createDataFrame(made, Records.MADE)
                .union(spark.createDataFrame(opened.files().write(site::hasFile, sinks), Records.MADE));
    }

    /** Returns how many articles were read. */
    long articles() {
        return articles;
    }

    /** Returns how many articles were rejected before any was rendered. */
    long rejected() {
        return rejected;
    }
}
