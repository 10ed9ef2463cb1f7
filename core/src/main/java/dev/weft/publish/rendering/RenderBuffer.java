package dev.weft.publish.rendering;

import com.google.common.base.Throwables;
import dev.weft.finding.Finding;
import dev.weft.finding.Message;
import dev.weft.publish.plan.PlanCodes;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where one thread renders: bytes that are gathered in a buffer which is used again, and faults of a renderer caught, so
 * that they cost one document and no more. A renderer that throws, runs out of stack or memory, writes nothing, writes when
 * it has returned, or takes longer than it may is a finding.
 */
public final class RenderBuffer {
    private static final byte[] NOTHING = new byte[0];
    private static final int FIRST_ROOM = 32 * 1024;

    private final Costs costs;
    private final @Nullable Duration limit;

    /** What is used again. */
    private byte[] spare = NOTHING;

    /** Is told what rendering costs. */
    public interface Costs {
        /** Costs that nobody wants to know. */
        Costs UNKNOWN = (format, nanoseconds) -> {};

        /** Says how long the renderer of a format took. */
        void took(String format, long nanoseconds);
    }

    /**
     * Makes one.
     *
     * @param limit how long a renderer may take for a document; null for as long as it wants
     */
    public RenderBuffer(Costs costs, @Nullable Duration limit) {
        this.costs = costs;
        this.limit = limit;
    }

    /** Returns the document of a subject; none where the format has none or its renderer failed. */
    public <S extends Subject> Optional<byte[]> document(Renderer<S> renderer, S subject, Consumer<Finding> findings) {
        Format<S> format = renderer.format();
        Consumer<Finding> named = finding -> findings.accept(finding.inFormat(format.id()));
        Optional<byte[]> content = part(format, named, (out, found) -> {
            if (renderer.accepts(subject)) {
                renderer.renderTo(subject, out, found);
                return true;
            }
            return false;
        });
        if (content.isEmpty()) {
            return Optional.empty();
        }
        if (content.get().length == 0) {
            named.accept(failed("什么也没有写出", "it wrote nothing"));
            return Optional.empty();
        }
        return content;
    }

    /** Writes to a stream, and says what it finds; false if there is nothing to write. */
    public interface Writing {
        boolean to(OutputStream out, Consumer<Finding> findings) throws IOException;
    }

    /** Returns what is written, such as a piece; none where there is nothing to write or the renderer failed. */
    public Optional<byte[]> part(Format<?> format, Consumer<Finding> findings, Writing writing) {
        Consumer<Finding> named = finding -> findings.accept(finding.inFormat(format.id()));
        Sheet sheet = new Sheet(spare);
        spare = NOTHING;
        long start = System.nanoTime();
        try {
            boolean written = limit == null ? writing.to(sheet, sheet::find) : inTime(limit, writing, sheet);
            sheet.finish(named);
            return written ? Optional.of(sheet.toBytes()) : Optional.empty();
        } catch (TimeoutException slow) {
            sheet.abandon();
            named.accept(failed("超过 " + limit + " 未完成", "it did not end within " + limit));
            return Optional.empty();
        } catch (IOException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError
                | LinkageError
                | AssertionError fault) {
            sheet.finish(named);
            named.accept(failed(fault));
            return Optional.empty();
        } finally {
            spare = sheet.room;
            costs.took(format.id(), System.nanoTime() - start);
        }
    }

    /** Writes in a thread of its own, which is left to itself when the time is up: Java has no way to end it. */
    private static boolean inTime(Duration limit, Writing writing, Sheet sheet) throws IOException, TimeoutException {
        FutureTask<Boolean> task = new FutureTask<>(() -> writing.to(sheet, sheet::find));
        Thread thread = new Thread(task, "weft-render");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            task.cancel(true);
            throw slow;
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("rendering was interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            Throwables.throwIfInstanceOf(cause, IOException.class);
            Throwables.throwIfUnchecked(cause);
            throw new IOException(cause);
        }
    }

    /** Returns what is said of a renderer that threw. */
    public static Finding failed(Throwable fault) {
        String what = Message.printable(String.valueOf(fault));
        if (fault instanceof OutOfMemoryError) {
            return failed("内存不足（" + what + "）：请用 -Xmx 给更多内存", "memory ran out (" + what + "): give more with -Xmx");
        }
        return failed(what, what);
    }

    private static Finding failed(String zh, String en) {
        return PlanCodes.RENDERER_FAILED.at("", "生成文件时出错：" + zh, "the renderer failed: " + en);
    }

    /**
     * Takes one document, and nothing more when it is finished. Most renderers write it at once: then it is copied once,
     * and the room is not needed.
     */
    private static final class Sheet extends OutputStream {
        private final List<Finding> findings = new ArrayList<>(0);
        private byte[] whole = NOTHING;
        private byte[] room;
        private int size;
        private volatile boolean finished;

        Sheet(byte[] room) {
            this.room = room;
        }

        void find(Finding finding) {
            if (!finished) {
                findings.add(finding);
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int count) throws IOException {
            if (finished) {
                throw new IOException("the document is finished");
            }
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
            if (count > room.length - size) {
                long doubled = Math.min(room.length * 2L, Integer.MAX_VALUE - 8);
                int needed = Math.addExact(size, count);
                room = Arrays.copyOf(room, Math.max(Math.max(needed, FIRST_ROOM), (int) doubled));
            }
            System.arraycopy(from, offset, room, size, count);
            size += count;
        }

        /** Takes no more, and passes on what was found. */
        void finish(Consumer<Finding> taker) {
            finished = true;
            findings.forEach(taker);
        }

        /** Takes no more; what a thread that goes on writes into is not used again. */
        void abandon() {
            finished = true;
            room = NOTHING;
        }

        byte[] toBytes() {
            return size == 0 ? whole : Arrays.copyOf(room, size);
        }
    }
}
