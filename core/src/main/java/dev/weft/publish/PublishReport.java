package dev.weft.publish;

import dev.weft.finding.Report;
import java.time.Duration;
import java.util.Map;

/**
 * What a run did.
 *
 * @param articles how many articles were read, with those rejected
 * @param rejected how many were rejected
 * @param files how many documents and copied files the site has
 * @param written how many of them were written; the others were as they should be
 * @param removed how many files were removed that were written before and are no longer needed
 * @param bytes how many bytes all files have
 * @param findings what was found
 * @param stages how long each stage took
 */
public record PublishReport(
        long articles,
        long rejected,
        long files,
        long written,
        long removed,
        long bytes,
        Report findings,
        Map<PublishListener.Stage, Duration> stages) {
    /** Copies the durations. */
    public PublishReport {
        stages = Map.copyOf(stages);
    }
}
