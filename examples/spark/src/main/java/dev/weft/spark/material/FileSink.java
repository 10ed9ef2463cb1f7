package dev.weft.spark.material;

import dev.weft.finding.Finding;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;

/** Writes each document to its place, unless it is there as it should be. */
final class FileSink implements Sink {
    private final Sink.Factory factory;
    private final Path out;
    private final Path temporary;

    FileSink(Sink.Factory factory, Path temporary) {
        this.factory = factory;
        this.temporary = temporary;
        out = new Path(factory.out());
    }

    @Override
    public boolean write(String path, String mediaType, byte[] bytes, Consumer<Finding> findings) throws IOException {
        Storage storage = factory.storage();
        Path place = new Path(out, path);
        if (factory.again()) {
            if (storage.has(place, bytes)) {
                return true;
            }
            if (storage.isBlocked(place, out)) {
                findings.accept(SparkCodes.PATH_BLOCKED.at(
                        "", "「" + path + "」的位置已有别的文件或文件夹", "something else is in the place of \"" + path + "\""));
                return false;
            }
        }
        storage.write(place, temporary, stream -> stream.write(bytes));
        factory.counters().written().add(1);
        return true;
    }
}
