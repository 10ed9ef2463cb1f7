package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.finding.Message;
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
    private final Buffer buffer = new Buffer();

    Desk(Site site) {
        this.site = site;
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
            byte[] bytes = write(out -> renderer.renderTo(subject, out, named));
            return new Document(path, renderer.format(), bytes);
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            named.accept(failed(fault));
            return null;
        }
    }

    /** Returns what is written, or null where the renderer failed. */
    byte @Nullable [] part(String format, Consumer<Finding> findings, Writing writing) {
        try {
            return write(writing);
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            findings.accept(failed(fault).inFormat(format));
            return null;
        }
    }

    private byte[] write(Writing writing) throws IOException {
        buffer.reset();
        writing.to(buffer);
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
