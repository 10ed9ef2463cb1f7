package dev.weft.publish;

import dev.weft.render.SitePath;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a site into one ZIP file, which is there when the run has ended and not before. */
public final class ZipTarget implements DocumentTarget {
    /** The earliest time the format can say, so that the file does not depend on when it was made. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path file;
    private final Path temporary;
    private @Nullable ZipOutputStream out;

    private ZipTarget(Path file) {
        this.file = file.toAbsolutePath();
        temporary = this.file.resolveSibling("." + this.file.getFileName() + ".weft");
    }

    /** Returns a target that writes to a file, over what is there. */
    public static ZipTarget of(Path file) {
        return new ZipTarget(file);
    }

    /** Returns true: the same input gives the same file. */
    @Override
    public boolean isOrdered() {
        return true;
    }

    @Override
    public void begin() throws IOException {
        try {
            Files.createDirectories(temporary.getParent());
            OutputStream bytes = Files.newOutputStream(temporary);
            out = new ZipOutputStream(new BufferedOutputStream(bytes, 1 << 16), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw PublishException.at(file.toString(), e);
        }
    }

    @Override
    public synchronized void write(SitePath path, byte[] bytes) throws IOException {
        try {
            ZipOutputStream zip = open();
            ZipEntry entry = new ZipEntry(path.file());
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw PublishException.at(file + "!/" + path, e);
        }
    }

    private ZipOutputStream open() {
        if (out == null) {
            throw new IllegalStateException("begin() was not called");
        }
        return out;
    }

    @Override
    public void finish() throws IOException {
        try {
            open().close();
            out = null;
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw PublishException.at(file.toString(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
        Files.deleteIfExists(temporary);
    }
}
