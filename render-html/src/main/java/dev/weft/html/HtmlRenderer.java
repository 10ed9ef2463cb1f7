package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** A renderer that gathers a document and writes it to the stream in one call. */
abstract class HtmlRenderer<S extends Subject> implements Renderer<S> {
    private final Format<S> format;

    /** How long documents have been; only decides how much room the next one is given at first. */
    private volatile int usualLength = 16 * 1024;

    HtmlRenderer(Format<S> format) {
        this.format = format;
    }

    @Override
    public final Format<S> format() {
        return format;
    }

    @Override
    public boolean accepts(S subject) {
        return true;
    }

    /** Writes the document of a subject. */
    abstract void write(S subject, Utf8Writer out, Consumer<Finding> findings);

    @Override
    public final void renderTo(S subject, OutputStream out, Consumer<Finding> findings) throws IOException {
        if (!accepts(subject)) {
            throw new IllegalArgumentException("subject == " + subject + ", which has no document of " + format.id());
        }
        Utf8Writer document = new Utf8Writer(usualLength);
        write(subject, document, finding -> findings.accept(finding.inFormat(format.id())));
        if (document.size() > usualLength) {
            usualLength = Math.min(document.size() + 4096, 256 * 1024);
        }
        document.writeTo(out);
    }
}
