package dev.weft.spark.material;

import com.google.common.hash.Hashing;
import dev.weft.finding.Finding;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;

/** Writes all documents of a task into one file, first on the executor's disk; it is put in its place when it is whole. */
final class BundleSink implements Sink {
    /** The columns of a Parquet file of documents. */
    private static final MessageType COLUMNS = MessageTypeParser.parseMessageType("""
            message document {
              required binary path (STRING);
              required binary mediaType (STRING);
              required binary bytes;
              required binary sha256 (STRING);
            }""");

    /** The earliest time that a ZIP file can name, in milliseconds since 1970, so that no clock shows in its bytes. */
    private static final long NO_TIME = 315_532_800_000L;

    private final Sink.Factory factory;
    private final Path temporary;
    private final Path place;
    private final Kind kind;
    private java.nio.file.@Nullable Path local;
    private @Nullable Bundle bundle;

    /** What the file is. */
    enum Kind {
        PARQUET,
        ZIP
    }

    /** The file that is being made. */
    private interface Bundle {
        void add(String path, String mediaType, byte[] bytes) throws IOException;

        void close() throws IOException;
    }

    BundleSink(Sink.Factory factory, Path temporary, String stage, int partition, Kind kind) {
        this.factory = factory;
        this.temporary = temporary;
        this.kind = kind;
        place = new Path(factory.out(), Bundles.name(stage, partition, factory.form()));
    }

    @Override
    public boolean write(String path, String mediaType, byte[] bytes, Consumer<Finding> findings) throws IOException {
        Bundle open = bundle;
        if (open == null) {
            local = Files.createTempFile("weft-bundle", "." + kind);
            open = kind == Kind.ZIP ? new Zip(local) : new Parquet(local);
            bundle = open;
        }
        open.add(path, mediaType, bytes);
        factory.counters().written().add(1);
        return true;
    }

    @Override
    public void finish() throws IOException {
        Bundle open = bundle;
        java.nio.file.Path made = local;
        if (open == null || made == null) {
            return;
        }
        open.close();
        bundle = null;
        factory.storage().write(place, temporary, stream -> Files.copy(made, stream));
    }

    @Override
    public void close() throws IOException {
        if (bundle != null) {
            bundle.close();
            bundle = null;
        }
        if (local != null) {
            Files.deleteIfExists(local);
            local = null;
        }
    }

    private static final class Zip implements Bundle {
        private final ZipOutputStream out;

        Zip(java.nio.file.Path file) throws IOException {
            OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            out = new ZipOutputStream(stream);
        }

        @Override
        public void add(String path, String mediaType, byte[] bytes) throws IOException {
            ZipEntry entry = new ZipEntry(path);
            entry.setTimeLocal(java.time.LocalDateTime.ofEpochSecond(NO_TIME / 1000, 0, java.time.ZoneOffset.UTC));
            out.putNextEntry(entry);
            out.write(bytes);
            out.closeEntry();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static final class Parquet implements Bundle {
        private final ParquetWriter<Group> out;

        Parquet(java.nio.file.Path file) throws IOException {
            Files.delete(file); // the writer makes it
            out = ExampleParquetWriter.builder(new LocalOutputFile(file))
                    .withType(COLUMNS)
                    .withCompressionCodec(CompressionCodecName.ZSTD)
                    .withRowGroupSize(16L << 20)
                    .build();
        }

        @Override
        public void add(String path, String mediaType, byte[] bytes) throws IOException {
            Group row = new SimpleGroup(COLUMNS);
            row.add("path", path);
            row.add("mediaType", mediaType);
            row.add("bytes", Binary.fromConstantByteArray(bytes));
            row.add("sha256", Hashing.sha256().hashBytes(bytes).toString());
            out.write(row);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
