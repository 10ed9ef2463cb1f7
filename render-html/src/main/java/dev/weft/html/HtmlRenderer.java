package dev.weft.html;

import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** A renderer that gathers a document and writes it to the stream in one call. */
abstract class HtmlRenderer<S extends Subject> implements Renderer<S> {
    /** A writer of a longer document is not kept. */
    private static final int MOST_KEPT = 256 * 1024;

    private final Format<S> format;

    /** Writers that are not in use, one for each thread there was at once: a page's room is large, and asked for often. */
    private final Queue<Utf8Writer> writers = new ConcurrentLinkedQueue<>();

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
        gather(out, document -> write(subject, document, finding -> findings.accept(finding.inFormat(format.id()))));
    }

    /** Writes a document, or a piece of one, to the stream in one call. */
    final void gather(OutputStream out, Consumer<Utf8Writer> content) throws IOException {
        Utf8Writer kept = writers.poll();
        Utf8Writer document = kept == null ? new Utf8Writer(MOST_KEPT / 4) : kept;
        content.accept(document);
        document.writeTo(out);
        if (document.size() <= MOST_KEPT) {
            document.truncate(0);
            writers.add(document);
        }
    }
}
