package dev.weft.spark.material;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * What stands of the runs before: in the folder {@code OUT.weft} beside the site, a folder for each run, and a file {@code
 * current} that names the run whose state counts.
 *
 * <p>Before a run writes anything it says what it is going to ({@code due}). A run that was killed leaves that, and the next
 * one makes these anew: of everything else the state still tells the truth. When all is written the run's own state is there
 * as {@code made}, and {@code current} is replaced; only then is removed what is no longer needed, and {@code current} names
 * the run before as well until that is done.
 */
public final class State {
    private static final String PREFIX = "run-";

    private final SparkSession spark;
    private final Storage storage;
    private final Path out;
    private final Path folder;
    private final Path currentFile;
    private final List<String> runs = new ArrayList<>();
    private final String run;
    private Optional<String> current = Optional.empty();

    private State(SparkSession spark, Storage storage, Path out) throws IOException {
        this.spark = spark;
        this.storage = storage;
        this.out = out;
        folder = folder(out);
        currentFile = new Path(folder, "current");
        int last = 0;
        for (FileStatus status : storage.list(folder)) {
            String name = status.getPath().getName();
            if (status.isDirectory() && name.matches(PREFIX + "\\d+")) {
                runs.add(name);
                last = Math.max(last, Integer.parseInt(name.substring(PREFIX.length())));
            }
        }
        run = String.format(Locale.ROOT, "%s%06d", PREFIX, last + 1);
    }

    /** Returns the folder beside a site. */
    public static Path folder(Path out) {
        return new Path(out.getParent(), out.getName() + ".weft");
    }

    /** Opens the state of a site, whose lock the caller has; completes the removal that a run left undone. */
    public static State open(SparkSession spark, Storage storage, Path out) throws IOException {
        State state = new State(spark, storage, out);
        if (storage.exists(state.currentFile)) {
            List<String> names = new String(storage.read(state.currentFile), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            state.current = Optional.of(names.get(0));
            if (names.size() > 1 && state.runs.contains(names.get(1))) {
                state.remove(names.get(1), names.get(0));
            }
        }
        if (!storage.exists(out)) {
            state.current = Optional.empty();
        }
        return state;
    }

    /** Returns what this run is called. */
    public String run() {
        return run;
    }

    /** Returns a folder of this run's own. */
    public Path own(String name) {
        return new Path(new Path(folder, run), name);
    }

    private String address(String ofRun, String name) {
        return new Path(new Path(folder, ofRun), name).toString();
    }

    /** Returns what the last run that succeeded made, as {@link Records#MADE}; none where all is to be made. */
    public Optional<Dataset<Row>> before() {
        return current.map(name -> spark.read().schema(Records.MADE).parquet(address(name, "made")));
    }

    /** Returns the keys that runs which did not end were about to make. */
    private Optional<Dataset<Row>> distrusted() throws IOException {
        Optional<Dataset<Row>> all = Optional.empty();
        for (String other : runs) {
            boolean ended = current.isPresent() && other.compareTo(current.get()) <= 0;
            if (!ended && storage.exists(new Path(address(other, "due/_SUCCESS")))) {
                Dataset<Row> due = spark.read().parquet(address(other, "due"));
                all = Optional.of(all.map(keys -> keys.union(due)).orElse(due));
            }
        }
        return all;
    }

    /** Returns what is made from the same as in the run before, and was not begun by one that did not end. */
    public Dataset<Row> standing(Dataset<Row> now) throws IOException {
        Dataset<Row> before =
                before().orElseThrow().select("key", "fingerprint").where("fingerprint <> 0");
        Dataset<Row> standing = now.join(before, new String[] {"key", "fingerprint"}, "left_semi");
        Optional<Dataset<Row>> distrusted = distrusted();
        Dataset<Row> trusted = distrusted.isPresent() ? standing.join(distrusted.get(), "key", "left_anti") : standing;
        return trusted.persist(StorageLevel.DISK_ONLY());
    }

    /** Remembers what this run is going to make. */
    public void due(Dataset<Row> keys) {
        keys.write().parquet(own("due").toString());
    }

    /** Remembers what was made, and returns it as it was written. */
    public Dataset<Row> made(Dataset<Row> made) {
        made.write().parquet(own("made").toString());
        return spark.read().schema(Records.MADE).parquet(own("made").toString());
    }

    /** Makes this run the one that counts, and removes what it did not make; returns how many files. */
    public long commit() throws IOException {
        Optional<String> before = current;
        name(run + "\n" + before.map(name -> name + "\n").orElse(""));
        long removed = before.isPresent() ? remove(before.get(), run) : 0;
        name(run + "\n");
        for (String other : runs) {
            storage.removeAll(new Path(folder, other));
        }
        storage.removeAll(own("temporary"));
        storage.removeAll(own("due"));
        return removed;
    }

    private void name(String text) throws IOException {
        storage.write(
                currentFile,
                new Path(folder, "current-" + run),
                stream -> stream.write(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Removes the files of one run that another does not have. */
    private long remove(String before, String now) {
        Dataset<Row> gone = files(spark.read().schema(Records.MADE).parquet(address(before, "made")))
                .except(files(spark.read().schema(Records.MADE).parquet(address(now, "made"))));
        Storage where = storage;
        String root = out.toString();
        return gone.javaRDD()
                .map(row -> {
                    where.remove(new Path(root, row.getString(0)), new Path(root));
                    return 1;
                })
                .count();
    }

    private static Dataset<Row> files(Dataset<Row> made) {
        return made.select(functions.explode(functions.col("files")).as("file")).select("file.path");
    }

    /** Forgets this run, which made what no later run builds on. */
    public void discard() throws IOException {
        storage.removeAll(new Path(folder, run));
    }

    /** Removes what a run that ended in an error need not keep. */
    public void abandon() throws IOException {
        storage.removeAll(own("temporary"));
    }
}
