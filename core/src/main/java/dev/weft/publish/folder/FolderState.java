package dev.weft.publish.folder;

import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.finding.Severity;
import dev.weft.publish.fingerprint.Fingerprints;
import dev.weft.publish.fingerprint.KeyTable;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What runs remember in a folder: a file of records, {@code .weft-state}, that stays on the disk; only where each record is
 * is kept in memory.
 *
 * <p>The file begins with a line that says its version. Each record lies behind its length and a checksum; a length of zero
 * ends a file that was completed. A run appends its records to {@code .weft-state.next}, which takes the place of the state
 * at its end; one that was stopped leaves it, and the next run joins the two.
 *
 * <p>Finding records is safe to share between threads, and so is appending.
 */
final class FolderState implements Closeable {
    private static final String NAME = Folder.PREFIX + "state";
    private static final String NEXT = Folder.PREFIX + "state.next";
    private static final String JOINED = Folder.PREFIX + "state.joined";
    private static final byte[] HEADER = "weft-state 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_RECORD_BYTES = 1 << 28;

    /** Records that are this long or longer are not found again: what they are of is made anew. */
    private static final int LENGTH_BITS = 24;

    private final Folder folder;
    private final FileOperations files;
    private final boolean durable;
    private @Nullable FileChannel old;
    private KeyTable keys = new KeyTable();

    /** For each key where its record is in the file, and behind that its length. */
    private long[] places = new long[256];

    private boolean completed;
    private final FileChannel next;

    /** Opens the state of a folder, after joining to it what a run that was stopped had done, and begins the next one. */
    FolderState(Folder folder, boolean durable, Consumer<Finding> findings) throws IOException {
        this.folder = folder;
        this.durable = durable;
        files = folder.operations();
        FileChannel opened = null;
        try {
            if (!folder.isFresh()) {
                join(findings);
                if (files.attributes(folder.path(NAME)) != null) {
                    opened = files.read(folder.path(NAME));
                    old = opened;
                    load(opened, findings);
                }
            }
            next = begin();
        } catch (IOException e) {
            IOException fault = FolderException.at(folder.path(NAME).toString(), e);
            if (opened != null) {
                try {
                    opened.close();
                } catch (IOException also) {
                    fault.addSuppressed(also);
                }
            }
            throw fault;
        }
    }

    private FileChannel begin() throws IOException {
        FileChannel channel = files.create(folder.path(NEXT));
        try {
            files.write(channel, ByteBuffer.wrap(HEADER));
            folder.forceOwnNames();
            return channel;
        } catch (IOException e) {
            try (channel) {
                throw e;
            }
        }
    }

    /** Puts what a run that was stopped had appended behind the state before it, and removes what it left half-written. */
    private void join(Consumer<Finding> findings) throws IOException {
        Path joined = folder.path(JOINED);
        files.delete(joined);
        if (files.attributes(folder.path(NEXT)) == null) {
            return;
        }
        try (FileChannel out = files.append(joined)) {
            files.write(out, ByteBuffer.wrap(HEADER));
            for (Path part : List.of(folder.path(NAME), folder.path(NEXT))) {
                if (files.attributes(part) != null) {
                    try (FileChannel in = files.read(part)) {
                        report(
                                read(in, (at, bytes) -> {
                                    files.write(out, framed(List.of(bytes)));
                                    removeLitter(bytes);
                                }),
                                findings);
                    }
                }
            }
            if (durable) {
                files.force(out);
            }
        }
        files.rename(joined, folder.path(NAME));
        folder.forceOwnNames();
        files.delete(folder.path(NEXT));
    }

    private void removeLitter(byte[] bytes) throws IOException {
        StoredChange record = StoredChange.decode(bytes).orElse(null);
        if (record != null && record.isIntent()) {
            for (Written file : record.files()) {
                folder.removeLitter(file.name());
            }
        }
    }

    private void load(FileChannel file, Consumer<Finding> findings) throws IOException {
        End end = read(file, (offset, bytes) -> {
            StoredChange record = StoredChange.decode(bytes).orElse(null);
            if (record != null && !record.isIntent()) {
                int length = bytes.length < 1 << LENGTH_BITS ? bytes.length : 0;
                put(Fingerprints.of(record.key()), offset << LENGTH_BITS | length);
            }
        });
        keys.trim();
        completed = end == End.COMPLETE;
        report(end == End.CUT ? End.DAMAGED : end, findings);
    }

    private void put(long key, long place) {
        keys.add(key);
        int number = keys.find(key).orElseThrow();
        if (number == places.length) {
            places = Arrays.copyOf(places, number + (number >> 1));
        }
        places[number] = place;
    }

    private static void report(End end, Consumer<Finding> findings) {
        if (end == End.DAMAGED) {
            findings.accept(FolderCodes.STATE_DAMAGED.at(""));
        }
    }

    /** Returns the record of a change. */
    Optional<StoredChange> find(String key) throws IOException {
        FileChannel file = old;
        OptionalInt number = keys.find(Fingerprints.of(key));
        if (file == null || number.isEmpty()) {
            return Optional.empty();
        }
        long place = places[number.getAsInt()];
        ByteBuffer bytes = ByteBuffer.allocate((int) place & (1 << LENGTH_BITS) - 1);
        long offset = place >>> LENGTH_BITS;
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes, offset + bytes.position()) < 0) {
                    return Optional.empty();
                }
            }
        } catch (IOException e) {
            throw FolderException.at(folder.path(NAME).toString(), e);
        }
        return StoredChange.decode(bytes.array()).filter(record -> record.key().equals(key));
    }

    /** Gives every file that a run before wrote, or was about to write when it was stopped; some more than once. */
    void forEachFile(Consumer<String> action) throws IOException {
        FileChannel file = old;
        if (file == null) {
            return;
        }
        try {
            file.position(0);
            read(file, (offset, bytes) -> {
                StoredChange record = StoredChange.decode(bytes).orElse(null);
                if (record != null && !(completed && record.isIntent())) {
                    record.files().forEach(written -> action.accept(written.name()));
                }
            });
        } catch (IOException e) {
            throw FolderException.at(folder.path(NAME).toString(), e);
        }
    }

    /** Says which files are about to be written, so that the next run knows of them if this one does not end. */
    void intend(List<String> names) throws IOException {
        append(List.of(StoredChange.intent(names)), durable);
    }

    /** Appends records to the next state. */
    void append(List<StoredChange> records) throws IOException {
        append(records, false);
    }

    private void append(List<StoredChange> records, boolean forced) throws IOException {
        List<byte[]> bytes = new ArrayList<>(records.size());
        records.forEach(record -> bytes.add(record.encode()));
        synchronized (next) {
            try {
                files.write(next, framed(bytes));
                if (forced) {
                    files.force(next);
                }
            } catch (IOException e) {
                throw FolderException.at(folder.path(NEXT).toString(), e);
            }
        }
    }

    /** Completes the next state, and puts it in the place of this one, of which nothing is found any more. */
    void complete() throws IOException {
        try {
            files.write(next, ByteBuffer.wrap(new byte[4]));
            if (durable) {
                files.force(next);
            }
            next.close();
            closeOld();
            folder.forceNames();
            files.rename(folder.path(NEXT), folder.path(NAME));
            folder.forceOwnNames();
        } catch (IOException e) {
            throw FolderException.at(folder.path(NAME).toString(), e);
        }
    }

    private void closeOld() throws IOException {
        FileChannel file = old;
        old = null;
        keys = new KeyTable();
        if (file != null) {
            file.close();
        }
    }

    @Override
    public void close() throws IOException {
        try (next) {
            closeOld();
        } catch (IOException e) {
            throw FolderException.at(folder.path(NEXT).toString(), e);
        }
    }

    /** How a file of records ended. */
    private enum End {
        /** With the mark that it was completed. */
        COMPLETE,
        /** After a record, as the state of a run that was stopped does. */
        OPEN,
        /** In the midst of a record, as the last one of a run that was stopped may. */
        CUT,
        /** With something that is no record, or it is not of this version. */
        DAMAGED
    }

    private interface Visitor {
        void record(long offset, byte[] bytes) throws IOException;
    }

    /** Gives each record of a file, up to the first that is damaged. */
    private static End read(FileChannel file, Visitor visitor) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), 1 << 16));
        long offset = HEADER.length;
        try {
            if (!Arrays.equals(in.readNBytes(HEADER.length), HEADER)) {
                return End.DAMAGED;
            }
            while (true) {
                int first = in.read();
                if (first < 0) {
                    return End.OPEN;
                }
                int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
                if (length == 0) {
                    return End.COMPLETE;
                }
                if (length < 0 || length > MOST_RECORD_BYTES) {
                    return End.DAMAGED;
                }
                int checksum = in.readInt();
                byte[] bytes = in.readNBytes(length);
                if (bytes.length < length) {
                    return End.CUT;
                }
                if (checksum(bytes) != checksum) {
                    return End.DAMAGED;
                }
                visitor.record(offset + 8, bytes);
                offset += 8L + length;
            }
        } catch (EOFException cut) {
            return End.CUT;
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length);
        return (int) checksum.getValue();
    }

    /** Returns records as they lie in a file. */
    private static ByteBuffer framed(List<byte[]> records) {
        int size = 0;
        for (byte[] record : records) {
            size += record.length + 8;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        for (byte[] record : records) {
            out.putInt(record.length).putInt(checksum(record)).put(record);
        }
        return out.flip();
    }

    /**
     * A file that was written.
     *
     * @param name its path in the folder
     * @param stamp what the file system says of it
     * @param fingerprint of its bytes
     */
    record Written(String name, Folder.Stamp stamp, long fingerprint) {}

    /**
     * A change that was made, with its files and its findings; or, without a key, the names of files that are about to be
     * written.
     *
     * @param key the key of the change; empty for files about to be written
     * @param fingerprint of what the change was made from
     * @param files its files; of those about to be written, only the names are known
     * @param findings what was found when it was made
     */
    record StoredChange(String key, long fingerprint, List<Written> files, List<Finding> findings) {
        /** Returns the record that says that files are about to be written. */
        static StoredChange intent(List<String> names) {
            List<Written> files = new ArrayList<>(names.size());
            names.forEach(name -> files.add(new Written(name, new Folder.Stamp(0, 0), 0)));
            return new StoredChange("", Fingerprints.UNKNOWN, files, List.of());
        }

        boolean isIntent() {
            return key.isEmpty();
        }

        byte[] encode() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                text(out, key);
                out.writeLong(fingerprint);
                out.writeInt(files.size());
                for (Written file : files) {
                    text(out, file.name);
                    out.writeLong(file.stamp.size());
                    out.writeLong(file.stamp.modified());
                    out.writeLong(file.fingerprint);
                }
                out.writeInt(findings.size());
                for (Finding finding : findings) {
                    text(out, finding.severity().name());
                    text(out, finding.code());
                    text(out, finding.article());
                    text(out, finding.path());
                    text(out, finding.format());
                    text(out, finding.origin());
                    text(out, finding.message().zh());
                    text(out, finding.message().en());
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        }

        private static void text(DataOutputStream out, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        /** Returns the record that bytes are, if they are one. */
        static Optional<StoredChange> decode(byte[] bytes) {
            try {
                return Optional.of(decode(ByteBuffer.wrap(bytes)));
            } catch (BufferUnderflowException | IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
                return Optional.empty();
            }
        }

        private static StoredChange decode(ByteBuffer in) {
            String key = text(in);
            long fingerprint = in.getLong();
            List<Written> files = new ArrayList<>();
            for (int left = in.getInt(); left > 0; left--) {
                files.add(new Written(text(in), new Folder.Stamp(in.getLong(), in.getLong()), in.getLong()));
            }
            List<Finding> findings = new ArrayList<>(0);
            for (int left = in.getInt(); left > 0; left--) {
                Severity severity = Severity.valueOf(text(in));
                findings.add(new Finding(
                        severity, text(in), text(in), text(in), text(in), text(in), new Message(text(in), text(in))));
            }
            return new StoredChange(key, fingerprint, files, findings);
        }

        private static String text(ByteBuffer in) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new BufferUnderflowException();
            }
            String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
            return text;
        }
    }
}
