package dev.weft.spark.material;

import dev.weft.finding.Finding;
import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * What a run has done so far, as accumulators that Spark's UI shows with each stage. A task that runs twice counts twice;
 * what the summary says is counted from what stands at the end.
 *
 * @param articles articles rendered, or found to stand
 * @param documents documents made
 * @param written files written, because they were not there or were other
 * @param bytes bytes of the documents made
 * @param errors findings by severity
 * @param warnings findings by severity
 * @param infos findings by severity
 */
public record Counters(
        LongAccumulator articles,
        LongAccumulator documents,
        LongAccumulator written,
        LongAccumulator bytes,
        LongAccumulator errors,
        LongAccumulator warnings,
        LongAccumulator infos)
        implements Serializable {
    public static Counters of(SparkContext context) {
        return new Counters(
                context.longAccumulator("weft: articles"),
                context.longAccumulator("weft: documents"),
                context.longAccumulator("weft: files written"),
                context.longAccumulator("weft: bytes"),
                context.longAccumulator("weft: findings, errors"),
                context.longAccumulator("weft: findings, warnings"),
                context.longAccumulator("weft: findings, infos"));
    }

    public void found(Finding finding) {
        LongAccumulator counter = switch (finding.severity()) {
            case ERROR -> errors;
            case WARNING -> warnings;
            case INFO -> infos;
        };
        counter.add(1);
    }

    void made(long size) {
        documents.add(1);
        bytes.add(size);
    }
}
