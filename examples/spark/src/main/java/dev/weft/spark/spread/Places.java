package dev.weft.spark.spread;

import com.google.common.collect.Lists;
import dev.weft.publish.spread.ListingCut;
import dev.weft.publish.spread.Related;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Renderer;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.spark.material.Records;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Where articles stand: for each listing that an article is in the documents that have it, and what stands beside it there.
 *
 * @param sorted the listings
 * @param context what partitions know of listings that others have a part of
 * @param pinned the places of the articles that home shows first, in their order; without those taken back
 * @param allPinned the same with them
 */
record Places(Sorted sorted, Broadcast<Sorted.Context> context, List<Long> pinned, List<Long> allPinned)
        implements Serializable {
    /** A document of a listing: its format, its place in the sequence, and what its articles are sorted by. */
    static final StructType PART = Records.struct(
            Records.field("format", DataTypes.IntegerType),
            Records.field("part", DataTypes.StringType),
            Records.field("newer", DataTypes.StringType),
            Records.field("older", DataTypes.StringType),
            Records.field("slot", DataTypes.LongType));

    /** An article in a listing; those before it come with tags and exact sections, the next one at the end of the latter. */
    static final StructType ROW = Records.struct(
            Records.field("task", DataTypes.IntegerType),
            Records.field("place", DataTypes.LongType),
            Records.field("kind", DataTypes.IntegerType),
            Records.field("listing", DataTypes.StringType),
            Records.field("changed", DataTypes.LongType),
            Records.field("input", DataTypes.LongType),
            Records.field("parts", new ArrayType(PART, false)),
            Records.field("before", new ArrayType(Beside.ROW, false)),
            Records.field("after", new ArrayType(Beside.ROW, false)));

    Dataset<Row> of(Dataset<Row> rows) {
        return rows.mapPartitions((MapPartitionsFunction<Row, Row>) this::rows, Encoders.row(ROW));
    }

    private Iterator<Row> rows(Iterator<Row> rows) {
        List<Cutting> formats = new ArrayList<>();
        for (Renderer<Listing> renderer : listingRenderers(sorted.site().site())) {
            formats.add(new Cutting(renderer, formats.size()));
        }
        Kinds kinds = new Kinds(sorted.site().site().publication());
        return sorted.byListing(rows, context.value(), (all, own, known) -> {
            if (Kinds.isExactSection(own.kind)) {
                return beside(all, "", known);
            }
            return listed(all, own, known, formats, kinds);
        });
    }

    @SuppressWarnings("unchecked") // the subject of a renderer's format says what it renders
    static List<Renderer<Listing>> listingRenderers(Site site) {
        List<Renderer<Listing>> found = new ArrayList<>();
        for (Renderer<?> renderer : site.renderers()) {
            if (renderer.format().subject() == Listing.class) {
                found.add((Renderer<Listing>) renderer);
            }
        }
        return found;
    }

    /** How listings are cut in one format. */
    private final class Cutting {
        final Renderer<Listing> renderer;
        final int number;
        final boolean takesWithdrawn;
        private @Nullable ListingCut cut;
        private int position;

        Cutting(Renderer<Listing> renderer, int number) {
            this.renderer = renderer;
            this.number = number;
            takesWithdrawn = ListingCut.takesWithdrawn(renderer, finding -> {}); // the driver says so
        }

        /** Begins a listing at what a partition has of it. */
        void begin(Listing listing, Stretch own, Sorted.@Nullable Known known) {
            Stretch total = known == null ? own : known.total;
            Stretch.Side side = takesWithdrawn ? total.all : total.shown;
            position = known == null ? 0 : takesWithdrawn ? known.allBefore : known.before;
            cut = side.count > 0 && accepts(renderer, listing)
                    ? ListingCut.of(renderer.format(), side.counts(sorted.room()))
                    : null;
        }

        void add(Row row, boolean home, List<Row> parts) {
            if (cut == null || !takesWithdrawn && row.getBoolean(Sorted.WITHDRAWN)) {
                return;
            }
            int at = position++;
            Format<Listing> format = renderer.format();
            List<Long> first = takesWithdrawn ? allPinned : pinned;
            boolean pins = home && format.isPaged() && format.relation() == Format.Relation.PAGE;
            int pin = pins ? first.indexOf(row.getLong(Sorted.PLACE)) : -1;
            for (SequencePart part : cut.parts(at, pin >= 0)) {
                long slot = part.isIndex() && pin >= 0 ? Long.MIN_VALUE + pin : -at;
                parts.add(RowFactory.create(number, part.name(), part.newer(), part.older(), slot));
            }
        }
    }

    static boolean accepts(Renderer<Listing> renderer, Listing listing) {
        try {
            return renderer.accepts(listing);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError fault) {
            return false; // the driver says so
        }
    }

    private List<Row> listed(
            List<Row> rows, Stretch own, Sorted.@Nullable Known known, List<Cutting> formats, Kinds kinds) {
        String text = known == null ? own.text : known.total.text;
        Listing listing = kinds.listing(own.kind, text, SequencePart.INDEX);
        formats.forEach(format -> format.begin(listing, own, known));
        List<Row> found = listing.kind() == Listing.Kind.TAG ? beside(rows, text, known) : new ArrayList<>();
        List<Row> places = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (row.getBoolean(Sorted.COUNTED)) {
                List<Row> parts = new ArrayList<>();
                formats.forEach(format -> format.add(row, listing.kind() == Listing.Kind.HOME, parts));
                if (!parts.isEmpty()) {
                    places.add(row(row, text, parts, List.of(), List.of()));
                }
            }
        }
        places.addAll(found);
        return places;
    }

    private static Row row(Row row, String text, List<Row> parts, List<Row> before, List<Row> after) {
        return RowFactory.create(
                row.getInt(Sorted.TASK),
                row.getLong(Sorted.PLACE),
                row.getInt(Sorted.KIND),
                text,
                row.getLong(Sorted.CHANGED),
                row.getLong(Sorted.INPUT),
                parts.toArray(),
                before.toArray(),
                after.toArray());
    }

    /** Returns for each row the ones before it, the newest first, and the next one. */
    private static List<Row> beside(List<Row> rows, String text, Sorted.@Nullable Known known) {
        List<Row> named =
                rows.stream().filter(row -> !row.isNullAt(Sorted.TITLE)).toList();
        Deque<Row> earlier = new ArrayDeque<>();
        if (known != null) {
            Lists.reverse(known.earlier).forEach(one -> earlier.addLast(one.row()));
        }
        List<Row> found = new ArrayList<>(named.size());
        for (int i = 0; i < named.size(); i++) {
            Row row = named.get(i);
            List<Row> after = new ArrayList<>(1);
            if (i + 1 < named.size()) {
                after.add(Sorted.beside(named.get(i + 1)).row());
            } else if (known != null) {
                known.next.forEach(one -> after.add(one.row()));
            }
            List<Row> before = List.copyOf(earlier);
            boolean section = Kinds.isExactSection(row.getInt(Sorted.KIND));
            int most = section ? Sorted.MOST_BESIDE : Math.min(before.size(), Related.MOST);
            if (!before.isEmpty() || section && !after.isEmpty()) {
                List<Row> some = before.subList(0, Math.min(before.size(), most));
                found.add(row(row, text, List.of(), some, section ? after : List.of()));
            }
            earlier.addFirst(Sorted.beside(row).row());
            if (earlier.size() > Sorted.MOST_BESIDE) {
                earlier.removeLast();
            }
        }
        return found;
    }
}
