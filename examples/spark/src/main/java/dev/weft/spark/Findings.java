package dev.weft.spark;

import dev.weft.finding.Finding;
import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.spark.material.Counters;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.Storage;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** What the driver finds on its own goes to a file at once; together with what tasks found it is one data set. */
final class Findings implements Consumer<Finding>, Closeable {
    private final Path file;
    private final OutputStream out;
    private final Counters counters;
    private final Utf8Writer line = new Utf8Writer(1024);

    Findings(Storage storage, Path file, Counters counters) throws IOException {
        this.file = file;
        this.counters = counters;
        out = new BufferedOutputStream(storage.of(file).create(file, true));
    }

    @Override
    public synchronized void accept(Finding finding) {
        counters.found(finding);
        Row row = Records.row(finding);
        line.truncate(0);
        JsonWriter json = JsonWriter.onto(line).object();
        for (int i = 0; i < row.length(); i++) {
            json.text(Records.FINDING.fields()[i].name(), row.getString(i));
        }
        json.endObject();
        line.raw("\n");
        try {
            line.writeTo(out);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Completes the file; nothing more is found. */
    void finish() throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Returns all findings of a run, which has ended. */
    Dataset<Row> all(SparkSession spark, Dataset<Row> made) {
        Dataset<Row> ofTasks = made.select(
                        functions.explode(functions.col("findings")).as("found"))
                .select("found.*");
        return ofTasks.union(spark.read().schema(Records.FINDING).json(file.toString()));
    }

    /** Returns how many findings there are of each code, and one of them: the first by where it stands. */
    static List<Row> byCode(Dataset<Row> findings) {
        return findings.groupBy("code")
                .agg(
                        functions.count(functions.lit(1)).as("count"),
                        functions
                                .min(functions.struct("origin", "article", "path", "format", "zh", "en", "severity"))
                                .as("first"))
                .orderBy("code")
                .collectAsList();
    }

    /** Writes the findings as JSON Lines, and a summary, into a folder. */
    static void report(Storage storage, Path folder, Dataset<Row> findings, Outcome outcome) throws IOException {
        findings.write().mode("overwrite").json(new Path(folder, "findings").toString());
        byte[] json = outcome.json().getBytes(StandardCharsets.UTF_8);
        storage.write(new Path(folder, "summary.json"), new Path(folder, "summary.json.new"), out -> out.write(json));
    }
}
