package dev.weft.archives;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One member of a gzip file, unpacked, that knows where it ends: in an archive each record is a member of its own, and what is
 * wrong with one ends with it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952, checked 29 November 2026</a>
 */
final class GzipMember extends InputStream {
    /** What unpacks to more than so many bytes for each of its own, and to much, is a bomb. */
    private static final int MOST_FOR_EACH = 500;

    private static final long MUCH = 100_000_000;
    private static final int MOST_NAME = 4096;

    private final FileChannel file;
    private final long start;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] packed = new byte[8192];
    private long taken;
    private int at;
    private int length;
    private boolean isOver;

    /** Opens the member that begins at a place of a file. */
    GzipMember(FileChannel file, long start) throws IOException {
        this.file = file;
        this.start = start;
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            throw new IOException("no member of gzip begins here");
        }
        int flags = next();
        skip(6);
        if ((flags & 4) != 0) {
            skip(next() | next() << 8);
        }
        for (int text = flags & (8 | 16); text != 0; text &= text - 1) {
            int most = MOST_NAME;
            while (next() != 0) {
                if (--most == 0) {
                    throw new IOException("a name in a head of gzip never ends");
                }
            }
        }
        skip((flags & 2) != 0 ? 2 : 0);
    }

    private int next() throws IOException {
        if (at == length) {
            fill();
        }
        return packed[at++] & 0xFF;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private void fill() throws IOException {
        int read = file.read(ByteBuffer.wrap(packed), start + taken + length);
        if (read <= 0) {
            throw new EOFException("the file ends in the middle of a record");
        }
        taken += length;
        at = 0;
        length = read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        while (!isOver) {
            if (inflater.needsInput()) {
                if (at == length) {
                    fill();
                }
                inflater.setInput(packed, at, length - at);
            }
            int got = inflated(bytes, offset, wanted);
            at = length - inflater.getRemaining();
            if (inflater.finished()) {
                end();
            }
            if (got > 0) {
                return got;
            }
        }
        return -1;
    }

    private int inflated(byte[] bytes, int offset, int wanted) throws IOException {
        int got;
        try {
            got = inflater.inflate(bytes, offset, wanted);
        } catch (DataFormatException e) {
            throw new IOException("what was packed is damaged: " + e.getMessage(), e);
        }
        if (got == 0 && inflater.needsDictionary()) {
            throw new IOException("what was packed needs a dictionary");
        }
        sum.update(bytes, offset, got);
        long out = inflater.getBytesWritten();
        if (out > MUCH && out / MOST_FOR_EACH > inflater.getBytesRead()) {
            throw new IOException("a record unpacks beyond all measure");
        }
        return got;
    }

    private void end() throws IOException {
        isOver = true;
        long expected = next() | next() << 8 | next() << 16 | (long) next() << 24;
        skip(4);
        if (expected != sum.getValue()) {
            throw new IOException("what was packed is damaged: its checksum differs");
        }
    }

    /** Returns where in the file the next member begins; known when this one was read to its end. */
    long following() {
        return start + taken + at;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
