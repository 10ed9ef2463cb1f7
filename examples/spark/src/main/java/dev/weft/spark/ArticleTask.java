package dev.weft.spark;

import com.google.common.collect.AbstractIterator;
import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.publish.PublishException;
import dev.weft.publish.SitePlan;
import dev.weft.publish.SitePlan.ArticleResult;
import dev.weft.publish.SitePlan.Contribution;
import dev.weft.publish.SitePlan.PartId;
import dev.weft.spark.material.InputItem;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.Sink;
import dev.weft.spark.material.Split;
import dev.weft.spark.material.SplitReader;
import dev.weft.spark.material.Storage;
import dev.weft.spark.material.UsageException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Reads stretches of the input for the second time: writes the documents of each article, and sends on what was made and
 * the pieces of listings, as {@link #SENT}.
 *
 * @param storage where the input is
 * @param column the column of Parquet files
 * @param plan the plan
 * @param standing what need not be made
 * @param places where in the input each stretch begins
 * @param lines how many lines of its file stand before each stretch
 * @param common the fingerprint of what all documents are made of
 * @param sinks where documents go
 */
record ArticleTask(
        Storage storage,
        String column,
        SharedPlan plan,
        Broadcast<Standing> standing,
        Broadcast<int[]> places,
        Broadcast<long[]> lines,
        long common,
        Sink.Factory sinks)
        implements Serializable {
    /** The format of rows that are no piece. */
    static final int NO_FORMAT = -1;

    /** What goes from where articles are rendered to where listings are put together: a piece, or what was made. */
    static final StructType SENT = Records.struct(
            Records.field("format", DataTypes.IntegerType),
            Records.field("part", DataTypes.IntegerType),
            Records.field("slot", DataTypes.IntegerType),
            Records.nullable("piece", DataTypes.BinaryType),
            Records.nullable("made", Records.MADE));

    Iterator<Row> rows(int partition, Iterator<Split> splits) {
        return new Rows(splits, sinks.open("articles", partition));
    }

    private final class Rows extends AbstractIterator<Row> {
        private final Iterator<Split> splits;
        private final Sink sink;
        private final SitePlan site = plan.plan();
        private final BitSet skipped = plan.skipped();
        private final Standing stands = standing.value();
        private final ArticleReader reader = ArticleReader.of(plan.site().publication());
        private final Deque<Row> ready = new ArrayDeque<>();
        private @Nullable SplitReader in;
        private int split;
        private int place;
        private int number;

        Rows(Iterator<Split> splits, Sink sink) {
            this.splits = splits;
            this.sink = sink;
        }

        @Override
        protected @Nullable Row computeNext() {
            try {
                while (ready.isEmpty()) {
                    if (in == null && !openNext()) {
                        sink.finish();
                        return endOfData();
                    }
                    advance();
                }
                return ready.remove();
            } catch (PublishException changed) {
                throw new UsageException(changed.bilingual());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private boolean openNext() throws IOException {
            if (!splits.hasNext()) {
                return false;
            }
            Split next = splits.next();
            split = next.number();
            place = places.value()[split];
            number = place - skipped.get(0, place).cardinality();
            in = new SplitReader(storage, next, lines.value()[split], column, reader);
            return true;
        }

        private void advance() throws IOException {
            SplitReader from = in;
            InputItem item = from == null ? null : from.next();
            if (item == null) {
                if (from != null) {
                    from.close();
                }
                in = null;
                if (place != places.value()[split + 1]) {
                    throw SplitReader.changed();
                }
            } else if (place == places.value()[split + 1]) {
                throw SplitReader.changed();
            } else if (skipped.get(place++)) {
                skip(item);
            } else {
                make(item, number++);
            }
        }

        /** Says why an article that cannot be read cannot; that an id was taken the driver said. */
        private void skip(InputItem item) {
            List<Finding> findings = new ArrayList<>();
            if (item.skim(findings::add).isEmpty()) {
                sinks.counters().articles().add(1);
                made("line " + item.origin(), 0, true, List.of(), findings);
            }
        }

        private void make(InputItem item, int article) throws IOException {
            sinks.counters().articles().add(1);
            if (site.isRejected(article)) {
                return;
            }
            boolean documents = !stands.has(article);
            Set<PartId> parts = new LinkedHashSet<>(site.parts(article));
            parts.removeIf(stands::has);
            if (!documents && parts.isEmpty()) {
                site.mustBeAsAdded(item, article);
                return;
            }
            ArticleResult result = site.article(item, article, new SitePlan.Selection() {
                @Override
                public boolean hasDocuments() {
                    return documents;
                }

                @Override
                public boolean has(PartId part) {
                    return parts.contains(part);
                }
            });
            if (documents) {
                List<Finding> findings = new ArrayList<>(result.findings());
                List<Row> files = sink.write(result.documents(), sinks.counters(), findings::add);
                boolean whole = files.size() == result.documents().size() && !result.rejected();
                long fingerprint = whole ? site.fingerprint(article, common) : 0;
                made("article " + site.id(article), fingerprint, result.rejected(), files, findings);
            }
            for (Contribution contribution : result.contributions()) {
                for (PartId part : contribution.parts()) {
                    piece(part, site.position(part, article), contribution.piece());
                    parts.remove(part);
                }
            }
            for (PartId left : parts) {
                piece(left, site.position(left, article), NO_PIECE);
            }
        }

        private void piece(PartId part, int slot, byte[] piece) {
            ready.add(RowFactory.create(part.format(), part.part(), slot, piece, null));
        }

        private void made(String key, long fingerprint, boolean rejected, List<Row> files, List<Finding> findings) {
            findings.forEach(sinks.counters()::found);
            Row row = Records.made(key, fingerprint, rejected, files, findings);
            ready.add(RowFactory.create(NO_FORMAT, place, 0, null, row));
        }
    }

    private static final byte[] NO_PIECE = new byte[0];
}
