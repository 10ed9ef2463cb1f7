package dev.weft.spark.material;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Cuts the input into stretches in a fixed order: files by their paths, lines as they stand. So the first of two equal ids
 * is the same one however many tasks there are.
 */
final class Splits {
    /** How many bytes a task reads where nobody says how many tasks there are to be. */
    private static final long TASK_BYTES = 32L << 20;

    private final Storage storage;
    private final String column;

    Splits(Storage storage, String column) {
        this.storage = storage;
        this.column = column;
    }

    /**
     * Returns the tasks' stretches.
     *
     * @param in a file or a folder
     * @param tasks how many tasks are wanted; 0 for as many as there are bytes
     */
    List<List<Split>> of(String in, int tasks) throws IOException {
        Path root = storage.qualified(in);
        FileSystem system = storage.of(root);
        FileStatus status = system.getFileStatus(root);
        List<Split> files = new ArrayList<>();
        if (status.isFile()) {
            files.add(whole(status, in, false));
        } else {
            List<FileStatus> found = new ArrayList<>();
            RemoteIterator<LocatedFileStatus> all = system.listFiles(root, true);
            while (all.hasNext()) {
                FileStatus file = all.next();
                if (!isHidden(file.getPath(), root)) {
                    found.add(file);
                }
            }
            found.sort(Comparator.comparing(file -> file.getPath().toString()));
            String base = root.toUri().getPath();
            for (FileStatus file : found) {
                String below = file.getPath().toUri().getPath().substring(base.length());
                files.add(whole(file, in + (below.startsWith("/") ? below : "/" + below), true));
            }
        }
        return grouped(files, tasks);
    }

    private static boolean isHidden(Path file, Path root) {
        for (Path at = file; at != null && at.depth() > root.depth(); at = at.getParent()) {
            if (at.getName().startsWith(".") || at.getName().startsWith("_")) {
                return true;
            }
        }
        return false;
    }

    private Split whole(FileStatus file, String name, boolean inFolder) throws IOException {
        String address = file.getPath().toString();
        return new Split(0, address, name, kind(file.getPath(), inFolder), 0, file.getLen());
    }

    /** Returns how a file is read: in a folder, as with {@code weft publish}, a .json file is an article, unless Spark wrote it. */
    private Split.Kind kind(Path file, boolean inFolder) throws IOException {
        String name = file.getName();
        if (name.endsWith(".parquet")) {
            mustHaveColumn(file);
            return Split.Kind.PARQUET;
        }
        if (new CompressionCodecFactory(storage.configuration()).getCodec(file) != null) {
            return Split.Kind.COMPRESSED_LINES;
        }
        return inFolder && name.endsWith(".json") && !name.startsWith("part-") ? Split.Kind.ARTICLE : Split.Kind.LINES;
    }

    private void mustHaveColumn(Path file) throws IOException {
        Configuration settings = storage.configuration();
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, settings))) {
            MessageType schema = reader.getFileMetaData().getSchema();
            boolean fits = schema.containsField(column)
                    && schema.getType(column).isPrimitive()
                    && schema.getType(column).asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
            if (!fits) {
                List<String> columns = new ArrayList<>();
                schema.getFields().forEach(field -> columns.add(field.getName()));
                throw new UsageException(
                        "「" + file + "」没有文本列「" + column + "」；它有：" + String.join("、", columns) + "。请用 --column 指定",
                        "\"" + file + "\" has no column of text \"" + column + "\"; it has "
                                + String.join(", ", columns) + ": name one with --column");
            }
        } catch (RuntimeException damaged) {
            if (damaged instanceof UsageException) {
                throw damaged;
            }
            throw new IOException(file + ": " + damaged.getMessage(), damaged);
        }
    }

    /** Cuts large files, and puts small ones together, so that tasks have about the same to read. */
    private static List<List<Split>> grouped(List<Split> files, int tasks) {
        long total = files.stream().mapToLong(Split::end).sum();
        long each = tasks > 0 ? Math.max(1, (total + tasks - 1) / tasks) : TASK_BYTES;
        List<List<Split>> groups = new ArrayList<>();
        List<Split> group = new ArrayList<>();
        long left = each;
        int number = 0;
        for (Split file : files) {
            long at = 0;
            do {
                boolean cut = file.kind() == Split.Kind.LINES || file.kind() == Split.Kind.PARQUET;
                long end = cut ? Math.min(file.end(), at + left) : file.end();
                group.add(new Split(number++, file.file(), file.name(), file.kind(), at, end));
                left -= end - at;
                at = end;
                if (left <= 0) {
                    groups.add(group);
                    group = new ArrayList<>();
                    left = each;
                }
            } while (at < file.end());
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }
}
