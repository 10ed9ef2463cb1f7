package dev.weft.spark.spread;

import com.google.common.collect.AbstractIterator;
import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.json.ArticleWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Publication;
import dev.weft.publish.spread.EntryFacts;
import dev.weft.publish.spread.Memberships;
import dev.weft.spark.material.Counters;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.SiteSpec;
import dev.weft.spark.material.Skim;
import dev.weft.validation.DuplicateIds;
import dev.weft.value.ArticleId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * What the first reading says of each article, as rows: of equal ids the first is kept. A place is that in the input: the
 * number of the stretch in the upper half, and the number of the article in it in the lower.
 *
 * @param site the site
 * @param names what findings call the file of each stretch
 * @param lines how many lines of its file stand before each stretch
 * @param tasks which task reads each stretch
 * @param counters counts what is found
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one run
record FirstReading(SiteSpec site, String[] names, long[] lines, int[] tasks, Counters counters)
        implements Serializable {
    static final int DRAFT = 1;
    static final int LISTABLE = 2;
    static final int IN_SITEMAP = 4;
    static final int WITHDRAWN = 8;
    static final int PINNED = 16;
    static final int DATED = 32;
    static final int HAS_ALIASES = 64;
    static final int HAS_TRANSLATIONS = 128;

    /** An article that can be read. */
    static final StructType ARTICLE = Records.struct(
            Records.field("place", DataTypes.LongType),
            Records.field("task", DataTypes.IntegerType),
            Records.field("kept", DataTypes.BooleanType),
            Records.field("shared", DataTypes.StringType),
            Records.field("guid", DataTypes.StringType),
            Records.field("origin", DataTypes.StringType),
            Records.field("id", DataTypes.StringType),
            Records.field("published", DataTypes.LongType),
            Records.field("changed", DataTypes.LongType),
            Records.field("starts", DataTypes.LongType),
            Records.field("ends", DataTypes.LongType),
            Records.field("flags", DataTypes.IntegerType),
            Records.field("edition", DataTypes.IntegerType),
            Records.field("input", DataTypes.LongType),
            Records.field("json", DataTypes.BinaryType),
            Records.field("named", new ArrayType(DataTypes.StringType, false)),
            Records.field("findings", new ArrayType(Records.FINDING, false)));

    private static final int FINDINGS = ARTICLE.fieldIndex("findings");

    static long place(int split, int article) {
        return (long) split << 32 | article;
    }

    /** Returns the articles that can be read, of equal ids the first as kept. */
    Dataset<Row> of(SparkSession spark, JavaRDD<Skim> skims, int partitions) {
        return spark.createDataFrame(skims.flatMap(this::rows), ARTICLE)
                .repartition(partitions, org.apache.spark.sql.functions.col("shared"))
                .sortWithinPartitions("shared", "place")
                .mapPartitions((MapPartitionsFunction<Row, Row>) this::firsts, Encoders.row(ARTICLE));
    }

    private Iterator<Row> rows(Skim skim) {
        Publication publication = site.site().publication();
        ArticleReader reader = ArticleReader.of(publication);
        List<Row> rows = new ArrayList<>();
        int[] at = new int[1];
        skim.forEach(reader, (line, input, entry) -> {
            long place = place(skim.split(), at[0]++);
            if (entry.isPresent()) {
                String origin = names[skim.split()] + (line == 0 ? "" : ":" + (lines[skim.split()] + line));
                rows.add(row(place, tasks[skim.split()], origin, input, entry.get(), publication));
            }
        });
        return rows.iterator();
    }

    private static Row row(
            long place, int task, String origin, long input, ArticleEntry entry, Publication publication) {
        EntryFacts facts = EntryFacts.of(entry, publication);
        Utf8Writer json = new Utf8Writer(512);
        ArticleWriter.write(entry.outline(), json);
        int flags = (facts.draft() ? DRAFT : 0)
                | (facts.listable() ? LISTABLE : 0)
                | (facts.inSitemap() ? IN_SITEMAP : 0)
                | (facts.withdrawn() ? WITHDRAWN : 0)
                | (facts.pinned() ? PINNED : 0)
                | (facts.dated() ? DATED : 0)
                | (entry.aliases().isEmpty() ? 0 : HAS_ALIASES)
                | (entry.translations().isEmpty() ? 0 : HAS_TRANSLATIONS);
        return RowFactory.create(
                place,
                task,
                true,
                Memberships.sharedId(entry),
                entry.guid(),
                origin,
                entry.id().value(),
                facts.published(),
                facts.changed(),
                facts.from(),
                facts.until(),
                flags,
                Kinds.edition(entry, publication),
                input,
                json.toBytes(),
                entry.related().stream().map(ArticleId::value).toArray(),
                new Object[0]);
    }

    /** Marks what is not the first of equal ids; they come one after another. */
    private Iterator<Row> firsts(Iterator<Row> rows) {
        return new AbstractIterator<>() {
            private @Nullable Row first;
            private @Nullable DuplicateIds ids;

            @Override
            protected @Nullable Row computeNext() {
                if (!rows.hasNext()) {
                    return endOfData();
                }
                Row row = rows.next();
                if (first == null || !first.getString(3).equals(row.getString(3))) {
                    first = row;
                    ids = null;
                    return row;
                }
                if (ids == null) {
                    ids = new DuplicateIds();
                    ids.isFirst(ArticleId.of(first.getString(6)), first.getString(5), finding -> {});
                }
                List<Finding> found = new ArrayList<>();
                ids.isFirst(ArticleId.of(row.getString(6)), row.getString(5), found::add);
                found.forEach(counters::found);
                Object[] values = new Object[row.length()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.get(i);
                }
                values[2] = false;
                values[FINDINGS] = found.stream().map(Records::row).toArray();
                return RowFactory.create(values);
            }
        };
    }

    /** Returns what was found about ids that articles took over, as {@link Records#MADE}. */
    Dataset<Row> guids(Dataset<Row> articles) {
        return articles.where("kept and guid <> ''")
                .select("guid", "place", "id", "origin")
                .repartition(org.apache.spark.sql.functions.col("guid"))
                .sortWithinPartitions("guid", "place")
                .mapPartitions((MapPartitionsFunction<Row, Row>) this::guids, Encoders.row(Records.MADE));
    }

    /** Says which id another article took over before; they come one after another. */
    private Iterator<Row> guids(Iterator<Row> rows) {
        return new AbstractIterator<>() {
            private DuplicateIds ids = new DuplicateIds();
            private String last = "";

            @Override
            protected @Nullable Row computeNext() {
                while (rows.hasNext()) {
                    Row row = rows.next();
                    if (!row.getString(0).equals(last)) {
                        last = row.getString(0);
                        ids = new DuplicateIds();
                    }
                    List<Finding> found = new ArrayList<>();
                    ids.guid(last, ArticleId.of(row.getString(2)), row.getString(3), found::add);
                    if (!found.isEmpty()) {
                        found.forEach(counters::found);
                        return Records.made("guid " + row.getString(3), 0, false, List.of(), found);
                    }
                }
                return endOfData();
            }
        };
    }
}
