package dev.weft.spark.material;

import dev.weft.finding.Finding;
import dev.weft.publish.Document;
import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Where a task puts the documents that it makes. For one thread. */
public interface Sink extends Closeable {
    /** Takes a document; what keeps it from its place is a finding, and false is returned. */
    boolean write(String path, String mediaType, byte[] bytes, Consumer<Finding> findings) throws IOException;

    /** Puts what was written in its place, where that is not done for each document: the task is complete. */
    default void finish() throws IOException {}

    @Override
    default void close() throws IOException {}

    /** Takes documents; returns those that have their place, as {@link Records#FILE}. */
    default List<Row> write(List<Document> documents, Counters counters, Consumer<Finding> findings)
            throws IOException {
        List<Row> files = new ArrayList<>(documents.size());
        for (Document document : documents) {
            String path = document.path().file();
            counters.made(document.bytes().length);
            if (write(path, document.format().mediaType(), document.bytes(), findings)) {
                files.add(RowFactory.create(path, (long) document.bytes().length));
            }
        }
        return files;
    }

    /** What a site becomes. */
    enum Form {
        /** A file each. */
        FILES,
        /** Parquet files of many documents. */
        PARQUET,
        /** ZIP files of many documents. */
        ZIP,
        /** Nothing: only what would be found is wanted. */
        NOTHING
    }

    /**
     * Makes the sinks of a run.
     *
     * @param storage where to
     * @param form what the site becomes
     * @param out the site's address
     * @param temporary a folder of the run's own in the same file system
     * @param again whether files may be there already, so that they are looked at before they are written
     * @param counters counts what is written
     */
    record Factory(Storage storage, Form form, String out, String temporary, boolean again, Counters counters)
            implements Serializable {
        /**
         * Returns the sink of a task, which is closed with it.
         *
         * @param stage what the tasks of this kind do
         * @param partition which one of them it is
         */
        public Sink open(String stage, int partition) {
            TaskContext task = TaskContext.get();
            Path own = new Path(temporary, stage + "-" + partition + "-" + (task == null ? 0 : task.taskAttemptId()));
            Sink sink = switch (form) {
                case FILES -> new FileSink(this, own);
                case PARQUET -> new BundleSink(this, own, stage, partition, BundleSink.Kind.PARQUET);
                case ZIP -> new BundleSink(this, own, stage, partition, BundleSink.Kind.ZIP);
                case NOTHING -> (path, mediaType, bytes, findings) -> true;
            };
            if (task != null) {
                task.addTaskCompletionListener(done -> {
                    try {
                        sink.close();
                    } catch (IOException left) {
                        throw new java.io.UncheckedIOException(left);
                    }
                });
            }
            return sink;
        }
    }
}
