package dev.weft.render;

import dev.weft.internal.PercentEncoding;
import dev.weft.value.PathSegment;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;

/**
 * Where a document is within a site: the path of its file below the base address, such as
 * {@code sections/industry-news/index.html}.
 *
 * @param file segments separated by slashes, none of them empty, a dot or two, or unsafe as a file name
 */
public record SitePath(String file) implements Comparable<SitePath> {
    private static final String INDEX = "index.html";

    /** Refuses a path that could leave the site. */
    public SitePath {
        int start = 0;
        while (start <= file.length()) {
            int slash = file.indexOf('/', start);
            int end = slash < 0 ? file.length() : slash;
            if (!isSafe(file.substring(start, end))) {
                throw new IllegalArgumentException(
                        "file == \"" + file + "\", expected safe segments separated by slashes");
            }
            start = end + 1;
        }
    }

    /** Returns whether a segment is safe: a {@link PathSegment}, which may be longer by the length of an ending. */
    private static boolean isSafe(String segment) {
        int length = segment.length();
        return PathSegment.isSafe(segment)
                || length > PathSegment.MAX_BYTES / 4
                        && PathSegment.isSafe(
                                segment.substring(0, segment.lastIndexOf('.') < 0 ? length : segment.lastIndexOf('.')))
                        && segment.getBytes(StandardCharsets.UTF_8).length <= 240;
    }

    /** Returns how many folders deep the document is. */
    public int depth() {
        int depth = 0;
        for (int i = 0; i < file.length(); i++) {
            depth += file.charAt(i) == '/' ? 1 : 0;
        }
        return depth;
    }

    /** Returns the path without the extension of its file: that of a folder which belongs to the document. */
    public SitePath withoutExtension() {
        int dot = file.lastIndexOf('.');
        return dot > file.lastIndexOf('/') + 1 ? new SitePath(file.substring(0, dot)) : this;
    }

    /** Returns the path as it stands in an address: percent-encoded. */
    public String encoded() {
        return PercentEncoding.ascii(file);
    }

    /** Returns the reference from this document to another of the site, relative and percent-encoded. */
    public String to(SitePath other) {
        return "../".repeat(depth()) + other.encoded();
    }

    /** Returns the address on a site at {@code base}; a file {@code index.html} goes by its folder. */
    public WebAddress address(WebAddress base) {
        String path = encoded();
        boolean index = path.equals(INDEX) || path.endsWith("/" + INDEX);
        return WebAddress.of(base + (index ? path.substring(0, path.length() - INDEX.length()) : path));
    }

    @Override
    public int compareTo(SitePath other) {
        return file.compareTo(other.file);
    }

    @Override
    public String toString() {
        return file;
    }
}
