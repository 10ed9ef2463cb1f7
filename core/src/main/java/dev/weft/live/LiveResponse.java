package dev.weft.live;

import dev.weft.finding.Report;
import dev.weft.render.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a server sends: a status, headers and a body. Immutable. */
public final class LiveResponse {
    private static final byte[] NOTHING = new byte[0];

    private final int status;
    private final Map<String, String> headers;
    private final byte[] bytes;
    private final @Nullable Path file;
    private final long start;
    private final long length;
    private final Report report;
    private final @Nullable Format<?> format;
    private final boolean kept;
    private final @Nullable Instant changesAt;

    private LiveResponse(Builder b) {
        status = b.status;
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(b.headers));
        bytes = b.bytes;
        file = b.file;
        start = b.start;
        length = b.length;
        report = b.report;
        format = b.format;
        kept = b.kept;
        changesAt = b.changesAt;
    }

    /** Gathers a response. */
    static final class Builder {
        private final int status;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private byte[] bytes = NOTHING;
        private @Nullable Path file;
        private long start;
        private long length;
        private Report report = Report.EMPTY;
        private @Nullable Format<?> format;
        private boolean kept;
        private @Nullable Instant changesAt;

        Builder(int status) {
            this.status = status;
        }

        Builder header(String name, String value) {
            if (!value.isEmpty()) {
                headers.put(name, value);
            }
            return this;
        }

        Builder body(byte[] content) {
            bytes = content;
            length = content.length;
            return this;
        }

        /** Sets some bytes of a file as the body. */
        Builder body(Path content, long from, long count) {
            file = content;
            start = from;
            length = count;
            return this;
        }

        Builder about(@Nullable Format<?> value, Report found, boolean isKept) {
            format = value;
            report = found;
            kept = isKept;
            return this;
        }

        Builder changesAt(Instant time) {
            changesAt = time.equals(Instant.MAX) ? null : time;
            return this;
        }

        LiveResponse build() {
            return new LiveResponse(this);
        }
    }

    /** Returns the status: 200, 206, 204, 301, 304, 308, 404, 405, 410, 416, 500 or 503. */
    public int status() {
        return status;
    }

    /** Returns the headers, each once, in the order to be sent; with {@code Content-Length} where there is a body. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns how many bytes {@link #writeTo} writes: none in answer to {@code HEAD}, whatever the header says. */
    public long length() {
        return length;
    }

    /** Writes the body; never closes {@code out}. A file that has become shorter ends early. */
    public void writeTo(OutputStream out) throws IOException {
        if (file == null) {
            out.write(bytes);
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(start);
            byte[] buffer = new byte[64 * 1024];
            long left = length;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    return;
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    /** Returns the body in memory. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) Math.min(length, 1 << 20));
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns what was found when the document was made; the same again where it was kept. */
    public Report report() {
        return report;
    }

    /** Returns the format of the document, if it is one; a file is none. */
    public Optional<Format<?>> format() {
        return Optional.ofNullable(format);
    }

    /** Returns whether the document was kept in memory, and was not made for this request. */
    public boolean isKept() {
        return kept;
    }

    /** Returns the next time at which an article is shown, or shown no more, if there is such a time. */
    public Optional<Instant> changesAt() {
        return Optional.ofNullable(changesAt);
    }

    @Override
    public String toString() {
        return "LiveResponse[" + status + ", " + length + " bytes]";
    }
}
