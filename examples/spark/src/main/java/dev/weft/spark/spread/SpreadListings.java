package dev.weft.spark.spread;

import com.google.common.collect.AbstractIterator;
import dev.weft.finding.Finding;
import dev.weft.publish.SitePlan;
import dev.weft.publish.SitePlan.DocumentResult;
import dev.weft.publish.SiteStages;
import dev.weft.publish.SiteStages.ListingPlace;
import dev.weft.publish.spread.EntryFacts;
import dev.weft.render.Listing;
import dev.weft.render.SequencePart;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.Sink;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Documents of listings, of rows that come part by part: what each is made of, and then each from its pieces.
 *
 * @param articles makes the stages
 */
record SpreadListings(SpreadArticles articles) implements Serializable {
    /** A document of a listing, and what it is made of. */
    static final StructType PART = Records.struct(
            Records.field("format", DataTypes.IntegerType),
            Records.field("kind", DataTypes.IntegerType),
            Records.field("listing", DataTypes.StringType),
            Records.field("part", DataTypes.StringType),
            Records.field("newer", DataTypes.StringType),
            Records.field("older", DataTypes.StringType),
            Records.field("changed", DataTypes.LongType),
            Records.field("key", DataTypes.StringType),
            Records.field("fingerprint", DataTypes.LongType));

    /** Makes something of a part. */
    private interface Maker {
        /**
         * Makes it.
         *
         * @param inputs the fingerprints of its articles, in their order
         * @param pieces their pieces, where there are such
         */
        Row make(ListingPlace place, long changed, List<Long> inputs, List<byte[]> pieces) throws IOException;
    }

    private static ListingPlace place(Row row, long changed, Kinds kinds) {
        SequencePart part = new SequencePart(row.getString(3), row.getString(4), row.getString(5));
        return new ListingPlace(
                row.getInt(0), kinds.listing(row.getInt(1), row.getString(2), part, EntryFacts.instant(changed)));
    }

    /** Returns the parts that members of listings are in. */
    static Dataset<Row> parts(Dataset<Row> members, SpreadArticles articles, int partitions) {
        SpreadListings listings = new SpreadListings(articles);
        return members.select("format", "kind", "listing", "part", "newer", "older", "slot", "changed", "input")
                .repartition(
                        partitions,
                        functions.col("format"),
                        functions.col("kind"),
                        functions.col("listing"),
                        functions.col("part"))
                .sortWithinPartitions("format", "kind", "listing", "part", "slot")
                .mapPartitions((MapPartitionsFunction<Row, Row>) listings::described, Encoders.row(PART));
    }

    private Iterator<Row> described(Iterator<Row> members) {
        SiteStages stages = articles.stages();
        Kinds kinds = articles.kinds();
        return new Parts(members, false, kinds, (place, changed, inputs, pieces) -> {
            Listing listing = place.listing();
            SequencePart part = listing.part();
            return RowFactory.create(
                    place.format(),
                    kinds.number(listing),
                    listing.key(),
                    part.name(),
                    part.newer(),
                    part.older(),
                    changed,
                    stages.key(place),
                    SiteStages.fingerprint(listing, inputs, articles.common()));
        });
    }

    /** Makes the documents of pieces; passes on what was made. */
    Iterator<Row> made(Iterator<Row> sent) {
        SiteStages stages = articles.stages();
        Sink sink = articles.reading().sinks().open("listings", TaskContext.getPartitionId());
        Parts parts = new Parts(
                sent,
                true,
                articles.kinds(),
                (place, changed, inputs, pieces) -> made(stages, place, inputs, pieces, sink));
        parts.sink = sink;
        return parts;
    }

    Row made(SiteStages stages, ListingPlace place, List<Long> inputs, List<byte[]> pieces, Sink sink)
            throws IOException {
        DocumentResult result = stages.listing(place, SitePlan.Pieces.of(pieces));
        long fingerprint = SiteStages.fingerprint(place.listing(), inputs, articles.common());
        return made(stages.key(place), fingerprint, result, sink);
    }

    /** Writes a document that is made, and returns what is remembered of it. */
    Row made(String key, long fingerprint, DocumentResult result, Sink sink) throws IOException {
        List<Finding> findings = new ArrayList<>(result.findings());
        List<Row> files =
                sink.write(result.documents(), articles.reading().sinks().counters(), findings::add);
        findings.forEach(articles.reading().sinks().counters()::found);
        boolean whole = files.size() == result.documents().size();
        return Records.made(key, whole ? fingerprint : 0, false, files, findings);
    }

    /** Goes through rows part by part. */
    private static final class Parts extends AbstractIterator<Row> {
        private final Iterator<Row> rows;
        private final boolean withPieces;
        private final Kinds kinds;
        private final Maker maker;
        private @Nullable Sink sink;
        private @Nullable Row ahead;

        Parts(Iterator<Row> rows, boolean withPieces, Kinds kinds, Maker maker) {
            this.rows = rows;
            this.withPieces = withPieces;
            this.kinds = kinds;
            this.maker = maker;
        }

        private @Nullable Row following() {
            return rows.hasNext() ? rows.next() : null;
        }

        @Override
        protected @Nullable Row computeNext() {
            try {
                Row first = ahead != null ? ahead : following();
                ahead = null;
                if (first == null) {
                    if (sink != null) {
                        sink.finish();
                    }
                    return endOfData();
                }
                return first.getInt(0) == SpreadArticles.NO_FORMAT ? first.getStruct(10) : part(first);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        private Row part(Row first) throws IOException {
            long changed = EntryFacts.UNDATED;
            List<Long> inputs = new ArrayList<>();
            List<byte[]> pieces = new ArrayList<>();
            Row row = first;
            while (row != null && isSame(first, row)) {
                changed = Math.max(changed, row.getLong(7));
                inputs.add(row.getLong(8));
                if (withPieces) {
                    pieces.add(row.getAs(9));
                }
                row = following();
            }
            ahead = row;
            return maker.make(place(first, changed, kinds), changed, inputs, pieces);
        }

        private static boolean isSame(Row one, Row other) {
            return one.getInt(0) == other.getInt(0)
                    && one.getInt(1) == other.getInt(1)
                    && one.getString(2).equals(other.getString(2))
                    && one.getString(3).equals(other.getString(3));
        }
    }
}
