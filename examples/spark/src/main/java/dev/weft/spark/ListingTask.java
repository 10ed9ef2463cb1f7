package dev.weft.spark;

import com.google.common.collect.AbstractIterator;
import dev.weft.finding.Finding;
import dev.weft.publish.SitePlan;
import dev.weft.publish.SitePlan.DocumentResult;
import dev.weft.publish.SitePlan.PartId;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.Sink;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Puts listings together from their pieces, which come sorted, and writes them; passes on what was made of articles. Gives
 * {@link Records#MADE}.
 *
 * @param plan the plan
 * @param common the fingerprint of what all documents are made of
 * @param sinks where documents go
 */
record ListingTask(SharedPlan plan, long common, Sink.Factory sinks) implements Serializable {
    Iterator<Row> rows(Iterator<Row> sent) {
        return new Rows(sent, sinks.open("listings", TaskContext.getPartitionId()));
    }

    private final class Rows extends AbstractIterator<Row> {
        private final Iterator<Row> sent;
        private final Sink sink;

        /** The first row of the listing that comes next, read with the last of the one before. */
        private @Nullable Row ahead;

        Rows(Iterator<Row> sent, Sink sink) {
            this.sent = sent;
            this.sink = sink;
        }

        private @Nullable Row next(@Nullable Row known) {
            return known != null ? known : sent.hasNext() ? sent.next() : null;
        }

        @Override
        protected @Nullable Row computeNext() {
            try {
                Row first = next(ahead);
                ahead = null;
                if (first == null) {
                    sink.finish();
                    return endOfData();
                }
                return first.getInt(0) == ArticleTask.NO_FORMAT ? first.getStruct(4) : listing(first);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        private Row listing(Row first) throws IOException {
            PartId part = new PartId(first.getInt(0), first.getInt(1));
            List<byte[]> pieces = new ArrayList<>();
            Row row = first;
            while (row != null && row.getInt(0) == part.format() && row.getInt(1) == part.part()) {
                pieces.add(row.getAs(3));
                row = next(null);
            }
            ahead = row;
            return ListingTask.this.listing(part, pieces, sink);
        }
    }

    /** Makes the document of a part from its pieces. */
    Row listing(PartId part, List<byte[]> pieces, Sink sink) throws IOException {
        SitePlan site = plan.plan();
        DocumentResult result = site.listing(part, SitePlan.Pieces.of(pieces));
        return made(site.key(part), site.fingerprint(part, common), result, sink);
    }

    /** Writes a document that is made, and returns what is remembered of it. */
    Row made(String key, long fingerprint, DocumentResult result, Sink sink) throws IOException {
        List<Finding> findings = new ArrayList<>(result.findings());
        List<Row> files = sink.write(result.documents(), sinks.counters(), findings::add);
        findings.forEach(sinks.counters()::found);
        boolean whole = files.size() == result.documents().size();
        return Records.made(key, whole ? fingerprint : 0, false, files, findings);
    }
}
