package dev.weft.spark.material;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What publishing with Spark reports, beside what publishing does. */
public final class SparkCodes {
    static final Code PATH_BLOCKED = Code.of(
            "spark.path-blocked",
            Severity.ERROR,
            "文件的位置被占，未写出",
            "something else is in the place of a document, which was not written",
            "再发布一次；若仍如此，移走占位的文件或文件夹",
            "publish again; if it is there still, move it away");
    public static final Code NO_ARTICLES = Code.of(
            "spark.no-articles",
            Severity.WARNING,
            "没有读到任何文章",
            "there are no articles to read",
            "文件应每行一篇文章（JSON Lines），或每行一篇的 Parquet 列",
            "expected a file with an article a line (JSON Lines), or a row (Parquet)");
    public static final Code EDITIONS_IN_MEMORY = Code.of(
            "spark.editions-in-memory",
            Severity.WARNING,
            "出版物有其他语言的版本，计划在内存中进行",
            "the publication has editions, so that the plan is made in memory",
            "给驱动程序和执行程序足够的内存：1 GB，另加每篇文章 450 字节",
            "give the driver and the executors room enough: 1 GB, and 450 bytes an article");

    private SparkCodes() {}
}
