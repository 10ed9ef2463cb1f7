package dev.weft.publish;

import java.io.OutputStream;
import java.util.Arrays;

/** Takes what a renderer writes; most write a document at once, which is then copied once. Used by one thread. */
final class Buffer extends OutputStream {
    private static final byte[] NOTHING = new byte[0];

    private byte[] bytes = new byte[32 * 1024];
    private byte[] whole = NOTHING;
    private int size;

    /** Forgets what was written. */
    void reset() {
        whole = NOTHING;
        size = 0;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int count) {
        if (size == 0 && whole.length == 0) {
            whole = count == 0 ? NOTHING : Arrays.copyOfRange(from, offset, offset + count);
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
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, count), (int)
                    Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8)));
        }
        System.arraycopy(from, offset, bytes, size, count);
        size += count;
    }

    /** Returns a copy of what was written. */
    byte[] toBytes() {
        return size == 0 ? whole : Arrays.copyOf(bytes, size);
    }
}
