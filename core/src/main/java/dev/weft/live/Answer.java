package dev.weft.live;

import com.google.common.hash.Hashing;
import dev.weft.finding.Report;
import dev.weft.publish.files.SiteFiles;
import dev.weft.render.EntityVersion;
import dev.weft.render.Format;
import dev.weft.render.SitePath;
import dev.weft.value.ArticleId;
import dev.weft.value.MediaTypes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** What there is at a path, whoever asks for it and how. Safe to share between threads. */
final class Answer {
    private static final byte[] NOTHING = new byte[0];

    /** A document of fewer bytes is sent as it is. */
    private static final int LEAST_COMPRESSED = 512;

    final int status;
    final byte[] bytes;
    final EntityVersion version;
    final Report report;
    final @Nullable Format<?> format;

    /** Its media type; empty where that is not known. */
    final String mediaType;

    final @Nullable String location;
    final SiteFiles.@Nullable Entry file;
    final List<String> links;
    final @Nullable ArticleId article;

    /** Whether it is made each time: of a file, or for one reader. */
    final boolean ofFile;

    /** Whether it may be another when some time has gone by, though nothing changed. */
    final boolean timed;

    private byte @Nullable [] compressed;

    private Answer(Builder b) {
        status = b.status;
        bytes = b.bytes;
        version = b.version;
        report = b.report;
        format = b.format;
        mediaType = b.mediaType;
        location = b.location;
        file = b.file;
        links = b.links;
        article = b.article;
        timed = b.timed;
        ofFile = b.ofFile;
    }

    /** Gathers an answer. */
    static final class Builder {
        private final int status;
        private byte[] bytes = NOTHING;
        private EntityVersion version = new EntityVersion("", Instant.EPOCH);
        private Report report = Report.EMPTY;
        private @Nullable Format<?> format;
        private String mediaType = "";
        private @Nullable String location;
        private SiteFiles.@Nullable Entry file;
        private List<String> links = List.of();
        private @Nullable ArticleId article;
        private boolean timed;
        private boolean ofFile;

        Builder(int status) {
            this.status = status;
        }

        /** Sets the document. */
        Builder document(Format<?> value, byte[] content, Instant changed) {
            format = value;
            mediaType = value.mediaType();
            bytes = content;
            version = version(content, changed);
            return this;
        }

        /** Sets a file that is sent as it is. */
        Builder file(SiteFiles.Entry entry) {
            file = entry;
            ofFile = true;
            mediaType = MediaTypes.ofPath(entry.path().file());
            String tag = "\"" + Long.toHexString(entry.size()) + "-" + Long.toHexString(entry.modified()) + "\"";
            version = new EntityVersion(tag, Instant.ofEpochSecond(entry.modified() / 1_000_000_000));
            return this;
        }

        /** Sets what was made of a file. */
        Builder madeOfFile(SitePath path, byte[] content) {
            bytes = content;
            ofFile = true;
            mediaType = MediaTypes.ofPath(path.file());
            version = version(content, Instant.EPOCH);
            return this;
        }

        private static EntityVersion version(byte[] content, Instant changed) {
            // A tag tells one's own documents apart: it need not withstand those who seek two with the same. SHA-256
            // was a fifth of a page's time in a server that is not warm (benchmarks/README.md, what a live site costs).
            String hash = Hashing.murmur3_128().hashBytes(content).toString();
            return new EntityVersion("\"" + hash + "\"", changed);
        }

        /** Has it made each time, since few will ask for it again. */
        Builder fleeting() {
            ofFile = true;
            return this;
        }

        Builder report(Report value) {
            report = value;
            return this;
        }

        Builder location(String value) {
            location = value;
            return this;
        }

        Builder links(List<String> values) {
            links = List.copyOf(values);
            return this;
        }

        Builder article(ArticleId id) {
            article = id;
            return this;
        }

        Builder timed(boolean value) {
            timed = value;
            return this;
        }

        Answer build() {
            return new Answer(this);
        }
    }

    /** Returns about how many bytes of memory it takes. */
    int weight() {
        return bytes.length + bytes.length / 3 + 1024;
    }

    /** Returns whether it is worth compressing, so that what is sent depends on what the client takes. */
    boolean isCompressible() {
        if (bytes.length < LEAST_COMPRESSED) {
            return false;
        }
        return mediaType.startsWith("text/") || mediaType.endsWith("json") || mediaType.endsWith("xml");
    }

    /** Returns its bytes compressed, which is done once. */
    synchronized byte[] compressed() {
        byte[] made = compressed;
        if (made == null) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
            try (GZIPOutputStream gzip = new GZIPOutputStream(out, 8192)) {
                gzip.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            made = out.toByteArray();
            compressed = made;
        }
        return made;
    }
}
