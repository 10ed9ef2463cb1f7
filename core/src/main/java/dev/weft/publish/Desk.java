package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where one thread renders: a buffer that is used again, and faults of a renderer caught, so that they cost one document. */
final class Desk {
    private final Site site;
    private final Meter meter;
    private final Buffer buffer = new Buffer();

    Desk(Site site, Meter meter) {
        this.site = site;
        this.meter = meter;
    }

    /** Returns the document of a subject, or null where the format has none or its renderer failed. */
    <S extends Subject> @Nullable Document document(Renderer<S> renderer, S subject, Consumer<Finding> findings) {
        Consumer<Finding> named =
                finding -> findings.accept(finding.inFormat(renderer.format().id()));
        try {
            if (!renderer.accepts(subject)) {
                return null;
            }
            SitePath path = site.path(renderer.format(), subject);
            byte[] bytes = write(renderer.format().id(), out -> renderer.renderTo(subject, out, named));
            return document(path, renderer.format(), bytes);
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            named.accept(failed(fault));
            return null;
        }
    }

    /** Returns a finished document, and counts it. */
    Document document(SitePath path, Format<?> format, byte[] bytes) {
        meter.made(format.id(), bytes.length);
        return new Document(path, format, bytes);
    }

    /** Returns what is written, or null where the renderer failed. */
    byte @Nullable [] part(String format, Consumer<Finding> findings, Writing writing) {
        try {
            return write(format, writing);
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            findings.accept(failed(fault).inFormat(format));
            return null;
        }
    }

    private byte[] write(String format, Writing writing) throws IOException {
        buffer.reset();
        long start = System.nanoTime();
        try {
            writing.to(buffer);
        } finally {
            meter.took(format, System.nanoTime() - start);
        }
        return buffer.toBytes();
    }

    private static Finding failed(Throwable fault) {
        String what = Message.printable(fault.toString());
        return PublishCodes.RENDERER_FAILED.at("", "生成文件时出错：" + what, "the renderer failed: " + what);
    }

    /** Writes to a stream. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
