package dev.weft.spark.spread;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import com.google.common.collect.PeekingIterator;
import dev.weft.json.ArticleReader;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.SiteStages;
import dev.weft.publish.SiteStages.ListingPlace;
import dev.weft.publish.spread.Related;
import dev.weft.render.Neighbours;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.Teaser;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.SiteSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What a task is told of each article that it reads, in the order in which it reads them. For one thread. */
final class Orders {
    /** What is known of the article itself: one such row for each that is kept. */
    static final int FACTS = 0;
    /** A listing that it is in, or what stands beside it: {@link Places#ROW}. */
    static final int PLACE = 1;
    /** An article that an editor put beside it. */
    static final int NAMED = 2;
    /** A part that its piece is wanted of, where not all are. */
    static final int DUE_PART = 3;
    /** That its documents are wanted, where not all are. */
    static final int DUE = 4;

    static final int SHOWN = 1;
    static final int REJECTED = 2;
    static final int IN_FUTURE = 4;
    static final int HAS_ALIASES = 8;

    static final StructType ROW = Records.struct(
            Records.field("task", DataTypes.IntegerType),
            Records.field("place", DataTypes.LongType),
            Records.field("what", DataTypes.IntegerType),
            Records.field("number", DataTypes.IntegerType),
            Records.field("id", DataTypes.StringType),
            Records.field("input", DataTypes.LongType),
            Records.field("changed", DataTypes.LongType),
            Records.field("flags", DataTypes.IntegerType),
            Records.field("kind", DataTypes.IntegerType),
            Records.field("listing", DataTypes.StringType),
            Records.field("parts", new ArrayType(Places.PART, false)),
            Records.field("before", new ArrayType(Beside.ROW, false)),
            Records.field("after", new ArrayType(Beside.ROW, false)));

    private final PeekingIterator<Row> rows;
    private final Kinds kinds;

    Orders(Iterator<Row> rows, Kinds kinds) {
        this.rows = Iterators.peekingIterator(rows);
        this.kinds = kinds;
    }

    /**
     * A part that an article is in.
     *
     * @param place the part
     * @param slot by what its articles are sorted
     */
    record Part(ListingPlace place, long slot) {}

    /** What is known of one article. */
    static final class Order {
        final long place;
        final List<Part> parts = new ArrayList<>();
        final Set<ListingPlace> dueParts = new HashSet<>();
        boolean due;
        int task;
        String id = "";
        long input;
        long changed;
        int flags;
        private final Kinds kinds;
        private final List<Teaser> earlier = new ArrayList<>();
        private final Neighbours.Builder beside = Neighbours.builder();
        private final List<Beside> named = new ArrayList<>();
        private final List<Iterator<Beside>> sharing = new ArrayList<>();

        private Order(long place, Kinds kinds) {
            this.place = place;
            this.kinds = kinds;
        }

        boolean is(int flag) {
            return (flags & flag) != 0;
        }

        private void add(Row row) {
            switch (row.getInt(2)) {
                case FACTS -> {
                    task = row.getInt(0);
                    id = row.getString(4);
                    input = row.getLong(5);
                    changed = row.getLong(6);
                    flags = row.getInt(7);
                }
                case PLACE -> addPlace(row);
                case NAMED ->
                    row.<Row>getList(11).stream()
                            .map(Beside::of)
                            .filter(other -> !other.id().equals(id))
                            .forEach(named::add);
                case DUE_PART -> dueParts(row).forEach(part -> dueParts.add(part.place));
                case DUE -> due = true;
                default -> throw new IllegalStateException("an order of the kind " + row.getInt(2));
            }
        }

        private void addPlace(Row row) {
            List<Row> before = row.getList(11);
            if (Kinds.isExactSection(row.getInt(8))) {
                before.forEach(other -> earlier.add(Beside.of(other).teaser()));
                row.<Row>getList(12).forEach(next -> beside.next(Beside.of(next).teaser()));
                return;
            }
            if (!before.isEmpty()) {
                sharing.add(before.stream().map(Beside::of).iterator());
            }
            parts.addAll(dueParts(row));
        }

        private List<Part> dueParts(Row row) {
            List<Part> found = new ArrayList<>();
            for (Row part : row.<Row>getList(10)) {
                found.add(new Part(place(kinds, row.getInt(8), row.getString(9), part), part.getLong(4)));
            }
            return found;
        }

        /** Returns what stands beside it; asked once. */
        Neighbours neighbours() {
            Beside itself = new Beside(id, 0, "", "", "");
            if (!earlier.isEmpty()) {
                beside.previous(earlier.get(0));
            }
            List<Teaser> related = new ArrayList<>();
            Related.of(itself, named, sharing, Comparator.<Beside>reverseOrder())
                    .forEach(other -> related.add(other.teaser()));
            return beside.earlier(earlier).related(related).build();
        }
    }

    /** Returns a part, of which only the path is known, not when it changed: as much as a piece may depend on. */
    private static ListingPlace place(Kinds kinds, int kind, String listing, Row part) {
        SequencePart place = new SequencePart(part.getString(1), part.getString(2), part.getString(3));
        return new ListingPlace(part.getInt(0), kinds.listing(kind, listing, place));
    }

    boolean hasNext() {
        return rows.hasNext();
    }

    /** Returns the place of the next article that is known. */
    long nextPlace() {
        return Objects.requireNonNull(rows.peek()).getLong(1);
    }

    Order next() {
        Order order = new Order(nextPlace(), kinds);
        while (rows.hasNext() && nextPlace() == order.place) {
            order.add(Objects.requireNonNull(rows.next()));
        }
        return order;
    }

    /** Returns a fingerprint of what an article's documents are made of. */
    static long fingerprint(Order order, Neighbours beside, long common) {
        return SiteStages.fingerprint(order.input, order.is(SHOWN), order.is(IN_FUTURE), beside, common);
    }

    /** Returns orders of what editors named: rows of a task, a place, a number, and the id, time and JSON of the other. */
    static Iterator<Row> named(Iterator<Row> rows, SiteSpec site) {
        Site of = site.site();
        ArticleReader reader = ArticleReader.of(of.publication());
        return Iterators.transform(rows, row -> {
            ArticleEntry entry = Claims.entry(reader, row.getAs(5));
            Beside other = new Beside(
                    row.getString(3),
                    row.getLong(4),
                    entry.title(),
                    of.page(entry.outline()).file(),
                    entry.published().map(Object::toString).orElse(""));
            Object[] before = {other.row()};
            Object[] none = {};
            return RowFactory.create(
                    row.getInt(0), row.getLong(1), NAMED, row.getInt(2), "", 0L, 0L, 0, 0, "", none, before, none);
        });
    }

    /** Returns of each article that has a path its task, its place, its key, and what its documents are made of. */
    static Iterator<Row> current(Iterator<Row> rows, SiteSpec site, long common) {
        Orders orders = new Orders(rows, new Kinds(site.site().publication()));
        return new AbstractIterator<>() {
            @Override
            protected @Nullable Row computeNext() {
                while (orders.hasNext()) {
                    Order order = orders.next();
                    if (!order.is(REJECTED)) {
                        return RowFactory.create(
                                order.task,
                                order.place,
                                "article " + order.id,
                                fingerprint(order, order.neighbours(), common));
                    }
                }
                return endOfData();
            }
        };
    }
}
