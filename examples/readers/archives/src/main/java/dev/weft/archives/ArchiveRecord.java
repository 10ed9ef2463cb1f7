package dev.weft.archives;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * One record of a WARC file, opened where it begins.
 *
 * <p>jwarc reads its heads; it is given no more than this record, so that a wrong length or a damaged byte ends with it.
 */
final class ArchiveRecord implements Closeable {
    /** No head of a record or an answer is longer. */
    private static final int LONGEST_HEAD = 1 << 20;

    /** What every record begins with. */
    static final String MAGIC = "WARC/";

    private static final int BUFFER = 8192;
    private static final long MOST_BYTES = 1L << 44;

    private final FileChannel file;
    private final long start;
    private final boolean closesFile;
    private final InputStream data;
    private final Guard guard = new Guard();
    private final WarcRecord warc;
    private final long headLength;
    private final long length;

    private ArchiveRecord(FileChannel file, long start, boolean closesFile) throws IOException {
        this.file = file;
        this.start = start;
        this.closesFile = closesFile;
        this.data = isPacked(file, start) ? new GzipMember(file, start) : plain(file, start);
        try {
            ByteBuffer buffer = begun();
            Optional<WarcRecord> record = new WarcReader(guard, buffer).next();
            warc = record.orElseThrow(() -> new EOFException("the file ends where a record should begin"));
            headLength = guard.delivered - buffer.remaining();
            length = Long.parseLong(warc.headers().first("Content-Length").orElse("-1"));
            if (length < 0 || length > MOST_BYTES) {
                throw new IOException("the record does not say how long it can be");
            }
            int inBuffer = (int) Math.min(length, buffer.remaining());
            byte[] beyond = new byte[buffer.remaining() - inBuffer];
            buffer.get(buffer.position() + inBuffer, beyond);
            guard.beyond = beyond;
            guard.most = Long.MAX_VALUE;
        } catch (IOException | RuntimeException e) {
            if (data instanceof GzipMember) {
                data.close();
            }
            throw e instanceof IOException known
                    ? known
                    : new IOException("the head of the record is damaged: " + e.getMessage(), e);
        }
    }

    /** Opens the record that begins at a place of a file, which stays open. */
    static ArchiveRecord at(FileChannel file, long start) throws IOException {
        return new ArchiveRecord(file, start, false);
    }

    /** Opens the record that begins at a place of a file, and closes the file with it. */
    static ArchiveRecord open(Path path, long start) throws IOException {
        FileChannel file = FileChannel.open(path);
        try {
            return new ArchiveRecord(file, start, true);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Returns whether a member of gzip begins at a place. */
    static boolean isPacked(FileChannel file, long at) throws IOException {
        ByteBuffer two = ByteBuffer.allocate(2);
        return file.read(two, at) == 2 && two.get(0) == 0x1F && two.get(1) == (byte) 0x8B;
    }

    /** Returns the first bytes, which are those of a record of WARC and nothing else. */
    private ByteBuffer begun() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        int read = 0;
        while (read >= 0 && buffer.position() < MAGIC.length()) {
            read = guard.read(buffer);
        }
        String first =
                new String(buffer.array(), 0, Math.min(MAGIC.length(), buffer.position()), StandardCharsets.ISO_8859_1);
        if (!first.equals(MAGIC)) {
            throw new IOException("no record of WARC begins here");
        }
        return buffer.flip();
    }

    private static InputStream plain(FileChannel file, long start) throws IOException {
        file.position(start);
        return Channels.newInputStream(file);
    }

    WarcRecord warc() {
        return warc;
    }

    /** Returns what the server answered. */
    HttpResponse answer() throws IOException {
        guard.most = guard.delivered + LONGEST_HEAD;
        try {
            return ((WarcResponse) warc).http();
        } catch (RuntimeException e) {
            throw new IOException("the head of the answer is damaged: " + e.getMessage(), e);
        } finally {
            guard.most = Long.MAX_VALUE;
        }
    }

    /** Returns how many bytes of the archive its content has, packed as the server sent it. */
    long length() {
        return length;
    }

    /**
     * Returns where the next record begins.
     *
     * @throws EOFException if the file ends before the record does
     * @throws IOException if the record is not as long as it says
     */
    long end() throws IOException {
        long end = headLength + length;
        if (!(data instanceof GzipMember member)) {
            return plainEnd(start + end);
        }
        byte[] skipped = new byte[BUFFER];
        for (long left = end - guard.delivered; left > 0; ) {
            int read = data.read(skipped, 0, (int) Math.min(left, BUFFER));
            if (read < 0) {
                throw wrongLength();
            }
            left -= read;
        }
        byte[] rest = data.readNBytes(BUFFER);
        byte[] all = Arrays.copyOf(guard.beyond, guard.beyond.length + rest.length);
        System.arraycopy(rest, 0, all, guard.beyond.length, rest.length);
        String beyond = new String(all, StandardCharsets.ISO_8859_1).stripLeading();
        if (beyond.startsWith(MAGIC)) {
            throw new PackedAsAWholeException();
        }
        if (!beyond.isEmpty()) {
            throw wrongLength();
        }
        data.transferTo(OutputStream.nullOutputStream());
        return member.following();
    }

    private long plainEnd(long end) throws IOException {
        if (end > file.size()) {
            throw new EOFException("the file ends in the middle of a record");
        }
        ByteBuffer some = ByteBuffer.allocate(16);
        int read = Math.max(0, file.read(some, end));
        String next = new String(some.array(), 0, read, StandardCharsets.ISO_8859_1);
        String bare = next.stripLeading();
        if (!bare.isEmpty() && !bare.startsWith(MAGIC) && !MAGIC.startsWith(bare)) {
            throw wrongLength();
        }
        return end + next.length() - bare.length();
    }

    private IOException wrongLength() {
        return new IOException("the record is not " + length + " bytes long, as it says");
    }

    @Override
    public void close() throws IOException {
        if (data instanceof GzipMember) {
            data.close();
        }
        if (closesFile) {
            file.close();
        }
    }

    /** A file that was packed as a whole, so that no record in it can be found again. */
    static final class PackedAsAWholeException extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        PackedAsAWholeException() {
            super("the archive was packed as a whole, not record by record: unpack it first, with gunzip");
        }
    }

    /** Hands on what a record holds, and no more of a head than there may be. */
    private final class Guard implements ReadableByteChannel {
        private long delivered;
        private long most = LONGEST_HEAD;
        /** What was read beyond the record, by who filled a buffer. */
        private byte[] beyond = {};

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (delivered >= most) {
                throw new IOException("a head goes on for more than " + LONGEST_HEAD + " bytes");
            }
            int read = data.read(target.array(), target.arrayOffset() + target.position(), target.remaining());
            if (read > 0) {
                target.position(target.position() + read);
                delivered += read;
            }
            return read;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
