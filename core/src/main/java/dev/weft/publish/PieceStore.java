package dev.weft.publish;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pieces until every part that shows them has them all: in memory up to a bound, the rest in a temporary file that is
 * gone when the program is. Room that was given back is used again. Safe to share between threads.
 */
final class PieceStore implements Closeable {
    private static final int EMPTY = 0;
    private static final int LENGTH_BITS = 24;
    private static final int GRAIN = 1024;

    private final long mostBytes;
    private final Map<Integer, Deque<Integer>> freeGrains = new HashMap<>();
    private final Deque<Integer> freeNumbers = new ArrayDeque<>();
    private byte[] @Nullable [] inMemory = new byte[256][];

    /** Where each piece is in the file, and behind that its length. */
    private long[] inFile = new long[256];

    /** How many slots have each piece. */
    private int[] holders = new int[256];

    private int used = 1;
    private long bytes;
    private int grains;
    private @Nullable FileChannel file;

    /** Makes a store that keeps so many bytes in memory. */
    PieceStore(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** A piece that is kept; it is dropped when all slots that have it are released. */
    static final class Kept {
        private final int number;

        private Kept(int number) {
            this.number = number;
        }
    }

    /** Keeps a piece for so many slots. */
    Kept keep(byte[] piece, int times) throws IOException {
        if (piece.length == 0) {
            return new Kept(EMPTY);
        }
        int number;
        long at;
        synchronized (this) {
            number = number();
            holders[number] = times;
            if (piece.length >= 1 << LENGTH_BITS || bytes + piece.length <= mostBytes) {
                bytes += piece.length;
                inMemory[number] = piece;
                return new Kept(number);
            }
            at = (long) room(grains(piece.length)) * GRAIN;
            inFile[number] = at << LENGTH_BITS | piece.length;
        }
        ByteBuffer rest = ByteBuffer.wrap(piece);
        FileChannel channel = file();
        while (rest.hasRemaining()) {
            channel.write(rest, at + rest.position());
        }
        return new Kept(number);
    }

    private int number() {
        if (!freeNumbers.isEmpty()) {
            return freeNumbers.removeLast();
        }
        if (used == holders.length) {
            int room = used + (used >> 1);
            inMemory = Arrays.copyOf(inMemory, room);
            inFile = Arrays.copyOf(inFile, room);
            holders = Arrays.copyOf(holders, room);
        }
        return used++;
    }

    /** Returns where in the file there are so many grains that nobody uses. */
    private int room(int count) {
        Deque<Integer> free = freeGrains.get(count);
        if (free != null && !free.isEmpty()) {
            return free.removeLast();
        }
        int at = grains;
        grains += count;
        return at;
    }

    private static int grains(int length) {
        return (length + GRAIN - 1) / GRAIN;
    }

    /** Returns how large the temporary file has become. */
    synchronized long bytesInFile() {
        return (long) grains * GRAIN;
    }

    /** Returns slots for the pieces of a document. */
    Slots slots(int count) {
        return new Slots(count);
    }

    /** The pieces of one document, each at its position: four bytes for one that is not read. */
    final class Slots implements SitePlan.Pieces {
        private final int[] numbers;
        private int missing;

        private Slots(int count) {
            numbers = new int[count];
            missing = count;
        }

        /** Puts a piece at its position; returns whether it was the last that was missing. */
        synchronized boolean put(int position, Kept piece) {
            numbers[position] = piece.number;
            return --missing == 0;
        }

        /** Leaves a position empty; returns whether it was the last that was missing. */
        synchronized boolean leaveOut() {
            return --missing == 0;
        }

        @Override
        public int count() {
            return numbers.length;
        }

        @Override
        public byte[] get(int position) throws IOException {
            return read(numbers[position]);
        }

        /** Lets go of all pieces. */
        void release() {
            for (int number : numbers) {
                drop(number);
            }
        }
    }

    private byte[] read(int number) throws IOException {
        long place;
        synchronized (this) {
            byte[] piece = inMemory[number];
            if (piece != null) {
                return piece;
            }
            place = inFile[number];
        }
        ByteBuffer piece = ByteBuffer.allocate((int) place & (1 << LENGTH_BITS) - 1);
        while (piece.hasRemaining()) {
            if (file().read(piece, (place >>> LENGTH_BITS) + piece.position()) < 0) {
                throw new EOFException("the temporary file of pieces ended early");
            }
        }
        return piece.array();
    }

    private synchronized void drop(int number) {
        if (number == EMPTY || --holders[number] > 0) {
            return;
        }
        byte[] piece = inMemory[number];
        if (piece != null) {
            bytes -= piece.length;
            inMemory[number] = null;
        } else {
            int length = (int) inFile[number] & (1 << LENGTH_BITS) - 1;
            int at = (int) ((inFile[number] >>> LENGTH_BITS) / GRAIN);
            freeGrains
                    .computeIfAbsent(grains(length), size -> new ArrayDeque<>())
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
