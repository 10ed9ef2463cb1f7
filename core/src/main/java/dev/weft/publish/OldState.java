package dev.weft.publish;

import dev.weft.finding.Finding;
import java.io.Closeable;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the runs before left in a folder: its records stay on the disk, and only where each is is kept in memory. */
final class OldState implements Closeable {
    private static final String NAME = Folder.PREFIX + "state";
    private static final String NEXT = Folder.PREFIX + "state.next";
    private static final String JOINED = Folder.PREFIX + "state.joined";

    private final Folder folder;
    private final @Nullable FileChannel file;
    private long[] keys = new long[256];
    private long[] places = new long[256];
    private int size;
    private boolean completed;

    private OldState(Folder folder, @Nullable FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    /** Reads the state of a folder, after joining to it what a run that was stopped had done. */
    static OldState open(Folder folder, Consumer<Finding> findings) throws IOException {
        FileOperations files = folder.operations();
        Path path = folder.path(NAME);
        try {
            if (!folder.isFresh()) {
                join(folder, findings);
            }
            if (folder.isFresh() || files.attributes(path) == null) {
                return new OldState(folder, null);
            }
            OldState state = new OldState(folder, files.read(path));
            state.load(findings);
            return state;
        } catch (IOException e) {
            throw PublishException.at(path.toString(), e);
        }
    }

    private static void join(Folder folder, Consumer<Finding> findings) throws IOException {
        FileOperations files = folder.operations();
        Path next = folder.path(NEXT);
        Path joined = folder.path(JOINED);
        files.delete(joined);
        if (files.attributes(next) == null) {
            return;
        }
        try (FileChannel out = files.append(joined)) {
            files.write(out, ByteBuffer.wrap(StateFile.HEADER));
            for (Path part : List.of(folder.path(NAME), next)) {
                if (files.attributes(part) != null) {
                    try (FileChannel in = files.read(part)) {
                        report(
                                StateFile.read(in, (at, record) -> {
                                    files.write(out, StateFile.framed(List.of(record)));
                                    removeLitter(folder, record);
                                }),
                                findings);
                    }
                }
            }
        }
        files.rename(joined, folder.path(NAME));
        files.delete(next);
    }

    private static void removeLitter(Folder folder, byte[] bytes) throws IOException {
        StateRecord record = decode(bytes);
        if (record != null && record.key().isEmpty()) {
            for (StateRecord.Written file : record.files()) {
                folder.removeLitter(file.name());
            }
        }
    }

    private static @Nullable StateRecord decode(byte[] bytes) {
        try {
            return StateRecord.decode(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException | IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
            return null;
        }
    }

    private static void report(StateFile.End end, Consumer<Finding> findings) {
        if (end == StateFile.End.DAMAGED) {
            findings.accept(PublishCodes.STATE_DAMAGED.at(""));
        }
    }

    private void load(Consumer<Finding> findings) throws IOException {
        StateFile.End end = StateFile.read(channel(), (offset, bytes) -> {
            StateRecord record = decode(bytes);
            if (record != null && !record.key().isEmpty()) {
                put(Hashes.of(record.key()), offset << 24 | Math.min(bytes.length, (1 << 24) - 1));
            }
        });
        completed = end == StateFile.End.COMPLETE;
        report(end == StateFile.End.CUT ? StateFile.End.DAMAGED : end, findings);
    }

    private FileChannel channel() {
        if (file == null) {
            throw new IllegalStateException("there is no state");
        }
        return file;
    }

    private void put(long key, long place) {
        if (size >= keys.length / 3 * 2) {
            long[] oldKeys = keys;
            long[] oldPlaces = places;
            keys = new long[keys.length * 2];
            places = new long[keys.length];
            size = 0;
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldPlaces[i] != 0) {
                    put(oldKeys[i], oldPlaces[i]);
                }
            }
        }
        int slot = slot(key);
        size += places[slot] == 0 ? 1 : 0;
        keys[slot] = key;
        places[slot] = place;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 20) & mask;
        while (places[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Returns the record of a unit, or null; safe to call from several threads. */
    @Nullable
    StateRecord find(String key) throws IOException {
        long place = places[slot(Hashes.of(key))];
        int length = (int) place & (1 << 24) - 1;
        if (place == 0 || length == (1 << 24) - 1) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        long offset = place >>> 24;
        try {
            while (bytes.hasRemaining()) {
                if (channel().read(bytes, offset + bytes.position()) < 0) {
                    return null;
                }
            }
        } catch (IOException e) {
            throw PublishException.at(folder.path(NAME).toString(), e);
        }
        StateRecord record = decode(bytes.array());
        return record != null && record.key().equals(key) ? record : null;
    }

    /** Gives every file that a run before wrote, or was about to write when it was stopped; some more than once. */
    void forEachFile(Consumer<String> action) throws IOException {
        if (file == null) {
            return;
        }
        try {
            channel().position(0);
            StateFile.read(channel(), (offset, bytes) -> {
                StateRecord record = decode(bytes);
                if (record != null && !(completed && record.key().isEmpty())) {
                    record.files().forEach(written -> action.accept(written.name()));
                }
            });
        } catch (IOException e) {
            throw PublishException.at(folder.path(NAME).toString(), e);
        }
    }

    /** Begins the state that replaces this one. */
    FileChannel beginNext() throws IOException {
        Path next = folder.path(NEXT);
        try {
            FileChannel channel = folder.operations().create(next);
            try {
                folder.operations().write(channel, ByteBuffer.wrap(StateFile.HEADER));
                return channel;
            } catch (IOException e) {
                try (channel) {
                    throw e;
                }
            }
        } catch (IOException e) {
            throw PublishException.at(next.toString(), e);
        }
    }

    /** Completes the next state, and puts it in the place of this one. */
    void replaceBy(FileChannel next, boolean durable) throws IOException {
        try {
            folder.operations().write(next, ByteBuffer.wrap(new byte[4]));
            if (durable) {
                folder.operations().force(next);
            }
            next.close();
            close();
            folder.operations().rename(folder.path(NEXT), folder.path(NAME));
        } catch (IOException e) {
            throw PublishException.at(folder.path(NAME).toString(), e);
        }
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(places, 0);
        if (file != null) {
            file.close();
        }
    }
}
