package dev.weft.archives;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Goes through the records of a WARC file, packed or not; after a damaged one on with the next that can be found. */
final class ArchiveFile {
    private static final int STEP = 1 << 16;

    private final Path path;

    ArchiveFile(Path path) {
        this.path = path;
    }

    /** Takes the records. */
    interface Visitor {
        /** Looks at a record; what is returned is done when it turned out to be whole. */
        Runnable visit(long place, ArchiveRecord record) throws IOException;

        /** Takes a record that is not whole: where it begins, and why; cut off, if nothing follows. */
        void damaged(long place, IOException why, boolean isCutOff);
    }

    void forEach(Visitor visitor) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            boolean packed = ArchiveRecord.isPacked(file, 0);
            long at = 0;
            while (at < file.size()) {
                try (ArchiveRecord record = ArchiveRecord.at(file, at)) {
                    Runnable found = visitor.visit(at, record);
                    long end = record.end();
                    found.run();
                    at = packed ? end : pastBlanks(file, end);
                } catch (ClosedByInterruptException e) {
                    throw e;
                } catch (ArchiveRecord.PackedAsAWholeException e) {
                    visitor.damaged(at, e, false);
                    return;
                } catch (IOException e) {
                    long next = following(file, at + 1, packed);
                    visitor.damaged(at, e, next == file.size() && e instanceof EOFException);
                    at = next;
                }
            }
        }
    }

    private static long pastBlanks(FileChannel file, long from) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long at = from;
        while (file.read(one.clear(), at) == 1 && (one.get(0) == '\r' || one.get(0) == '\n')) {
            at++;
        }
        return at;
    }

    /** Returns where the next record seems to begin, or the file's end. */
    private static long following(FileChannel file, long from, boolean packed) throws IOException {
        String sign = packed ? "\u001F\u008B\b" : "\n" + ArchiveRecord.MAGIC;
        ByteBuffer some = ByteBuffer.allocate(STEP);
        for (long at = from; at < file.size(); at += STEP - sign.length()) {
            int read = file.read(some.clear(), at);
            String text = new String(some.array(), 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
            for (int i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) {
                long place = at + i + (packed ? 0 : 1);
                if (begins(file, place)) {
                    return place;
                }
            }
        }
        return file.size();
    }

    private static boolean begins(FileChannel file, long place) throws IOException {
        try (ArchiveRecord record = ArchiveRecord.at(file, place)) {
            return record.warc().headers().first("WARC-Type").isPresent();
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            return false;
        }
    }
}
