package dev.weft.publish;

import dev.weft.publish.folder.FileOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts what is asked of a file system, and fails at the n-th of all operations, once or from then on. */
final class FailingFiles implements FileOperations {
    /** What can fail. */
    enum Kind {
        OPEN,
        READ,
        WRITE,
        FORCE,
        FORCE_FOLDER,
        CLOSE,
        RENAME,
        DELETE,
        LOOK,
        LIST,
        MAKE_FOLDER,
        LOCK
    }

    /** The machine's file system, but that nothing waits for the disk, which a test of faults need not. */
    static final FileOperations UNFORCED = new FileOperations() {
        @Override
        public void force(FileChannel file) {}

        @Override
        public void forceFolder(Path folder) {}
    };

    /** How it fails. */
    enum Fault {
        DISK_FULL("disk full") {
            @Override
            Optional<IOException> exception() {
                return Optional.of(new IOException("disk full"));
            }
        },
        NO_SPACE("No space left on device") {
            @Override
            Optional<IOException> exception() {
                return Optional.of(new IOException("No space left on device"));
            }
        },
        IO_ERROR("Input/output error") {
            @Override
            Optional<IOException> exception() {
                return Optional.of(new IOException("Input/output error"));
            }
        },
        DENIED("permission denied") {
            @Override
            Optional<IOException> exception() {
                return Optional.of(new AccessDeniedException("some file"));
            }
        },
        TOO_MANY_OPEN("Too many open files") {
            @Override
            Optional<IOException> exception() {
                return Optional.of(new FileSystemException("some file", null, "Too many open files"));
            }
        },
        /** A write takes half of the bytes and says so, which is no failure. */
        SHORT_WRITE("") {
            @Override
            Optional<IOException> exception() {
                return Optional.empty();
            }
        };

        private final String message;

        Fault(String message) {
            this.message = message;
        }

        /** Returns what a person is to be told. */
        String message() {
            return message;
        }

        abstract Optional<IOException> exception();
    }

    private final FileOperations below;
    private final int failing;
    private final boolean once;
    private final Fault fault;
    private int done;
    private @Nullable Kind failed;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    private FailingFiles(FileOperations below, int failing, boolean once, Fault fault) {
        this.below = below;
        this.failing = failing;
        this.once = once;
        this.fault = fault;
    }

    /** Fails at one operation on another file system, counted from 0, and works again after it. */
    static FailingFiles at(int n, Fault fault, FileOperations below) {
        return new FailingFiles(below, n, true, fault);
    }

    static FailingFiles never() {
        return new FailingFiles(UNFORCED, Integer.MAX_VALUE, true, Fault.DISK_FULL);
    }

    /** Fails at one operation, counted from 0, and works again after it. */
    static FailingFiles at(int n) {
        return new FailingFiles(UNFORCED, n, true, Fault.DISK_FULL);
    }

    /** Fails at an operation, counted from 0, and at all after it. */
    static FailingFiles from(int n) {
        return new FailingFiles(UNFORCED, n, false, Fault.DISK_FULL);
    }

    /** Returns the kind of the first operation that failed, or null. */
    @Nullable
    Kind failed() {
        return failed;
    }

    int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    private synchronized boolean fails(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
        int n = done++;
        if (n < failing || once && n > failing) {
            return false;
        }
        failed = failed == null ? kind : failed;
        return true;
    }

    private void ask(Kind kind) throws IOException {
        Optional<IOException> exception = fails(kind) ? fault.exception() : Optional.empty();
        if (exception.isPresent()) {
            throw exception.get();
        }
    }

    @Override
    public FileChannel create(Path file) throws IOException {
        ask(Kind.OPEN);
        return new Channel(below.create(file));
    }

    @Override
    public FileChannel append(Path file) throws IOException {
        ask(Kind.OPEN);
        return new Channel(below.append(file));
    }

    @Override
    public FileChannel read(Path file) throws IOException {
        ask(Kind.OPEN);
        return new Channel(below.read(file));
    }

    @Override
    public FileChannel openLock(Path file) throws IOException {
        ask(Kind.OPEN);
        return new Channel(below.openLock(file));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        ask(Kind.RENAME);
        below.rename(from, to);
    }

    @Override
    public boolean delete(Path file) throws IOException {
        ask(Kind.DELETE);
        return below.delete(file);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        ask(Kind.MAKE_FOLDER);
        below.createFolder(folder);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        ask(Kind.MAKE_FOLDER);
        below.createFolders(folder);
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // the caller closes it
    public Stream<Path> list(Path folder) throws IOException {
        ask(Kind.LIST);
        return below.list(folder);
    }

    @Override
    public @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        ask(Kind.LOOK);
        return below.attributes(file);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        ask(Kind.FORCE_FOLDER);
        below.forceFolder(folder);
    }

    /** A file whose operations fail too; a write that fails has written half. */
    private final class Channel extends FileChannel {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            ask(Kind.READ);
            return file.read(to);
        }

        @Override
        public int read(ByteBuffer to, long position) throws IOException {
            ask(Kind.READ);
            return file.read(to, position);
        }

        @Override
        public long read(ByteBuffer[] to, int offset, int length) throws IOException {
            ask(Kind.READ);
            return file.read(to, offset, length);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            if (fails(Kind.WRITE)) {
                int end = from.limit();
                from.limit(from.position() + from.remaining() / 2);
                int written = file.write(from);
                from.limit(end);
                Optional<IOException> exception = fault.exception();
                if (exception.isPresent()) {
                    throw exception.get();
                }
                return written;
            }
            return file.write(from);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            ask(Kind.WRITE);
            return file.write(from, position);
        }

        @Override
        public long write(ByteBuffer[] from, int offset, int length) throws IOException {
            ask(Kind.WRITE);
            return file.write(from, offset, length);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            ask(Kind.LOOK);
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            ask(Kind.WRITE);
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            ask(Kind.FORCE);
            below.force(file);
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
            ask(Kind.READ);
            return file.transferTo(position, count, to);
        }

        @Override
        public long transferFrom(ReadableByteChannel from, long position, long count) throws IOException {
            ask(Kind.WRITE);
            return file.transferFrom(from, position, count);
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
            ask(Kind.READ);
            return file.map(mode, position, size);
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) throws IOException {
            ask(Kind.LOCK);
            return file.lock(position, size, shared);
        }

        @Override
        public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
            ask(Kind.LOCK);
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
            ask(Kind.CLOSE);
        }
    }
}
