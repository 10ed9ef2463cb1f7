package dev.weft.json;

import dev.weft.finding.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a JSON Lines file of articles in constant memory: gives each line that is not blank, so that lines can be
 * read in parallel.
 *
 * <p>A byte order mark is passed over; lines end with LF or CRLF. A line longer than {@link ArticleReader#MAX_BYTES} is
 * reported and passed over; all else that may be wrong with a line is for {@link ArticleReader} to say. Does not close
 * the stream. Not safe to share between threads.
 */
public final class ArticleLines {
    private final InputStream in;
    private final String file;
    private final Consumer<Finding> findings;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;
    private long number;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();

    /** Makes a reader of the lines of {@code in}; {@code file} names it in findings. */
    public ArticleLines(InputStream in, String file, Consumer<Finding> findings) {
        this.in = in;
        this.file = file;
        this.findings = findings;
    }

    /** A line of the file. */
    public static final class Line {
        private final long number;
        private final byte[] bytes;
        private final String file;

        Line(long number, byte[] bytes, String file) {
            this.number = number;
            this.bytes = bytes;
            this.file = file;
        }

        /** Returns its number, counted from 1. */
        public long number() {
            return number;
        }

        /** Returns its bytes, without the line break; not a copy. */
        public byte[] bytes() {
            return bytes;
        }

        /** Returns {@code file:number}, the origin that {@link ArticleReader} takes. */
        public String origin() {
            return file + ":" + number;
        }
    }

    /** Returns the next line that is not blank; empty after the last. */
    public Optional<Line> next() throws IOException {
        for (byte[] line = line(); line != null; line = line()) {
            if (!isBlank(line)) {
                return Optional.of(new Line(number, line, file));
            }
        }
        return Optional.empty();
    }

    private byte @Nullable [] line() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        if (number == 1) {
            skipMark();
        }
        long length = 0;
        do {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            if (length + end - position <= ArticleReader.MAX_BYTES) {
                if (end < limit && length == 0) {
                    byte[] line = Arrays.copyOfRange(buffer, position, end);
                    position = end + 1;
                    return line;
                }
                gathered.write(buffer, position, end - position);
            }
            length += end - position;
            position = end;
        } while (position == limit && fill());
        position = Math.min(position + 1, limit);
        byte[] line = gathered.toByteArray();
        gathered.reset();
        if (length <= ArticleReader.MAX_BYTES) {
            return line;
        }
        findings.accept(JsonCodes.TOO_LARGE
                .at("", "这一行超过 16 MiB，未读取", "the line is longer than 16 MiB and was not read")
                .from(file + ":" + number));
        return new byte[0];
    }

    /** Makes sure that the buffer holds something; false at the end of the stream. */
    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
        return limit > 0;
    }

    /** Passes over the byte order mark of UTF-8. */
    private void skipMark() {
        boolean mark = limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
        position = mark ? 3 : 0;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
