package dev.weft.archives;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * The parts of one MHTML file, decoded into a temporary file, so that none of them is in memory.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2557">RFC 2557, checked 29 November 2026</a>
 */
final class MhtmlParts implements Closeable {
    private static final Pattern START = Pattern.compile(";\\s*start=\"?<?([^\";>]+)", Pattern.CASE_INSENSITIVE);

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(1 << 20)
            .setMaxHeaderLen(1 << 16)
            .setMaxHeaderCount(200)
            .setMaxTotalHeaderCount(100_000)
            .setMaxTotalHeaderLen(16 << 20)
            .setMaxPartCount(20_000)
            .setMaxNestingDepth(16)
            .build();

    /** Within so many bytes of its end a whole file closes its boundary. */
    private static final int END_BYTES = 4096;

    /**
     * A part.
     *
     * @param location where it stood, as the file says; or empty
     * @param id by which others mean it, without angle brackets; or empty
     * @param isWhole whether it was there to its end
     */
    record Part(String location, String id, String type, String charset, long start, long length, boolean isWhole) {
        boolean isPage() {
            return type.equals("text/html") || type.equals("application/xhtml+xml");
        }
    }

    private final Path spool;
    private final List<Part> parts = new ArrayList<>();
    private String location = "";
    private String startId = "";
    private boolean isCutOff;

    private MhtmlParts(Path spool) {
        this.spool = spool;
    }

    /** Takes a file apart. */
    static MhtmlParts of(Path file) throws IOException {
        MhtmlParts parts = new MhtmlParts(Files.createTempFile("weft-", ".parts"));
        try (InputStream in = Files.newInputStream(file);
                Counted out = new Counted(Files.newOutputStream(parts.spool))) {
            parts.read(in, out, file);
            return parts;
        } catch (MimeException | RuntimeException e) {
            parts.close();
            throw new IOException(e.getMessage(), e);
        } catch (IOException e) {
            parts.close();
            throw e;
        }
    }

    private void read(InputStream in, Counted out, Path file) throws IOException, MimeException {
        MimeTokenStream tokens = new MimeTokenStream(CONFIG);
        tokens.parse(in);
        String boundary = "";
        String at = "";
        String id = "";
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_HEADER -> {
                    at = "";
                    id = "";
                }
                case T_FIELD -> {
                    String name = tokens.getField().getName().toLowerCase(Locale.ROOT);
                    at = name.equals("content-location") ? value(tokens.getField()) : at;
                    id = name.equals("content-id") ? bare(value(tokens.getField())) : id;
                    if (name.equals("snapshot-content-location")) {
                        location = value(tokens.getField());
                    } else if (name.equals("content-type") && startId.isEmpty()) {
                        startId = start(value(tokens.getField()));
                    }
                }
                case T_START_MULTIPART -> {
                    location = location.isEmpty() ? at : location;
                    String own = tokens.getBodyDescriptor().getBoundary();
                    boundary = boundary.isEmpty() && own != null ? own : boundary;
                }
                case T_BODY -> {
                    long start = out.count;
                    tokens.getDecodedInputStream().transferTo(out);
                    String charset = tokens.getBodyDescriptor().getCharset();
                    parts.add(new Part(
                            at,
                            id,
                            tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT),
                            charset == null ? "" : charset,
                            start,
                            out.count - start,
                            true));
                }
                default -> {}
            }
        }
        isCutOff = !boundary.isEmpty() && !end(file).contains("--" + boundary + "--");
        if (isCutOff && !parts.isEmpty()) {
            Part last = parts.remove(parts.size() - 1);
            parts.add(new Part(
                    last.location(), last.id(), last.type(), last.charset(), last.start(), last.length(), false));
        }
    }

    /** Returns what a field says, on one line and decoded. */
    private static String value(Field field) {
        String body = field.getBody() == null
                ? ""
                : field.getBody().replaceAll("\\r?\\n[ \\t]*", "").strip();
        return body.contains("=?") ? DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT) : body;
    }

    private static String bare(String id) {
        return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
    }

    /** Returns the id of the part that a type says to begin with, or empty. */
    private static String start(String type) {
        Matcher start = START.matcher(type);
        return start.find() ? start.group(1) : "";
    }

    private static String end(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer last = ByteBuffer.allocate(END_BYTES);
            int read = channel.read(last, Math.max(0, channel.size() - END_BYTES));
            return new String(last.array(), 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
        }
    }

    /** Returns where the page stood, as the file itself says; or empty. */
    String location() {
        return location;
    }

    /** Returns the id of the part that is the page, or empty. */
    String startId() {
        return startId;
    }

    /** Returns whether the file ends before its end. */
    boolean isCutOff() {
        return isCutOff;
    }

    List<Part> parts() {
        return parts;
    }

    InputStream open(Part part) throws IOException {
        FileChannel channel = FileChannel.open(spool, StandardOpenOption.READ);
        channel.position(part.start());
        return new Slice(Channels.newInputStream(channel), part.length());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(spool);
    }

    /** Some bytes of the temporary file. */
    private static final class Slice extends FilterInputStream {
        private long left;

        Slice(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int got = in.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, got);
            return got;
        }
    }

    private static final class Counted extends FilterOutputStream {
        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count++;
        }
    }
}
