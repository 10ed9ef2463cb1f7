package dev.weft.live;

import dev.weft.render.SitePath;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the path of a request means within a site. */
final class RequestPath {
    private static final String INDEX = "index.html";

    private RequestPath() {}

    /** Returns a path without what follows a question mark. */
    static String withoutQuery(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    /**
     * Returns the file of a path, if it lies within the site; that of a folder is its index.
     *
     * @param base the path of the base address, with a slash at its end
     */
    static Optional<SitePath> file(String path, String base) {
        return path.startsWith(base)
                ? decoded(path.substring(base.length())).flatMap(RequestPath::file)
                : Optional.empty();
    }

    private static Optional<SitePath> file(String text) {
        try {
            return Optional.of(new SitePath(text.isEmpty() || text.endsWith("/") ? text + INDEX : text));
        } catch (IllegalArgumentException unsafe) {
            return Optional.empty();
        }
    }

    /** Returns a text without escapes; none where an escape is none, or the bytes are no UTF-8. */
    private static Optional<String> decoded(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low < 0) {
                return Optional.empty();
            }
            bytes.write(high << 4 | low);
            i += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
