package dev.weft.importing.collection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of a collection.
 *
 * @param path where it is
 * @param name its path within the collection, with slashes; its own name where the collection is this file
 */
public record SourceFile(Path path, String name) implements SavedFile {
    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** Returns its first bytes as text in lower case, without a byte order mark and blanks; each byte is a character. */
    public String headText() throws IOException {
        byte[] head = head();
        boolean wide = head.length > 1 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE;
        boolean wideBig = head.length > 1 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF;
        String text = new String(
                head,
                wideBig ? StandardCharsets.UTF_16BE : wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
        String bare = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        return (bare.startsWith("\uFEFF") ? bare.substring(1) : bare).strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the ending of its name in lower case, without the full stop, or empty. */
    public String ending() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
