package dev.weft.publish;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Keeps pieces in memory up to a bound, the rest in a temporary file that is gone when the program is. */
final class PieceStore implements Closeable {
    private static final int LENGTH_BITS = 24;

    private final long mostBytes;
    private final AtomicLong inMemory = new AtomicLong();
    private final AtomicLong end = new AtomicLong();
    private @Nullable FileChannel file;

    PieceStore(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Returns whether there is room in memory for a piece, and takes it; otherwise it goes to the file. */
    boolean takeRoom(int length) {
        if (length >= 1 << LENGTH_BITS || inMemory.addAndGet(length) <= mostBytes) {
            return true;
        }
        inMemory.addAndGet(-length);
        return false;
    }

    /** Gives the room of a piece back. */
    void giveRoom(int length) {
        if (length < 1 << LENGTH_BITS) {
            inMemory.addAndGet(-length);
        }
    }

    /** Writes a piece to the file; returns where it is, never 0. */
    long write(byte[] piece) throws IOException {
        long at = end.getAndAdd(piece.length);
        ByteBuffer bytes = ByteBuffer.wrap(piece);
        FileChannel channel = file();
        while (bytes.hasRemaining()) {
            channel.write(bytes, at + bytes.position());
        }
        return at << LENGTH_BITS | piece.length;
    }

    /** Reads a piece from the file. */
    byte[] read(long place) throws IOException {
        byte[] piece = new byte[(int) place & (1 << LENGTH_BITS) - 1];
        ByteBuffer bytes = ByteBuffer.wrap(piece);
        while (bytes.hasRemaining()) {
            if (file().read(bytes, (place >>> LENGTH_BITS) + bytes.position()) < 0) {
                throw new EOFException("the temporary file of pieces ended early");
            }
        }
        return piece;
    }

    private synchronized FileChannel file() throws IOException {
        FileChannel open = file;
        if (open == null) {
            Path path = Files.createTempFile("weft-pieces", "");
            open = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
