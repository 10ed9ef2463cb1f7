package dev.weft.spark.material;

import com.google.common.collect.AbstractIterator;
import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.model.Publication;
import dev.weft.publish.PublishException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The input when it is read for the second time: each stretch must have as many articles as it had at first.
 *
 * @param storage where the input is
 * @param column the column of Parquet files
 * @param places where in the input each stretch begins, and its end
 * @param lines how many lines of its file stand before each stretch
 * @param sinks where documents go
 */
public record SecondReading(
        Storage storage, String column, Broadcast<int[]> places, Broadcast<long[]> lines, Sink.Factory sinks)
        implements Serializable {

    /** Goes through the articles of a task's stretches, and gives the rows that each is made into. For one thread. */
    public abstract static class Rows extends AbstractIterator<Row> {
        private final SecondReading reading;
        private final Iterator<Split> splits;
        private final Sink sink;
        private final ArticleReader reader;
        private final Deque<Row> ready = new ArrayDeque<>();
        private @Nullable SplitReader in;
        private int split;
        private int article;

        /**
         * Begins.
         *
         * @param partition which task it is
         */
        protected Rows(SecondReading reading, Publication publication, Iterator<Split> splits, int partition) {
            this.reading = reading;
            this.splits = splits;
            sink = reading.sinks.open("articles", partition);
            reader = ArticleReader.of(publication);
        }

        /**
         * Takes an article.
         *
         * @param split the number of its stretch
         * @param article which one of the stretch it is, counted from 0
         * @throws PublishException if the input changed
         */
        protected abstract void take(InputItem item, int split, int article) throws IOException;

        /** Gives what was made of an article, of which documents and findings are written and counted. */
        protected abstract void give(Row made);

        /** Sends a row on. */
        protected final void send(Row row) {
            ready.add(row);
        }

        /** Returns where documents go. */
        protected final Sink sink() {
            return sink;
        }

        /** Counts an article that was read. */
        protected final void count() {
            reading.sinks.counters().articles().add(1);
        }

        /** Gives why an article that cannot be read cannot; that an id was taken was said before. */
        protected final void skip(InputItem item) {
            List<Finding> findings = new ArrayList<>();
            if (item.skim(findings::add).isEmpty()) {
                count();
                made("line " + item.origin(), 0, true, List.of(), findings);
            }
        }

        /** Gives what was made of an article. */
        protected final void made(
                String key, long fingerprint, boolean rejected, List<Row> files, List<Finding> findings) {
            findings.forEach(reading.sinks.counters()::found);
            give(Records.made(key, fingerprint, rejected, files, findings));
        }

        @Override
        protected final @Nullable Row computeNext() {
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
            article = 0;
            in = new SplitReader(reading.storage, next, reading.lines.value()[split], reading.column, reader);
            return true;
        }

        private void advance() throws IOException {
            SplitReader from = in;
            InputItem item = from == null ? null : from.next();
            int[] starts = reading.places.value();
            boolean ended = article == starts[split + 1] - starts[split];
            if (ended != (item == null)) {
                throw SplitReader.changed();
            }
            if (item != null) {
                take(item, split, article++);
            } else if (from != null) {
                from.close();
                in = null;
            }
        }
    }
}
