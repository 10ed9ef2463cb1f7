package dev.weft.publish;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * How records lie in a file: after a line that says the version, each behind its length and a checksum; a length of zero
 * ends a file that was completed.
 */
final class StateFile {
    static final byte[] HEADER = "weft-state 1\n".getBytes(StandardCharsets.US_ASCII);

    /** How a file ended. */
    enum End {
        /** With the mark that it was completed. */
        COMPLETE,
        /** After a record, as the state of a run that was stopped does. */
        OPEN,
        /** In the midst of a record, as the last one of a run that was stopped may. */
        CUT,
        /** With something that is no record, or it is not of this version. */
        DAMAGED
    }

    private static final int MOST_BYTES = 1 << 28;

    private StateFile() {}

    /** Takes a record and where its bytes are. */
    interface Visitor {
        void record(long offset, byte[] bytes) throws IOException;
    }

    /** Gives each record of a file, up to the first that is damaged. */
    static End read(FileChannel file, Visitor visitor) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), 1 << 16));
        long offset = HEADER.length;
        try {
            if (!Arrays.equals(in.readNBytes(HEADER.length), HEADER)) {
                return End.DAMAGED;
            }
            while (true) {
                int length = in.read();
                if (length < 0) {
                    return End.OPEN;
                }
                length = length << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
                if (length == 0) {
                    return End.COMPLETE;
                }
                if (length < 0 || length > MOST_BYTES) {
                    return End.DAMAGED;
                }
                int checksum = in.readInt();
                byte[] bytes = in.readNBytes(length);
                if (bytes.length < length) {
                    return End.CUT;
                }
                if (checksum(bytes, length) != checksum) {
                    return End.DAMAGED;
                }
                visitor.record(offset + 8, bytes);
                offset += 8L + length;
            }
        } catch (EOFException cut) {
            return End.CUT;
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    /** Returns records as they lie in a file. */
    static ByteBuffer framed(Iterable<byte[]> records) {
        int size = 0;
        for (byte[] record : records) {
            size += record.length + 8;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        for (byte[] record : records) {
            out.putInt(record.length).putInt(checksum(record, record.length)).put(record);
        }
        return out.flip();
    }
}
