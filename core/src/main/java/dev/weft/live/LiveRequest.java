package dev.weft.live;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for, as far as it decides on the answer.
 *
 * @param method {@code GET} and the like
 * @param path as the request has it: from the root of the host, percent-encoded; what follows a question mark is passed over
 * @param ifNoneMatch the header {@code If-None-Match}, or null
 * @param ifModifiedSince the header {@code If-Modified-Since}, or null
 * @param acceptEncoding the header {@code Accept-Encoding}, or null
 * @param range the header {@code Range}, or null
 * @param ifRange the header {@code If-Range}, or null
 */
public record LiveRequest(
        String method,
        String path,
        @Nullable String ifNoneMatch,
        @Nullable String ifModifiedSince,
        @Nullable String acceptEncoding,
        @Nullable String range,
        @Nullable String ifRange) {
    /**
     * Returns a request.
     *
     * @param header gives the value of a header, or null where there is none
     */
    public static LiveRequest of(String method, String path, UnaryOperator<@Nullable String> header) {
        return new LiveRequest(
                method,
                path,
                header.apply("If-None-Match"),
                header.apply("If-Modified-Since"),
                header.apply("Accept-Encoding"),
                header.apply("Range"),
                header.apply("If-Range"));
    }

    /** Returns a request for a path without any header. */
    public static LiveRequest get(String path) {
        return new LiveRequest("GET", path, null, null, null, null, null);
    }
}
