package dev.weft.spark;

import dev.weft.finding.Finding;
import dev.weft.publish.SitePlan;
import dev.weft.publish.SitePlan.ArticleResult;
import dev.weft.publish.SitePlan.Contribution;
import dev.weft.publish.SitePlan.PartId;
import dev.weft.spark.material.InputItem;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.SecondReading;
import dev.weft.spark.material.Split;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Reads stretches of the input for the second time: writes the documents of each article, and sends on what was made and
 * the pieces of listings, as {@link #SENT}.
 *
 * @param reading the input
 * @param plan the plan
 * @param standing what need not be made
 * @param common the fingerprint of what all documents are made of
 */
record ArticleTask(SecondReading reading, SharedPlan plan, Broadcast<Standing> standing, long common)
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
        return new Rows(splits, partition);
    }

    private final class Rows extends SecondReading.Rows {
        private final SitePlan site = plan.plan();
        private final BitSet skipped = plan.skipped();
        private final Standing stands = standing.value();
        private int place;
        private int number;

        Rows(Iterator<Split> splits, int partition) {
            super(reading, plan.site().publication(), splits, partition);
        }

        @Override
        protected void take(InputItem item, int split, int article) throws IOException {
            place = reading.places().value()[split] + article;
            if (article == 0) {
                number = place - skipped.get(0, place).cardinality();
            }
            if (skipped.get(place)) {
                skip(item);
            } else {
                make(item, number++);
            }
        }

        private void make(InputItem item, int article) throws IOException {
            count();
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
                List<Row> files =
                        sink().write(result.documents(), reading.sinks().counters(), findings::add);
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
            send(RowFactory.create(part.format(), part.part(), slot, piece, null));
        }

        /** Sends it to any task: by its place, which spreads them. */
        @Override
        protected void give(Row made) {
            send(RowFactory.create(NO_FORMAT, place, 0, null, made));
        }
    }

    private static final byte[] NO_PIECE = new byte[0];
}
