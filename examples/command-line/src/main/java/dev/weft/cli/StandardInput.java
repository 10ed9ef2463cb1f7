package dev.weft.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of what comes on standard input, because articles are read twice. It is gone when it is closed. */
final class StandardInput implements Closeable {
    /** What is given as a path for standard input. */
    static final String NAME = "-";

    private static final long MOST_BYTES = 16L << 30;

    private final Path copy;

    private StandardInput(Path copy) {
        this.copy = copy;
    }

    static StandardInput read() throws IOException {
        return copy(System.in, MOST_BYTES);
    }

    /** Copies a stream; refuses one that is longer than so many bytes. */
    static StandardInput copy(InputStream in, long mostBytes) throws IOException {
        Path copy = Files.createTempFile("weft-", ".jsonl");
        copy.toFile().deleteOnExit();
        StandardInput input = new StandardInput(copy);
        boolean complete = false;
        try (OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[1 << 16];
            long length = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                length += count;
                if (length > mostBytes) {
                    throw new UsageException(
                            "标准输入超过 " + mostBytes + " 字节：请存为文件",
                            "standard input is longer than " + mostBytes + " bytes: put it into a file");
                }
                out.write(buffer, 0, count);
            }
            complete = true;
        } catch (IOException e) {
            throw new IOException(copy + ": " + e.getMessage(), e);
        } finally {
            if (!complete) {
                input.close();
            }
        }
        return input;
    }

    Path file() {
        return copy;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(copy);
    }
}
