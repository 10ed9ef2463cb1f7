package dev.weft.publish;

import dev.weft.publish.folder.FileOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file system in memory, below one folder, which can be copied, and which says what was done to it. */
final class MemoryFiles implements FileOperations {
    private final Path root;
    private final SortedMap<Path, Node> nodes = new TreeMap<>();
    private final List<Step> journal = new ArrayList<>();
    private long clock = 1_000;

    MemoryFiles(Path root) {
        this.root = root;
        nodes.put(root, new Node(true));
    }

    /** A file or a folder, whatever its name. */
    static final class Node {
        private final boolean isFolder;
        private byte[] bytes = {};
        private int size;
        private long modified;

        Node(boolean isFolder) {
            this.isFolder = isFolder;
        }

        boolean isFolder() {
            return isFolder;
        }

        byte[] content() {
            return Arrays.copyOf(bytes, size);
        }

        long modified() {
            return modified;
        }

        private Node copy() {
            Node copy = new Node(isFolder);
            copy.bytes = Arrays.copyOf(bytes, size);
            copy.size = size;
            copy.modified = modified;
            return copy;
        }

        private void write(int at, byte[] from) {
            int end = at + from.length;
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
            }
            System.arraycopy(from, 0, bytes, at, from.length);
            size = Math.max(size, end);
        }
    }

    /** What was done, as far as a failing power supply may undo it. */
    sealed interface Step {
        /** A name in a folder leads to a node from now on, or to none; one name that led to it before no longer does. */
        record Name(
                Path path, @Nullable Node node, @Nullable Path before) implements Step {}

        /** Bytes of a file were written, or without them it was cut off at a place. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Data(Node node, int at, byte @Nullable [] bytes, long modified) implements Step {}

        /** The bytes of a file are on the disk. */
        record Force(Node node) implements Step {}

        /** The names in a folder are on the disk. */
        record ForceFolder(Path folder) implements Step {}
    }

    /** Returns what was done until now. */
    List<Step> journal() {
        return journal;
    }

    /** Returns another one with the same files. */
    MemoryFiles copy() {
        MemoryFiles copy = new MemoryFiles(root);
        nodes.forEach((path, node) -> copy.nodes.put(path, node.copy()));
        copy.clock = clock;
        return copy;
    }

    /** Returns every name and what it leads to. */
    SortedMap<Path, Node> names() {
        return new TreeMap<>(nodes);
    }

    /** Puts a file or a folder into the tree. */
    void put(Path path, boolean isFolder, byte[] bytes, long modified) {
        Node node = new Node(isFolder);
        node.write(0, bytes);
        node.modified = modified;
        clock = Math.max(clock, modified + 1);
        nodes.put(path, node);
    }

    /** Returns every file with its text, by its path. */
    SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        nodes.forEach((path, node) -> {
            if (!node.isFolder) {
                String name = root.relativize(path).toString();
                texts.put(name, new String(node.bytes, 0, node.size, StandardCharsets.UTF_8));
            }
        });
        return texts;
    }

    private synchronized void set(Path path, Node node, @Nullable Path before) throws IOException {
        Node parent = nodes.get(path.getParent());
        if (parent == null) {
            throw new NoSuchFileException(path.toString());
        }
        if (!parent.isFolder) {
            throw new NotDirectoryException(String.valueOf(path.getParent()));
        }
        if (before != null) {
            nodes.remove(before);
        }
        nodes.put(path, node);
        journal.add(new Step.Name(path, node, before));
    }

    @Override
    public synchronized FileChannel create(Path file) throws IOException {
        if (nodes.containsKey(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        return made(file, false);
    }

    private FileChannel made(Path file, boolean appending) throws IOException {
        Node node = new Node(false);
        node.modified = clock++;
        set(file, node, null);
        return new Channel(node, appending);
    }

    private synchronized Node file(Path file) throws IOException {
        Node node = nodes.get(file);
        if (node == null || node.isFolder) {
            throw new NoSuchFileException(file.toString());
        }
        return node;
    }

    @Override
    public synchronized FileChannel append(Path file) throws IOException {
        return nodes.containsKey(file) ? new Channel(file(file), true) : made(file, true);
    }

    @Override
    public FileChannel read(Path file) throws IOException {
        return new Channel(file(file), false);
    }

    @Override
    public synchronized FileChannel openLock(Path file) throws IOException {
        return nodes.containsKey(file) ? new Channel(file(file), false) : made(file, false);
    }

    @Override
    public synchronized void rename(Path from, Path to) throws IOException {
        Node node = nodes.get(from);
        Node there = nodes.get(to);
        if (node == null) {
            throw new NoSuchFileException(from.toString());
        }
        if (there != null && there.isFolder) {
            throw new FileAlreadyExistsException(to.toString());
        }
        set(to, node, from);
    }

    @Override
    public synchronized boolean delete(Path file) throws IOException {
        Node node = nodes.get(file);
        if (node == null) {
            return false;
        }
        if (node.isFolder && hasEntries(file)) {
            throw new DirectoryNotEmptyException(file.toString());
        }
        nodes.remove(file);
        journal.add(new Step.Name(file, null, null));
        return true;
    }

    private boolean hasEntries(Path folder) {
        return nodes.keySet().stream().anyMatch(path -> folder.equals(path.getParent()));
    }

    @Override
    public synchronized void createFolders(Path folder) {
        nodes.putIfAbsent(folder, new Node(true));
    }

    @Override
    public synchronized void createFolder(Path folder) throws IOException {
        if (nodes.containsKey(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        set(folder, new Node(true), null);
    }

    @Override
    public synchronized Stream<Path> list(Path folder) {
        return nodes.keySet().stream().filter(path -> folder.equals(path.getParent())).toList().stream();
    }

    @Override
    public synchronized @Nullable BasicFileAttributes attributes(Path file) {
        Node node = nodes.get(file);
        return node == null ? null : new Attributes(node.isFolder, node.size, node.modified, node);
    }

    @Override
    public synchronized void force(FileChannel file) {
        journal.add(new Step.Force(((Channel) file).node));
    }

    @Override
    public synchronized void forceFolder(Path folder) {
        journal.add(new Step.ForceFolder(folder));
    }

    private record Attributes(boolean isDirectory, long size, long modified, Object fileKey)
            implements BasicFileAttributes {
        @Override
        public FileTime lastModifiedTime() {
            return FileTime.fromMillis(modified);
        }

        @Override
        public FileTime lastAccessTime() {
            return lastModifiedTime();
        }

        @Override
        public FileTime creationTime() {
            return lastModifiedTime();
        }

        @Override
        public boolean isRegularFile() {
            return !isDirectory;
        }

        @Override
        public boolean isSymbolicLink() {
            return false;
        }

        @Override
        public boolean isOther() {
            return false;
        }
    }

    /** An open file; what is not needed here is refused. */
    private final class Channel extends FileChannel {
        private final Node node;
        private final boolean appending;
        private int position;

        Channel(Node node, boolean appending) {
            this.node = node;
            this.appending = appending;
        }

        private void checkOpen() throws IOException {
            if (!isOpen()) {
                throw new ClosedChannelException();
            }
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            int count = read(to, position);
            position += Math.max(0, count);
            return count;
        }

        @Override
        public int read(ByteBuffer to, long at) throws IOException {
            checkOpen();
            synchronized (MemoryFiles.this) {
                if (at >= node.size) {
                    return to.hasRemaining() ? -1 : 0;
                }
                int count = Math.min(to.remaining(), node.size - (int) at);
                to.put(node.bytes, (int) at, count);
                return count;
            }
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            int count = write(from, appending ? node.size : position);
            position = appending ? node.size : position + count;
            return count;
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            checkOpen();
            byte[] bytes = new byte[from.remaining()];
            from.get(bytes);
            synchronized (MemoryFiles.this) {
                node.write((int) at, bytes);
                node.modified = clock++;
                journal.add(new Step.Data(node, (int) at, bytes, node.modified));
            }
            return bytes.length;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public FileChannel position(long at) {
            position = (int) at;
            return this;
        }

        @Override
        public long size() throws IOException {
            checkOpen();
            return node.size;
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            checkOpen();
            synchronized (MemoryFiles.this) {
                node.size = (int) Math.min(node.size, size);
                node.modified = clock++;
                journal.add(new Step.Data(node, (int) size, null, node.modified));
            }
            return this;
        }

        @Override
        public FileLock tryLock(long at, long size, boolean shared) {
            return new FileLock(this, at, size, shared) {
                @Override
                public boolean isValid() {
                    return isOpen();
                }

                @Override
                public void release() {}
            };
        }

        @Override
        protected void implCloseChannel() {}

        @Override
        public void force(boolean metadata) {
            throw new UnsupportedOperationException("it is asked of the file system");
        }

        @Override
        public long read(ByteBuffer[] to, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] from, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long at, long count, WritableByteChannel to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel from, long at, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long at, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long at, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }
    }
}
