package dev.weft.spark;

import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.spark.material.Request;
import dev.weft.spark.material.Sink;
import dev.weft.spark.material.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: {@code spark-submit weft-spark.jar --publication P.json --articles IN --out OUT}; public for Spark, which calls it. */
@Command(
        name = "weft-spark",
        mixinStandardHelpOptions = true,
        description = "用 Apache Spark 发布，结果与 weft publish 相同。Publishes with Apache Spark what weft publish would.")
public final class WeftSpark implements Callable<Integer> {
    /** Everything was done. */
    static final int DONE = 0;
    /** Everything was done but for what was rejected. */
    static final int REJECTED = 1;
    /** The command line is wrong, or something cannot be read or written. */
    static final int FAILED = 2;

    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--publication", required = true, paramLabel = "P.json", description = "出版物。The publication.")
    private String publication = "";

    @Option(
            names = "--articles",
            required = true,
            paramLabel = "IN",
            description = "文章：JSON Lines（可压缩）或 Parquet 的文件或文件夹。"
                    + "The articles: a file or folder of JSON Lines, compressed or not, or of Parquet.")
    private String articles = "";

    @Option(
            names = "--out",
            paramLabel = "OUT",
            description = "写入的文件夹；不给则只检查。The folder to write; without it nothing is written, only checked.")
    private @Nullable String folder;

    @Option(
            names = "--formats",
            split = ",",
            paramLabel = "FORMAT",
            description = "只生成这些格式，如 html,rss。Makes these formats only, such as html,rss.")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = "--theme",
            paramLabel = "FOLDER",
            description = "自己的主题：文件夹中的文件替换内置主题的同名文件。A theme of one's own: a folder with the files that differ.")
    private @Nullable String theme;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "把发现的问题与摘要写入文件夹。Writes what was found, and a summary, to a folder.")
    private @Nullable String report;

    @Option(
            names = "--bundle",
            paramLabel = "KIND",
            description = "不写单个文件，而是写入 parquet 或 zip 文件。Writes parquet or zip files of many documents.")
    private @Nullable String bundle;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            defaultValue = "json",
            description = "Parquet 中文章 JSON 的列；默认 json。The column of Parquet that has the JSON; by default json.")
    private String column = "json";

    @Option(
            names = "--tasks",
            paramLabel = "N",
            defaultValue = "0",
            description = "读取输入的任务数；默认每 32 MiB 一个。How many tasks read the input; by default one each 32 MiB.")
    private int tasks;

    @Option(
            names = "--plan",
            paramLabel = "HOW",
            defaultValue = "auto",
            description =
                    "计划：broadcast 在内存中，distributed 用排序；默认按文章数目选择。"
                            + "The plan: broadcast in memory, or distributed by sorting; by default chosen by the number of articles.")
    private String plan = "auto";

    @Option(names = "--quiet", description = "只报告错误。Says nothing unless something fails.")
    private boolean quiet;

    private WeftSpark(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the program, and ends it with an exit code. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs the program; returns the exit code. */
    static int run(PrintStream out, PrintStream err, String... args) {
        CommandLine line = new CommandLine(new WeftSpark(out, err));
        line.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            Message known = message(fault);
            if (known == null) {
                throw fault;
            }
            err.print("错误：" + known.zh() + "\nerror: " + known.en() + "\n");
            return FAILED;
        });
        return line.execute(args);
    }

    private static @Nullable Message message(Exception fault) {
        Message said = UsageException.in(fault);
        if (said != null) {
            return said;
        }
        if (fault instanceof IOException) {
            String what = fault.getMessage() == null ? fault.toString() : fault.getMessage();
            return new Message("读写失败：" + what, "cannot read or write: " + what);
        }
        return null;
    }

    private Sink.Form form() {
        if (folder == null) {
            return Sink.Form.NOTHING;
        }
        if (bundle == null) {
            return Sink.Form.FILES;
        }
        return switch (bundle) {
            case "parquet" -> Sink.Form.PARQUET;
            case "zip" -> Sink.Form.ZIP;
            default ->
                throw new UsageException(
                        "没有打包方式「" + bundle + "」；可用 parquet、zip",
                        "there is no bundle \"" + bundle + "\": parquet or zip");
        };
    }

    private Request.Planning planning() {
        return switch (plan) {
            case "auto" -> Request.Planning.AUTO;
            case "broadcast" -> Request.Planning.BROADCAST;
            case "distributed" -> Request.Planning.DISTRIBUTED;
            default ->
                throw new UsageException(
                        "没有计划方式「" + plan + "」；可用 auto、broadcast、distributed",
                        "there is no plan \"" + plan + "\": auto, broadcast or distributed");
        };
    }

    @Override
    @SuppressWarnings("try") // the progress is told by its own thread
    public Integer call() throws IOException {
        Request request = new Request(
                publication,
                articles,
                Optional.ofNullable(folder),
                formats,
                Optional.ofNullable(theme),
                Optional.ofNullable(report),
                form(),
                column,
                tasks,
                planning(),
                Request.PARTITION_ROWS);
        long start = System.nanoTime();
        try (SparkSession spark = session()) {
            Publishing publishing = new Publishing(spark, request);
            Outcome outcome;
            try (Progress progress = Progress.on(err, quiet, publishing.counters())) {
                outcome = publishing.run();
            }
            if (!quiet) {
                say(outcome, System.nanoTime() - start);
            }
            return outcome.rejected() > 0 ? REJECTED : DONE;
        }
    }

    /** Returns the session of whoever submitted this, or one on this machine. */
    private static SparkSession session() {
        SparkConf settings = new SparkConf();
        SparkSession.Builder builder = SparkSession.builder().appName("weft");
        if (!settings.contains("spark.master")) {
            builder.master("local[*]");
            builder.config("spark.driver.bindAddress", "127.0.0.1");
            builder.config("spark.driver.host", "127.0.0.1");
            builder.config("spark.ui.enabled", settings.getBoolean("spark.ui.enabled", false));
        }
        return builder.getOrCreate();
    }

    private void say(Outcome outcome, long nanoseconds) {
        for (Row code : outcome.findings()) {
            print(Outcome.first(code), code.getLong(1));
        }
        String seconds = String.format(Locale.ROOT, "%.2f", nanoseconds / 1e9);
        String size = String.format(Locale.ROOT, "%.1f MiB", outcome.bytes() / 1048576.0);
        long accepted = outcome.articles() - outcome.rejected();
        out.print("发布了 " + accepted + " 篇文章"
                + (outcome.rejected() == 0 ? "" : "（另有 " + outcome.rejected() + " 篇被拒）") + "：" + outcome.files()
                + " 个文件，" + size + "（生成 " + outcome.rendered() + " 个，写入 " + outcome.written() + " 个，删除 "
                + outcome.removed() + " 个），用时 " + seconds + " 秒\n");
        out.print("published " + accepted + " articles"
                + (outcome.rejected() == 0 ? "" : " (" + outcome.rejected() + " more rejected)") + ": "
                + outcome.files() + " files, " + size + " (" + outcome.rendered() + " rendered, " + outcome.written()
                + " written, " + outcome.removed() + " removed) in " + seconds + " s\n");
    }

    private void print(Finding finding, long count) {
        String where = finding.origin()
                + (finding.path().isEmpty() ? "" : " " + finding.path())
                + (finding.article().isEmpty() ? "" : " [" + finding.article() + "]")
                + (finding.format().isEmpty() ? "" : " (" + finding.format() + ")");
        out.print(finding.severity() + " " + finding.code() + (count > 1 ? " × " + count : "")
                + (where.isEmpty() ? "" : "  " + where.strip()) + "\n    "
                + finding.message().zh() + "\n    " + finding.message().en() + "\n");
    }
}
