package dev.weft.spark.spread;

import com.google.common.collect.AbstractIterator;
import dev.weft.json.ArticleReader;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.spread.EntryFacts;
import dev.weft.publish.spread.Memberships;
import dev.weft.publish.spread.Memberships.Membership;
import dev.weft.render.Listing;
import dev.weft.render.Site;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.SiteSpec;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Articles by the listings that they are in, sorted by listing, time and id and cut into partitions of about equal size,
 * wherever that cuts a listing. So what stands before a row is counted: in its own partition, and by a few counts of each
 * other one, which are the only thing the driver sees.
 *
 * @param site the site
 * @param room of how many of the newest articles of a listing the positions are kept
 * @param partitionRows how many rows a partition has at most, about
 */
record Sorted(SiteSpec site, int room, int partitionRows) implements Serializable {
    /** How many rows before another may stand beside it. */
    static final int MOST_BESIDE = 8;

    static final int KIND = 0;
    static final int NAME = 1;
    static final int PUBLISHED = 2;
    static final int ID = 3;
    static final int PLACE = 4;
    static final int TASK = 5;
    static final int CHANGED = 6;
    static final int INPUT = 7;
    static final int COUNTED = 8;
    static final int WITHDRAWN = 9;
    static final int TEXT = 10;
    static final int TITLE = 11;
    static final int PATH = 12;
    static final int DATE = 13;

    static final StructType ROW = Records.struct(
            Records.field("kind", DataTypes.IntegerType),
            Records.field("name", DataTypes.StringType),
            Records.field("published", DataTypes.LongType),
            Records.field("id", DataTypes.StringType),
            Records.field("place", DataTypes.LongType),
            Records.field("task", DataTypes.IntegerType),
            Records.field("changed", DataTypes.LongType),
            Records.field("input", DataTypes.LongType),
            Records.field("counted", DataTypes.BooleanType),
            Records.field("withdrawn", DataTypes.BooleanType),
            Records.field("text", DataTypes.StringType),
            Records.nullable("title", DataTypes.StringType),
            Records.nullable("path", DataTypes.StringType),
            Records.nullable("date", DataTypes.StringType));

    static Beside beside(Row row) {
        return new Beside(
                row.getString(ID),
                row.getLong(PUBLISHED),
                row.getString(TITLE),
                row.getString(PATH),
                row.getString(DATE));
    }

    /** Returns the sorted rows of articles, which are {@link FirstReading#ARTICLE} and whether they are shown. */
    Dataset<Row> rows(Dataset<Row> articles) {
        Dataset<Row> rows = articles.where("flags & " + FirstReading.LISTABLE + " <> 0")
                .select("place", "task", "id", "published", "changed", "flags", "input", "json", "shown")
                .mapPartitions((MapPartitionsFunction<Row, Row>) this::expand, Encoders.row(ROW))
                .persist(StorageLevel.DISK_ONLY());
        int partitions = (int) Math.max(1, (rows.count() + partitionRows - 1) / partitionRows);
        org.apache.spark.sql.Column[] order = {
            functions.col("kind"), functions.col("name"), functions.col("published"), functions.col("id")
        };
        Dataset<Row> sorted = rows.repartitionByRange(
                        Math.max(partitions, rows.rdd().getNumPartitions()), order)
                .sortWithinPartitions(order)
                .persist(StorageLevel.DISK_ONLY());
        sorted.count();
        rows.unpersist();
        return sorted;
    }

    private Iterator<Row> expand(Iterator<Row> articles) {
        Site of = site.site();
        ArticleReader reader = ArticleReader.of(of.publication());
        Memberships memberships = new Memberships(of.publication());
        return Claims.each(articles, row -> expand(row, of, reader, memberships).iterator());
    }

    private static List<Row> expand(Row row, Site site, ArticleReader reader, Memberships memberships) {
        ArticleEntry entry = Claims.entry(reader, row.getAs(7));
        EntryFacts facts = EntryFacts.of(entry, site.publication());
        boolean counted = row.getBoolean(8);
        boolean named = counted && !facts.withdrawn();
        String path = named ? site.page(entry.outline()).file() : "";
        String date = entry.published().map(Object::toString).orElse("");
        int edition = Kinds.edition(entry, site.publication());
        List<Row> rows = new ArrayList<>();
        for (Membership in : memberships.of(entry, facts)) {
            boolean label = in.kind() == Listing.Kind.TAG || in.kind() == Listing.Kind.PERSON;
            if (counted || label) {
                boolean teaser = named && in.kind() == Listing.Kind.TAG;
                rows.add(row(row, Kinds.number(edition, in.kind()), in.key(), counted, facts.withdrawn(), in.text())
                        .apply(teaser ? entry.title() : null, path, date));
            }
        }
        if (named) {
            rows.add(row(row, Kinds.exactSection(edition), Memberships.exactSection(entry), true, false, "")
                    .apply(entry.title(), path, date));
        }
        return rows;
    }

    private interface Titled {
        Row apply(@Nullable String title, String path, String date);
    }

    private static Titled row(Row of, int kind, String name, boolean counted, boolean withdrawn, String text) {
        return (title, path, date) -> RowFactory.create(
                kind,
                name,
                of.getLong(3),
                of.getString(2),
                of.getLong(0),
                of.getInt(1),
                of.getLong(4),
                of.getLong(6),
                counted,
                withdrawn,
                text,
                title,
                title == null ? null : path,
                title == null ? null : date);
    }

    /**
     * The ends of a partition.
     *
     * @param start which row is its first
     * @param first what it has of the listing that it begins with
     * @param last what it has of the listing that it ends with; the same object where that is one
     */
    record Ends(String start, Stretch first, Stretch last) implements Serializable {}

    static String start(Row row) {
        return row.getInt(KIND) + "/" + row.getString(NAME) + "/" + row.getLong(PLACE);
    }

    private Iterator<Ends> ends(Iterator<Row> rows) {
        if (!rows.hasNext()) {
            return List.<Ends>of().iterator();
        }
        ZoneId zone = site.site().publication().zone();
        Row row = rows.next();
        String start = start(row);
        Stretch first = Stretch.of(row);
        Stretch last = first;
        last.add(row, zone, room);
        while (rows.hasNext()) {
            row = rows.next();
            if (!last.has(row)) {
                last = Stretch.of(row);
            }
            last.add(row, zone, room);
        }
        return List.of(new Ends(start, first, last)).iterator();
    }

    /** What partitions know of the listings that they begin and end with, by their first rows. */
    static final class Context implements Serializable {
        private static final long serialVersionUID = 1;

        private final Map<String, Known> first = new HashMap<>();
        private final Map<String, Known> last = new HashMap<>();

        @Nullable
        Known first(String start) {
            return first.get(start);
        }

        @Nullable
        Known last(String start) {
            return last.get(start);
        }
    }

    /** What a partition knows of a listing that is not its own alone. */
    static final class Known implements Serializable {
        private static final long serialVersionUID = 1;

        final Stretch total;
        final int before;
        final int allBefore;
        final ArrayList<Beside> earlier;

        /** The one after the partition, or none. */
        final ArrayList<Beside> next = new ArrayList<>(1);

        Known(Stretch total, Stretch before) {
            this.total = total;
            this.before = before.shown.count;
            allBefore = before.all.count;
            earlier = new ArrayList<>(before.last);
        }
    }

    /** What a partition has of a listing that it begins or ends with. */
    private record End(String start, Stretch own, boolean isFirst, boolean isLast) {}

    /** Counts over all partitions; what is collected of each is a few rows and counts. */
    Context context(Dataset<Row> sorted) {
        List<End> ends = new ArrayList<>();
        for (Ends of : sorted.javaRDD().mapPartitions(this::ends).collect()) {
            boolean one = of.first == of.last;
            ends.add(new End(of.start, of.first, true, one));
            if (!one) {
                ends.add(new End(of.start, of.last, false, true));
            }
        }
        Context context = new Context();
        int from = 0;
        while (from < ends.size()) {
            int to = from + 1;
            while (to < ends.size() && ends.get(to).own.isSame(ends.get(from).own)) {
                to++;
            }
            if (to - from > 1) {
                connect(ends.subList(from, to), context);
            }
            from = to;
        }
        return context;
    }

    private void connect(List<End> run, Context context) {
        Stretch model = run.get(0).own;
        Stretch total = new Stretch(model.kind, model.name, model.text);
        List<Known> known = new ArrayList<>();
        for (End end : run) {
            Known here = new Known(total, total);
            known.add(here);
            total.append(end.own, room);
            if (end.isFirst) {
                context.first.put(end.start, here);
            }
            if (end.isLast) {
                context.last.put(end.start, here);
            }
        }
        List<Beside> next = List.of();
        for (int i = run.size() - 1; i >= 0; i--) {
            known.get(i).next.addAll(next);
            next = run.get(i).own.first.isEmpty() ? next : run.get(i).own.first;
        }
    }

    /** Takes the rows of a partition, listing by listing. */
    interface Taker {
        /**
         * Takes what a partition has of a listing.
         *
         * @param known what others have of it, or null if that is nothing
         */
        List<Row> take(List<Row> rows, Stretch own, @Nullable Known known);
    }

    /** Goes through a partition, of which one listing at a time is in memory. */
    Iterator<Row> byListing(Iterator<Row> rows, Context context, Taker taker) {
        ZoneId zone = site.site().publication().zone();
        return new AbstractIterator<>() {
            private Iterator<Row> ready = List.<Row>of().iterator();
            private @Nullable Row ahead;
            private String start = "";

            @Override
            protected @Nullable Row computeNext() {
                while (!ready.hasNext()) {
                    Row row = ahead != null ? ahead : rows.hasNext() ? rows.next() : null;
                    ahead = null;
                    if (row == null) {
                        return endOfData();
                    }
                    ready = listing(row).iterator();
                }
                return ready.next();
            }

            private List<Row> listing(Row row) {
                boolean isFirst = start.isEmpty();
                start = isFirst ? start(row) : start;
                Stretch own = Stretch.of(row);
                List<Row> all = new ArrayList<>();
                Row next = row;
                while (next != null && own.has(next)) {
                    own.add(next, zone, room);
                    all.add(next);
                    next = rows.hasNext() ? rows.next() : null;
                }
                ahead = next;
                Known known = isFirst ? context.first(start) : null;
                return taker.take(all, own, known == null && next == null ? context.last(start) : known);
            }
        };
    }
}
