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

    private SparkCodes() {}
}
