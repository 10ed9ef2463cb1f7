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
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where one thread renders: bytes that are gathered in a buffer which is used again, and faults of a renderer caught, so
 * that they cost one document and no more.
 */
final class RenderBuffer {
    private static final byte[] NOTHING = new byte[0];
    private static final int FIRST_ROOM = 32 * 1024;

    private final Site site;
    private final Meter meter;
    private byte[] bytes = NOTHING;

    RenderBuffer(Site site, Meter meter) {
        this.site = site;
        this.meter = meter;
    }

    /** Returns the document of a subject; none where the format has none or its renderer failed. */
    <S extends Subject> Optional<Document> document(Renderer<S> renderer, S subject, Consumer<Finding> findings) {
        Format<S> format = renderer.format();
        Consumer<Finding> named = finding -> findings.accept(finding.inFormat(format.id()));
        try {
            if (!renderer.accepts(subject)) {
                return Optional.empty();
            }
            SitePath path = site.path(format, subject);
            byte[] content = write(format, out -> renderer.renderTo(subject, out, named));
            return Optional.of(document(path, format, content));
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            named.accept(failed(fault));
            return Optional.empty();
        }
    }

    /** Returns a finished document, and counts it. */
    Document document(SitePath path, Format<?> format, byte[] content) {
        meter.made(format.id(), content.length);
        return new Document(path, format, content);
    }

    /** Returns a part of a document, such as a piece; none where the renderer failed. */
    Optional<byte[]> part(Format<?> format, Consumer<Finding> findings, Writing writing) {
        try {
            return Optional.of(write(format, writing));
        } catch (IOException | RuntimeException | StackOverflowError fault) {
            findings.accept(failed(fault).inFormat(format.id()));
            return Optional.empty();
        }
    }

    private byte[] write(Format<?> format, Writing writing) throws IOException {
        Sink sink = new Sink();
        long start = System.nanoTime();
        try {
            writing.to(sink);
        } finally {
            meter.took(format.id(), System.nanoTime() - start);
        }
        return sink.toBytes();
    }

    private static Finding failed(Throwable fault) {
        String what = Message.printable(fault.toString());
        return PublishCodes.RENDERER_FAILED.at("", "生成文件时出错：" + what, "the renderer failed: " + what);
    }

    /** Writes to a stream. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Takes one document. Most renderers write it at once: then it is copied once, and the buffer is not needed. */
    private final class Sink extends OutputStream {
        private byte[] whole = NOTHING;
        private int size;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int count) {
            if (size == 0 && whole.length == 0) {
                whole = Arrays.copyOfRange(from, offset, offset + count);
                return;
            }
            if (size == 0) {
                append(whole, 0, whole.length);
                whole = NOTHING;
            }
            append(from, offset, count);
        }

        private void append(byte[] from, int offset, int count) {
            if (count > bytes.length - size) {
                long doubled = Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8);
                int needed = Math.addExact(size, count);
                bytes = Arrays.copyOf(bytes, Math.max(Math.max(needed, FIRST_ROOM), (int) doubled));
            }
            System.arraycopy(from, offset, bytes, size, count);
            size += count;
        }

        byte[] toBytes() {
            return size == 0 ? whole : Arrays.copyOf(bytes, size);
        }
    }
}
