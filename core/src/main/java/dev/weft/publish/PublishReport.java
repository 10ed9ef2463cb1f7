package dev.weft.publish;

import dev.weft.finding.Report;
import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run did.
 *
 * @param articles how many articles were read, with those rejected
 * @param rejected how many were rejected
 * @param files how many documents and copied files the site has
 * @param written how many of them were written; the others were up to date
 * @param removed how many files of earlier runs were removed because they are no longer needed
 * @param bytes how many bytes all files have
 * @param findings what was found
 * @param stages how long each stage took, in their order
 * @param formats what was rendered, by the id of its format; a document kept from an earlier run is not counted
 */
public record PublishReport(
        long articles,
        long rejected,
        long files,
        long written,
        long removed,
        long bytes,
        Report findings,
        SortedMap<PublishListener.Stage, Duration> stages,
        SortedMap<String, Rendered> formats) {
    /** Copies the maps. */
    public PublishReport {
        stages = Collections.unmodifiableSortedMap(new TreeMap<>(stages));
        formats = Collections.unmodifiableSortedMap(new TreeMap<>(formats));
    }

    /**
     * What was rendered in a format.
     *
     * @param documents how many documents, whether or not they differed from what stood in their place
     * @param bytes how many bytes they have, before any compression
     * @param time how long the renderer took, of all threads together
     */
    public record Rendered(long documents, long bytes, Duration time) {}
}
