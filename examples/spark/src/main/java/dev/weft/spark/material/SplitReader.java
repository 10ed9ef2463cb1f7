package dev.weft.spark.material;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleLines;
import dev.weft.json.ArticleReader;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.jspecify.annotations.Nullable;

/** Goes through the articles of a stretch, as they stand. For one thread. */
public final class SplitReader implements Closeable {
    private final Split split;
    private final long linesBefore;
    private final ArticleReader reader;
    private final Source source;

    /** Gives one item after another. */
    private interface Source extends Closeable {
        @Nullable
        InputItem next() throws IOException;

        /** Returns how many lines, or rows, there were so far. */
        long lines();
    }

    /**
     * Opens a stretch.
     *
     * @param linesBefore how many lines of the file stand before it
     */
    public SplitReader(Storage storage, Split split, long linesBefore, String column, ArticleReader reader)
            throws IOException {
        this.split = split;
        this.linesBefore = linesBefore;
        this.reader = reader;
        Path path = new Path(split.file());
        source = switch (split.kind()) {
            case LINES -> new Lines(new Aligned(storage.of(path).open(path), split.start(), split.end()));
            case COMPRESSED_LINES -> new Lines(decompressed(storage, path));
            case ARTICLE -> new OneArticle(storage, path);
            case PARQUET -> new Rows(storage, path, column);
        };
    }

    private static InputStream decompressed(Storage storage, Path path) throws IOException {
        CompressionCodec codec = new CompressionCodecFactory(storage.configuration()).getCodec(path);
        return codec.createInputStream(storage.of(path).open(path));
    }

    /** Returns the next article, still to be read; null at the end. */
    @Nullable
    public InputItem next() throws IOException {
        return source.next();
    }

    /** Returns how many lines there were so far, blank ones too. */
    long lines() {
        return source.lines();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Returns the error of more or fewer articles than there were. */
    public static UsageException changed() {
        return new UsageException(
                "发布期间输入发生了变化：文章的数目与开始时不同。本次已停止，原有的文件没有删除；请重新发布",
                "the input changed during the run: there are more or fewer articles than at first; this run was"
                        + " stopped, and removed nothing: publish again");
    }

    private final class Lines implements Source {
        private final Counting in;
        private final ArticleLines lines;
        private final Deque<InputItem> bad = new ArrayDeque<>();
        private @Nullable InputItem ahead;

        Lines(InputStream in) {
            this.in = new Counting(in);
            lines = new ArticleLines(this.in, "", this::unreadable);
        }

        private void unreadable(Finding finding) {
            long line = Long.parseLong(finding.origin().substring(1));
            bad.add(InputItem.unreadable(origin(line), finding, reader));
        }

        private String origin(long line) {
            return split.name() + ":" + (linesBefore + line);
        }

        @Override
        public @Nullable InputItem next() throws IOException {
            if (bad.isEmpty() && ahead == null) {
                Optional<ArticleLines.Line> line = lines.next();
                ahead = line.map(found -> InputItem.of(origin(found.number()), found.number(), found.bytes(), reader))
                        .orElse(null);
            }
            if (!bad.isEmpty()) {
                return bad.remove();
            }
            InputItem item = ahead;
            ahead = null;
            return item;
        }

        @Override
        public long lines() {
            return in.lines();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private final class OneArticle implements Source {
        private final Storage storage;
        private final Path path;
        private boolean given;

        OneArticle(Storage storage, Path path) {
            this.storage = storage;
            this.path = path;
        }

        @Override
        public @Nullable InputItem next() throws IOException {
            if (given) {
                return null;
            }
            given = true;
            try (InputStream in = storage.open(path)) {
                return InputItem.of(split.name(), 0, in.readNBytes(ArticleReader.MAX_BYTES + 1), reader);
            }
        }

        @Override
        public long lines() {
            return 0;
        }

        @Override
        public void close() {}
    }

    private final class Rows implements Source {
        private final ParquetReader<Group> rows;
        private final String column;
        private long row;

        Rows(Storage storage, Path path, String column) throws IOException {
            this.column = column;
            rows = new ParquetReader.Builder<Group>(HadoopInputFile.fromPath(path, storage.configuration())) {
                @Override
                protected GroupReadSupport getReadSupport() {
                    return new GroupReadSupport();
                }
            }.withFileRange(split.start(), split.end()).build();
        }

        @Override
        public @Nullable InputItem next() throws IOException {
            Group group = rows.read();
            if (group == null) {
                return null;
            }
            row++;
            byte[] json = group.getFieldRepetitionCount(column) == 0
                    ? new byte[0]
                    : group.getBinary(column, 0).getBytes();
            return InputItem.of(split.name() + ":" + (linesBefore + row), row, json, reader);
        }

        @Override
        public long lines() {
            return row;
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }

    /** Counts line ends. */
    private static final class Counting extends InputStream {
        private final InputStream in;
        private long ends;
        private int last = '\n';

        Counting(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) {
                ends += b == '\n' ? 1 : 0;
                last = b;
            }
            return b;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int count = in.read(to, offset, length);
            for (int i = offset; i < offset + count; i++) {
                ends += to[i] == '\n' ? 1 : 0;
            }
            if (count > 0) {
                last = to[offset + count - 1];
            }
            return count;
        }

        long lines() {
            return ends + (last == '\n' ? 0 : 1);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** The lines that begin in a stretch of a file: from the first, to the end of the last. */
    private static final class Aligned extends InputStream {
        private static final int ROOM = 64 * 1024;

        private final InputStream in;
        private long position;
        private final long end;
        private boolean ended;

        Aligned(FSDataInputStream file, long start, long end) throws IOException {
            this.end = end;
            in = new BufferedInputStream(file, ROOM);
            ended = start >= end;
            if (start > 0) {
                // From the byte before, so that a line which begins just at the start is known to.
                file.seek(start - 1);
                position = start - 1;
                int b = 0;
                while (b >= 0 && b != '\n') {
                    b = in.read();
                    position++;
                }
                ended = ended || b < 0 || position >= end;
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (ended) {
                return -1;
            }
            if (position < end - 1) {
                int count = in.read(to, offset, (int) Math.min(length, end - 1 - position));
                position += Math.max(count, 0);
                ended = count < 0;
                return count;
            }
            // The last byte of the stretch, and what is left of its line.
            int b = in.read();
            if (b < 0) {
                ended = true;
                return -1;
            }
            position++;
            to[offset] = (byte) b;
            ended = b == '\n';
            return 1;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
