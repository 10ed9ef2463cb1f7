package dev.weft.importing.collection;

import dev.weft.finding.Message;
import dev.weft.model.Publication;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What importing a collection gave.
 *
 * @param kind what the collection was told to be
 * @param articles how many articles were written
 * @param unread how many could not be read; a finding names each
 * @param leftOut how many were left out, by why
 * @param files how many pictures and attachments were copied
 * @param publication what the articles say of their publication; the one that was given, if one was
 */
public record ImportReport(
        Message kind, long articles, long unread, Map<LeftOut, Long> leftOut, long files, Publication publication) {
    /** Copies the counts, in the order of the reasons. */
    public ImportReport {
        Map<LeftOut, Long> ordered = new EnumMap<>(LeftOut.class);
        ordered.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(ordered);
    }
}
