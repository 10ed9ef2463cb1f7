package dev.weft.publish;

import dev.weft.render.SitePath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes the compressed copies that web servers send instead of a text. */
final class Gzip {
    private Gzip() {}

    /** Returns documents and, behind each that is worth it, its copy; not where something else has its path. */
    static List<Document> withCopies(List<Document> documents, Predicate<SitePath> isFree) {
        List<Document> all = new ArrayList<>(documents);
        for (Document document : documents) {
            Document copy = copy(document);
            if (copy != null && isFree.test(copy.path())) {
                all.add(copy);
            }
        }
        return all;
    }

    /** Returns the copy of a document, or null where it would save little. */
    private static @Nullable Document copy(Document document) {
        String type = document.format().mediaType();
        boolean text = type.startsWith("text/") || type.endsWith("xml") || type.endsWith("json");
        if (!text || document.bytes().length < 256) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(document.bytes().length / 3);
        try (GZIPOutputStream out = new Best(bytes)) {
            out.write(document.bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Document(new SitePath(document.path().file() + ".gz"), document.format(), bytes.toByteArray());
    }

    /** Compresses once what is sent many times. */
    private static final class Best extends GZIPOutputStream {
        Best(ByteArrayOutputStream out) throws IOException {
            super(out, 4096);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
