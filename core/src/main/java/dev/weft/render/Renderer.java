package dev.weft.render;

import dev.weft.finding.Finding;
import dev.weft.finding.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns one subject into one document of one format. Immutable and safe to share between threads; the same subject gives
 * the same bytes on every machine at every time.
 *
 * @param <S> what its documents are about
 */
public interface Renderer<S extends Subject> {
    /** Returns the format of its documents. */
    Format<S> format();

    /**
     * Returns a text that changes whenever anything changes that the documents depend on beside their subject, the
     * publication and the renderer's own code, such as a theme from a folder. Publishing then renders everything again.
     */
    default String inputs() {
        return "";
    }

    /**
     * Returns why this renderer cannot work here, if it cannot: a font is missing, say. The renderer accepts no subject
     * then, and publishing reports this once.
     */
    default Optional<Finding> obstacle() {
        return Optional.empty();
    }

    /**
     * Returns whether there is a document of a subject; a withdrawn article has a page, but no share card, and a draft has
     * neither.
     */
    boolean accepts(S subject);

    /**
     * Writes the document of a subject; never closes {@code out}.
     *
     * @param subject one that is {@linkplain #accepts accepted}
     * @param findings is given whatever was shortened, degraded or left out
     * @throws IllegalArgumentException if the subject is not accepted; nothing is written then
     */
    void renderTo(S subject, OutputStream out, Consumer<Finding> findings) throws IOException;

    /**
     * Returns the values of the header {@code Link} that a server sends with the document of a subject, such as {@code
     * <https://hub.example.com/>; rel="hub"}.
     */
    default List<String> linkHeaders(S subject) {
        return List.of();
    }

    /** Returns the document of a subject in memory, with its report. */
    default Rendition render(S subject) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
        Report.Collector findings = new Report.Collector();
        try {
            renderTo(subject, out, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rendition(format(), out.toByteArray(), findings.report(), subject.changed());
    }

    /** Returns what would be reported if the document were written; nothing is written. */
    default Report check(S subject) {
        Report.Collector findings = new Report.Collector();
        try {
            renderTo(subject, OutputStream.nullOutputStream(), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings.report();
    }
}
