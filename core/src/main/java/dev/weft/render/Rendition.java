package dev.weft.render;

import com.google.common.hash.Hashing;
import dev.weft.finding.Report;
import java.nio.charset.StandardCharsets;

/** A finished document: its format, its bytes, and what was reported. */
public final class Rendition {
    private final Format<?> format;
    private final byte[] bytes;
    private final Report report;

    /** Makes a document; the bytes are not copied, and belong to it from now on. */
    public Rendition(Format<?> format, byte[] bytes, Report report) {
        this.format = format;
        this.bytes = bytes;
        this.report = report;
    }

    /** Returns the format. */
    public Format<?> format() {
        return format;
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns what was reported. */
    public Report report() {
        return report;
    }

    /** Returns a strong entity tag made from the bytes, with its quotes. */
    public String entityTag() {
        return "\"" + Hashing.sha256().hashBytes(bytes).toString().substring(0, 32) + "\"";
    }

    /** Returns the bytes as text; for formats that are text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Rendition[" + format.id() + " " + bytes.length + " bytes]";
    }
}
