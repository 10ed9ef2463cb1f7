package dev.weft.archives;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import org.netpreserve.jwarc.DecodedBody;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** The bytes that a server sent, unpacked; no more of them than a record of its size can honestly hold. */
final class Payload extends FilterInputStream {
    private static final int MOST_FOR_EACH = 500;
    private static final long MUCH = 100_000_000;

    private final ArchiveRecord record;
    private long read;

    private Payload(ArchiveRecord record, InputStream bytes) {
        super(bytes);
        this.record = record;
    }

    /** Opens what a record holds; of anything but a page the whole. */
    static InputStream of(ArchiveRecord record, boolean isPage) throws IOException {
        try {
            if (!isPage && record.warc().truncated() != WarcTruncationReason.NOT_TRUNCATED) {
                throw new IOException("the archive has only its beginning");
            }
            return new Payload(record, bytes(record));
        } catch (IOException | RuntimeException e) {
            record.close();
            throw known(e);
        }
    }

    private static InputStream bytes(ArchiveRecord record) throws IOException {
        if (!(record.warc() instanceof WarcResponse)) {
            return record.warc().body().stream();
        }
        HttpResponse answer = record.answer();
        String packing = answer.headers().first("Content-Encoding").orElse("");
        if (!packing.equalsIgnoreCase("gzip") && !packing.equalsIgnoreCase("x-gzip")) {
            return answer.bodyDecoded().stream();
        }
        // Some crawlers keep the word, and write what they unpacked.
        BufferedInputStream raw = new BufferedInputStream(answer.body().stream());
        raw.mark(2);
        byte[] two = raw.readNBytes(2);
        raw.reset();
        boolean packed = two.length == 2 && two[0] == 0x1F && two[1] == (byte) 0x8B;
        return packed ? DecodedBody.create(Channels.newChannel(raw), DecodedBody.Encoding.GZIP).stream() : raw;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got;
        try {
            got = in.read(bytes, offset, length);
        } catch (RuntimeException e) {
            throw known(e);
        }
        count(Math.max(0, got));
        return got;
    }

    /** Whatever jwarc stumbles over is this record's fault. */
    private static IOException known(Exception e) {
        return e instanceof IOException known ? known : new IOException("it is damaged: " + e.getMessage(), e);
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > MUCH && read / MOST_FOR_EACH > record.length()) {
            throw new IOException("what the server sent unpacks beyond all measure");
        }
    }

    @Override
    public void close() throws IOException {
        record.close();
    }
}
