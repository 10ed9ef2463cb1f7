package dev.weft.spark;

import dev.weft.finding.Finding;
import dev.weft.spark.material.Bundles;
import dev.weft.spark.material.Counters;
import dev.weft.spark.material.Opened;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.Request;
import dev.weft.spark.material.Sink;
import dev.weft.spark.material.State;
import dev.weft.spark.material.Storage;
import dev.weft.spark.material.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;

/** Publishes what is asked for: looks at all that is named, takes the lock, runs, and puts the new state in place. */
final class Publishing {
    private final SparkSession spark;
    private final Request request;
    private final Storage storage;
    private final Counters counters;

    Publishing(SparkSession spark, Request request) {
        this.spark = spark;
        this.request = request;
        storage = new Storage(new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
        counters = Counters.of(spark.sparkContext());
    }

    Counters counters() {
        return counters;
    }

    /** Publishes; whatever fails before the end leaves the old state, by which the next run goes on. */
    Outcome run() throws IOException {
        List<Finding> early = new ArrayList<>();
        try (Opened opened = Opened.of(request, storage, early::add)) {
            return run(opened, early);
        }
    }

    @SuppressWarnings("try") // the lock is held, and nothing asked of it
    private Outcome run(Opened opened, List<Finding> early) throws IOException {
        if (request.form() == Sink.Form.NOTHING || request.out().isEmpty()) {
            Path scratch = storage.qualified(
                    java.nio.file.Files.createTempDirectory("weft-spark").toString());
            try {
                return check(opened, early, scratch);
            } finally {
                storage.removeAll(scratch);
            }
        }
        Path out = storage.qualified(request.out().get());
        Path folder = State.folder(out);
        mustBeWritable(out, folder);
        try (RunLock lock = RunLock.take(storage, folder, request.out().get())) {
            State state = State.open(spark, storage, out);
            boolean ended = false;
            try {
                Outcome outcome = request.form() == Sink.Form.FILES
                        ? files(opened, early, out, state)
                        : bundles(opened, early, out, state);
                ended = true;
                return outcome;
            } finally {
                if (!ended) {
                    state.abandon();
                }
            }
        }
    }

    private void mustBeWritable(Path out, Path folder) {
        try {
            Path probe = new Path(folder, "writable-" + ProcessHandle.current().pid());
            storage.write(probe, probe.suffix(".new"), stream -> stream.write(0));
            storage.of(probe).delete(probe, false);
            if (storage.exists(out) && !storage.of(out).getFileStatus(out).isDirectory()) {
                throw new IOException("a file of that name stands where a folder is expected");
            }
        } catch (IOException refused) {
            String shown = request.out().orElse(out.toString());
            boolean denied = refused instanceof java.nio.file.AccessDeniedException
                    || refused instanceof org.apache.hadoop.security.AccessControlException;
            String text = refused.getMessage() == null ? refused.toString() : refused.getMessage();
            throw new UsageException(
                    "无法写入「" + shown + "」：" + (denied ? "没有权限" : text),
                    "cannot write \"" + shown + "\": " + (denied ? "permission denied" : text));
        }
    }

    private Sink.Factory sinks(Path out, Path temporary, Sink.Form form, boolean again) {
        return new Sink.Factory(storage, form, out.toString(), temporary.toString(), again, counters);
    }

    private Outcome files(Opened opened, List<Finding> early, Path out, State state) throws IOException {
        boolean again = storage.exists(out);
        Sink.Factory sinks = sinks(out, state.own("temporary"), Sink.Form.FILES, again);
        try (Findings findings = new Findings(storage, state.own("findings.json"), counters)) {
            early.forEach(findings);
            Job job = new Job(spark, storage, request, opened, findings, state.run(), sinks);
            Dataset<Row> made = state.made(job.make(Optional.of(state)));
            findings.finish();
            storage.of(out).mkdirs(out);
            long removed = state.commit();
            return outcome(job, made, findings, removed);
        }
    }

    /** Makes all anew into bundles, which no run before can save; those of a run before that had more are removed. */
    private Outcome bundles(Opened opened, List<Finding> early, Path out, State state) throws IOException {
        List<FileStatus> before = storage.list(out);
        Sink.Factory sinks = sinks(out, state.own("temporary"), request.form(), false);
        try (Findings findings = new Findings(storage, state.own("findings.json"), counters)) {
            early.forEach(findings);
            Job job = new Job(spark, storage, request, opened, findings, state.run(), sinks);
            Dataset<Row> made = state.made(job.make(Optional.empty()));
            findings.finish();
            long removed = 0;
            for (FileStatus old : before) {
                if (!Bundles.isOf(old.getPath().getName(), opened.splits().size(), request.form())) {
                    storage.of(out).delete(old.getPath(), false);
                    removed++;
                }
            }
            Outcome outcome = outcome(job, made, findings, removed);
            state.discard();
            return outcome;
        }
    }

    private Outcome check(Opened opened, List<Finding> early, Path scratch) throws IOException {
        Sink.Factory sinks = sinks(scratch, scratch, Sink.Form.NOTHING, false);
        try (Findings findings = new Findings(storage, new Path(scratch, "findings.json"), counters)) {
            early.forEach(findings);
            Job job = new Job(spark, storage, request, opened, findings, scratch.getName(), sinks);
            Path file = new Path(scratch, "made");
            job.make(Optional.empty()).write().parquet(file.toString());
            findings.finish();
            return outcome(job, spark.read().schema(Records.MADE).parquet(file.toString()), findings, 0);
        }
    }

    private Outcome outcome(Job job, Dataset<Row> made, Findings findings, long removed) throws IOException {
        Row sums = made.select(
                        functions.expr("count_if(rejected and key like 'article %')"),
                        functions.expr("coalesce(sum(size(files)), 0)"),
                        functions.expr("coalesce(sum(aggregate(files, 0L, (sum, file) -> sum + file.bytes)), 0)"))
                .first();
        Dataset<Row> all = findings.all(spark, made);
        Outcome outcome = new Outcome(
                job.articles(),
                job.rejected() + sums.getLong(0),
                sums.getLong(1),
                counters.written().sum(),
                removed,
                sums.getLong(2),
                counters.documents().sum(),
                Findings.byCode(all));
        if (request.report().isPresent()) {
            Findings.report(storage, storage.qualified(request.report().get()), all, outcome);
        }
        return outcome;
    }
}
