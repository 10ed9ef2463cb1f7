package dev.weft.publish;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pieces until every part that names them has taken them: in memory up to a bound, the rest in a temporary file
 * that is gone when the program is. Room that was given back is used again. Safe to share between threads.
 */
final class PieceStore implements Closeable {
    /** What is kept of a piece that is empty. */
    static final int EMPTY = 0;

    private static final int LENGTH_BITS = 24;
    private static final int GRAIN = 1024;

    private final long mostBytes;
    private final Map<Integer, Ints> freeGrains = new HashMap<>();
    private final Ints freeNumbers = new Ints();
    private byte[] @Nullable [] inMemory = new byte[256][];
    private long[] inFile = new long[256];
    private int[] takers = new int[256];
    private int used = 1;
    private long bytes;
    private int grains;
    private @Nullable FileChannel file;

    PieceStore(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Keeps a piece until it was taken so many times; returns the number it is taken by. */
    int keep(byte[] piece, int times) throws IOException {
        if (piece.length == 0) {
            return EMPTY;
        }
        int number;
        long at;
        synchronized (this) {
            number = number();
            takers[number] = times;
            if (piece.length >= 1 << LENGTH_BITS || bytes + piece.length <= mostBytes) {
                bytes += piece.length;
                inMemory[number] = piece;
                return number;
            }
            at = (long) room(grains(piece.length)) * GRAIN;
            inFile[number] = at << LENGTH_BITS | piece.length;
        }
        ByteBuffer rest = ByteBuffer.wrap(piece);
        FileChannel channel = file();
        while (rest.hasRemaining()) {
            channel.write(rest, at + rest.position());
        }
        return number;
    }

    private int number() {
        if (freeNumbers.size() > 0) {
            return freeNumbers.removeLast();
        }
        if (used == takers.length) {
            int room = used + (used >> 1);
            inMemory = Arrays.copyOf(inMemory, room);
            inFile = Arrays.copyOf(inFile, room);
            takers = Arrays.copyOf(takers, room);
        }
        return used++;
    }

    /** Returns where in the file there are so many grains that nobody uses. */
    private int room(int count) {
        Ints free = freeGrains.get(count);
        if (free != null && free.size() > 0) {
            return free.removeLast();
        }
        int at = grains;
        grains += count;
        return at;
    }

    /** Returns how large the temporary file has become. */
    synchronized long bytesInFile() {
        return (long) grains * GRAIN;
    }

    private static int grains(int length) {
        return (length + GRAIN - 1) / GRAIN;
    }

    /** Returns how long a piece is. */
    private synchronized int length(int number) {
        byte[] piece = inMemory[number];
        return piece != null ? piece.length : (int) inFile[number] & (1 << LENGTH_BITS) - 1;
    }

    /** Copies a piece, and lets go of it if this was the last time. */
    private void take(int number, byte[] into, int at) throws IOException {
        byte[] piece;
        long place;
        synchronized (this) {
            piece = inMemory[number];
            place = inFile[number];
        }
        if (piece != null) {
            System.arraycopy(piece, 0, into, at, piece.length);
        } else {
            read(place, into, at);
        }
        drop(number);
    }

    /** Returns pieces by their numbers, each of which is taken when it is copied or left out. */
    Sheet.Pieces taking(int[] numbers) {
        return new Sheet.Pieces() {
            @Override
            public int count() {
                return numbers.length;
            }

            @Override
            public int length(int index) {
                return PieceStore.this.length(numbers[index]);
            }

            @Override
            public void copy(int index, byte[] into, int at) throws IOException {
                take(numbers[index], into, at);
            }

            @Override
            public void leaveOut(int index) {
                drop(numbers[index]);
            }
        };
    }

    private void read(long place, byte[] into, int at) throws IOException {
        ByteBuffer piece = ByteBuffer.wrap(into, at, (int) place & (1 << LENGTH_BITS) - 1);
        while (piece.hasRemaining()) {
            if (file().read(piece, (place >>> LENGTH_BITS) + piece.position() - at) < 0) {
                throw new EOFException("the temporary file of pieces ended early");
            }
        }
    }

    private synchronized void drop(int number) {
        if (number == EMPTY || --takers[number] > 0) {
            return;
        }
        byte[] piece = inMemory[number];
        if (piece != null) {
            bytes -= piece.length;
            inMemory[number] = null;
        } else {
            int at = (int) ((inFile[number] >>> LENGTH_BITS) / GRAIN);
            freeGrains
                    .computeIfAbsent(grains(length(number)), size -> new Ints())
                    .add(at);
            inFile[number] = 0;
        }
        freeNumbers.add(number);
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
