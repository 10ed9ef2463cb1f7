package dev.weft.spark.spread;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.spread.PathContest;
import dev.weft.render.Redirect;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.spark.material.Counters;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.SiteSpec;
import dev.weft.spark.material.UsageException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paths that are wanted more than once, by grouping what all claim; only those that want them go to the driver,
 * which gives them away in their order. How many there may be is bounded: a clash is a fault of the input.
 *
 * @param site the site
 */
record Claims(SiteSpec site) implements Serializable {
    /** How many paths may be wanted more than once, and how many may want them. */
    static final int MOST = 200_000;

    /** What always has a path. */
    static final int STANDING = 0;

    static final int ARTICLE = 1;
    static final int PART = 2;
    static final int WHOLE = 3;
    static final int ALIAS = 4;

    /** Who claims what: a path as a file, or a folder that it is in. */
    static final StructType CLAIM = Records.struct(
            Records.field("key", DataTypes.StringType),
            Records.field("file", DataTypes.BooleanType),
            Records.field("class", DataTypes.IntegerType),
            Records.field("place", DataTypes.LongType),
            Records.field("format", DataTypes.IntegerType),
            Records.field("kind", DataTypes.IntegerType),
            Records.field("listing", DataTypes.StringType),
            Records.field("part", DataTypes.StringType));

    private static final String[] CLAIMANT = {"class", "place", "format", "kind", "listing", "part"};

    /** A path that nobody can have: whoever claims it goes to the driver, which says why. */
    private static final String UNSAFE = "";

    static void add(SitePath path, List<Row> claims, Object... claimant) {
        boolean file = true;
        for (String key : PathContest.keys(path)) {
            claims.add(row(key, file, claimant));
            file = false;
        }
    }

    private static Row row(String key, boolean file, Object... claimant) {
        return RowFactory.create(
                key, file, claimant[0], claimant[1], claimant[2], claimant[3], claimant[4], claimant[5]);
    }

    /** Adds that a path cannot be one. */
    static void addUnsafe(List<Row> claims, Object... claimant) {
        claims.add(row(UNSAFE, true, claimant));
        claims.add(row(UNSAFE, true, claimant));
    }

    /** Returns what paths that are there whatever the articles are claim. */
    static List<Row> standing(PathContest contest) {
        List<Row> claims = new ArrayList<>();
        contest.standing().forEach(path -> add(path, claims, STANDING, -1L, 0, 0, "", ""));
        return claims;
    }

    /** Returns what articles claim, of rows with their place and JSON. */
    Dataset<Row> articles(Dataset<Row> articles) {
        return articles.select("place", "json")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> {
                            Site of = site.site();
                            ArticleReader reader = ArticleReader.of(of.publication());
                            return each(rows, row -> {
                                List<Row> claims = new ArrayList<>();
                                Object[] claimant = {ARTICLE, row.getLong(0), 0, 0, "", ""};
                                PathContest.paths(of, entry(reader, row.getAs(1)))
                                        .ifPresentOrElse(
                                                paths -> paths.forEach(path -> add(path, claims, claimant)),
                                                () -> addUnsafe(claims, claimant));
                                return claims.iterator();
                            });
                        },
                        Encoders.row(CLAIM));
    }

    /** Returns what old addresses of articles claim; the part is the number of the address. */
    Dataset<Row> aliases(Dataset<Row> articles) {
        return articles.select("place", "json")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> {
                            ArticleReader reader = ArticleReader.of(site.site().publication());
                            return each(rows, row -> {
                                List<Row> claims = new ArrayList<>();
                                List<String> aliases =
                                        entry(reader, row.getAs(1)).aliases();
                                for (int i = 0; i < aliases.size(); i++) {
                                    Object[] claimant = {ALIAS, row.getLong(0), 0, 0, "", Integer.toString(i)};
                                    add(PathContest.path(aliases.get(i)), claims, claimant);
                                }
                                return claims.iterator();
                            });
                        },
                        Encoders.row(CLAIM));
    }

    /** Returns whether old addresses have documents. */
    static boolean hasRedirects(Site site) {
        return site.renderers().stream().anyMatch(renderer -> renderer.format().subject() == Redirect.class);
    }

    static ArticleEntry entry(ArticleReader reader, byte[] json) {
        return reader.skim(json, 0, json.length, "", finding -> {}).orElseThrow();
    }

    /** Makes rows of each row. */
    interface Each {
        Iterator<Row> of(Row row);
    }

    static Iterator<Row> each(Iterator<Row> rows, Each each) {
        return Iterators.concat(Iterators.transform(rows, each::of));
    }

    /** Returns the keys that clash; only those that something of a class or a later one wants. */
    Set<String> contested(Dataset<Row> claims, int since) {
        List<Row> keys = claims.groupBy("key")
                .agg(
                        functions.expr("count_if(file)").as("files"),
                        functions.expr("count_if(not file)").as("folders"),
                        functions.max("class").as("last"))
                .where("(files > 1 or files = 1 and folders > 0) and last >= " + since)
                .select("key")
                .limit(MOST + 1)
                .collectAsList();
        mustBeFew(keys.size());
        Set<String> contested = new HashSet<>();
        keys.forEach(row -> contested.add(row.getString(0)));
        return contested;
    }

    static void mustBeFew(int count) {
        if (count > MOST) {
            throw new UsageException(
                    "超过 " + MOST + " 个路径有多篇文章或多个文件争用：请先修改文章的 slug 或路径模板",
                    "more than " + MOST
                            + " paths are wanted by several documents: change slugs or path patterns first");
        }
    }

    /**
     * Returns who wants the paths that clash: whoever wants one as a file, and of each folder the first that has something
     * in it.
     */
    List<Row> claimants(SparkSession spark, Dataset<Row> claims, Set<String> contested) {
        if (contested.isEmpty()) {
            return List.of();
        }
        List<Row> keys = contested.stream().map(RowFactory::create).toList();
        Dataset<Row> wanted = claims.join(
                functions.broadcast(
                        spark.createDataFrame(keys, Records.struct(Records.field("key", DataTypes.StringType)))),
                "key");
        List<Row> found = new ArrayList<>(
                wanted.where("file").select(cols()).distinct().limit(MOST + 1).collectAsList());
        mustBeFew(found.size());
        wanted.where("not file")
                .groupBy("key")
                .agg(functions.min(functions.struct(cols())).as("first"))
                .select("first.*")
                .distinct()
                .collectAsList()
                .forEach(found::add);
        return found;
    }

    private static org.apache.spark.sql.Column[] cols() {
        org.apache.spark.sql.Column[] columns = new org.apache.spark.sql.Column[CLAIMANT.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = functions.col(CLAIMANT[i]);
        }
        return columns;
    }

    /** An article that is in the way of another, or in whose way another is, with which folders of its paths clash. */
    static final StructType RIVAL = Records.struct(
            Records.field("place", DataTypes.LongType),
            Records.field("files", DataTypes.BooleanType),
            Records.field("folders", DataTypes.StringType),
            Records.field("json", DataTypes.BinaryType));

    /** Returns the articles that want paths that clash. */
    Dataset<Row> rivals(Dataset<Row> articles, Set<String> contested) {
        return articles.select("place", "json")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> {
                            Site of = site.site();
                            ArticleReader reader = ArticleReader.of(of.publication());
                            return new AbstractIterator<>() {
                                @Override
                                protected @Nullable Row computeNext() {
                                    while (rows.hasNext()) {
                                        Row row = rows.next();
                                        Optional<Row> rival = rival(row, of, reader, contested);
                                        if (rival.isPresent()) {
                                            return rival.get();
                                        }
                                    }
                                    return endOfData();
                                }
                            };
                        },
                        Encoders.row(RIVAL));
    }

    private static Optional<Row> rival(Row row, Site site, ArticleReader reader, Set<String> contested) {
        byte[] json = row.getAs(1);
        Optional<List<SitePath>> paths = PathContest.paths(site, entry(reader, json));
        boolean files = paths.isEmpty();
        StringBuilder folders = new StringBuilder();
        for (SitePath path : paths.orElse(List.of())) {
            List<String> keys = PathContest.keys(path);
            files |= contested.contains(keys.get(0));
            keys.stream()
                    .skip(1)
                    .filter(contested::contains)
                    .forEach(key -> folders.append(key).append('\n'));
        }
        return files || folders.length() > 0
                ? Optional.of(RowFactory.create(row.getLong(0), files, folders.toString(), json))
                : Optional.empty();
    }

    /**
     * Returns rows of what was rejected with another that has its paths in the same folders, as {@link Records#MADE} after
     * its place.
     *
     * @param entries those that the driver gave paths to
     */
    static Iterator<Row> alike(
            Iterator<Row> rivals, SiteSpec spec, List<byte[]> entries, List<SitePath> files, Counters counters) {
        if (!rivals.hasNext()) {
            return rivals;
        }
        ArticleReader reader = ArticleReader.of(spec.site().publication());
        List<ArticleEntry> known = new ArrayList<>();
        entries.forEach(json -> known.add(entry(reader, json)));
        PathContest contest = new PathContest(spec.site(), known, files, finding -> {});
        return each(rivals, row -> {
            ArticleEntry entry = entry(reader, row.getAs(3));
            List<Finding> found = new ArrayList<>();
            contest.isFree(
                    entry, finding -> found.add(finding.inArticle(entry.id().value())));
            found.forEach(counters::found);
            Row made = Records.made("path " + entry.id(), 0, false, List.of(), found);
            return List.of(RowFactory.create(row.getLong(0), made)).iterator();
        });
    }
}
