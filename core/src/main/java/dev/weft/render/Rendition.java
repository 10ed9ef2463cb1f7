package dev.weft.render;

import com.google.common.hash.Hashing;
import dev.weft.finding.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A finished document: its format, its bytes, what was reported, and what a server says of it. */
public final class Rendition {
    private final Format<?> format;
    private final byte[] bytes;
    private final Report report;
    private final Instant lastModified;

    /** Makes a document; the bytes are not copied, and belong to it from now on. */
    public Rendition(Format<?> format, byte[] bytes, Report report) {
        this(format, bytes, report, Instant.EPOCH);
    }

    /** Makes a document that last changed at a time; {@link Instant#EPOCH} where that is not known. */
    public Rendition(Format<?> format, byte[] bytes, Report report, Instant lastModified) {
        this.format = format;
        this.bytes = bytes;
        this.report = report;
        this.lastModified = lastModified;
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

    /** Returns the newest change of what the document shows, if that is known: of a listing, and of a whole site. */
    public Optional<Instant> lastModified() {
        return lastModified.equals(Instant.EPOCH) ? Optional.empty() : Optional.of(lastModified);
    }

    /** Returns the value of the header {@code Last-Modified}, if it is known. */
    public Optional<String> lastModifiedHeader() {
        return lastModified().map(HttpDate::format);
    }

    /**
     * Returns whether a client that sent these headers has the document already, and 304 is the answer.
     *
     * @param ifNoneMatch the header {@code If-None-Match}, or null where the request has none; it alone decides where there
     *     is one
     * @param ifModifiedSince the header {@code If-Modified-Since}, or null where the request has none
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, 13 (checked 2026-11-23)</a>
     */
    public boolean isUnchanged(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        return version().isUnchanged(ifNoneMatch, ifModifiedSince);
    }

    /** Returns the entity tag and the last change that a server sends with it. */
    public EntityVersion version() {
        return new EntityVersion(entityTag(), lastModified);
    }

    /** Returns the document as text; for formats that are text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Writes the bytes; never closes {@code out}. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /** Writes the document as text; for formats that are text. */
    public void writeTo(Appendable out) throws IOException {
        out.append(text());
    }

    @Override
    public String toString() {
        return "Rendition[" + format.id() + " " + bytes.length + " bytes]";
    }
}
