package dev.weft.render;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a document a server sends, and whether a client has it already.
 *
 * @param tag its strong entity tag, with the quotes
 * @param lastModified the newest change of what it shows; {@link Instant#EPOCH} where that is not known
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8">RFC 9110, 8.8 and 13 (checked 2026-11-23)</a>
 */
public record EntityVersion(String tag, Instant lastModified) {
    /** Returns the value of the header {@code Last-Modified}, if it is known. */
    public Optional<String> lastModifiedHeader() {
        return lastModified.equals(Instant.EPOCH) ? Optional.empty() : Optional.of(HttpDate.format(lastModified));
    }

    /**
     * Returns whether a client that sent these headers has the document already, and 304 is the answer.
     *
     * @param ifNoneMatch the header {@code If-None-Match}, or null where the request has none; it alone decides where there
     *     is one
     * @param ifModifiedSince the header {@code If-Modified-Since}, or null where the request has none
     */
    public boolean isUnchanged(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        if (ifNoneMatch != null) {
            return ifNoneMatch.strip().equals("*") || names(ifNoneMatch, tag);
        }
        if (ifModifiedSince == null || lastModified.equals(Instant.EPOCH)) {
            return false;
        }
        return HttpDate.parse(ifModifiedSince)
                .map(since -> since.getEpochSecond() >= lastModified.getEpochSecond())
                .orElse(false);
    }

    /** Returns whether a list of entity tags names one; a weak tag counts as a strong one. */
    private static boolean names(String list, String tag) {
        int at = 0;
        while (true) {
            int open = list.indexOf('"', at);
            int close = open < 0 ? -1 : list.indexOf('"', open + 1);
            if (close < 0) {
                return false;
            }
            if (close + 1 - open == tag.length() && list.startsWith(tag, open)) {
                return true;
            }
            at = close + 1;
        }
    }
}
