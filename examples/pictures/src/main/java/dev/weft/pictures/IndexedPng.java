package dev.weft.pictures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A PNG whose pixels are places in a table of at most 256 colours. The writer of ImageIO filters rows of places as if they were
 * shades, which makes the file of a drawing half as large again.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#12Filter-selection">PNG, filter selection (checked 2026-11-29)</a>
 */
final class IndexedPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BITS = 8;
    private static final byte INDEXED = 3;
    private static final int HEADER_BYTES = 13;

    /** Length, name and checksum of a part. */
    private static final int PART_BYTES = 12;

    private final int[] argb;

    IndexedPng(int[] argb) {
        this.argb = argb;
    }

    /** Returns the file of rows that each begin with a 0, for no filter, and have one place for a pixel. */
    byte[] of(byte[] rows, int width, int height) {
        int used = used(rows);
        byte[] header = ByteBuffer.allocate(HEADER_BYTES)
                .putInt(width)
                .putInt(height)
                .put(BITS)
                .put(INDEXED)
                .array();
        byte[] pixels = deflated(rows);
        ByteBuffer out =
                ByteBuffer.allocate(SIGNATURE.length + 5 * PART_BYTES + header.length + 4 * used + pixels.length);
        out.put(SIGNATURE);
        part(out, "IHDR", header);
        part(out, "PLTE", colours(used));
        byte[] alphas = alphas(used);
        if (alphas.length > 0) {
            part(out, "tRNS", alphas);
        }
        part(out, "IDAT", pixels);
        part(out, "IEND", new byte[0]);
        byte[] file = new byte[out.position()];
        out.flip().get(file);
        return file;
    }

    /** Returns how many colours of the table there must be. */
    private static int used(byte[] rows) {
        int last = 0;
        for (byte place : rows) {
            last = Math.max(last, place & 0xFF);
        }
        return last + 1;
    }

    private byte[] colours(int used) {
        ByteBuffer out = ByteBuffer.allocate(3 * used);
        for (int i = 0; i < used; i++) {
            out.put((byte) (argb[i] >> 16)).put((byte) (argb[i] >> 8)).put((byte) argb[i]);
        }
        return out.array();
    }

    /** Returns how far each colour can be seen through, up to the last of which that is so. */
    private byte[] alphas(int used) {
        int count = used;
        while (count > 0 && argb[count - 1] >>> 24 == 0xFF) {
            count--;
        }
        byte[] alphas = new byte[count];
        for (int i = 0; i < count; i++) {
            alphas[i] = (byte) (argb[i] >>> 24);
        }
        return alphas;
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(rows);
            deflater.finish();
            byte[] out = new byte[rows.length + rows.length / 1000 + 64];
            int length = deflater.deflate(out);
            return Arrays.copyOf(out, length);
        } finally {
            deflater.end();
        }
    }

    private static void part(ByteBuffer out, String name, byte[] data) {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(letters);
        checksum.update(data);
        out.putInt(data.length).put(letters).put(data).putInt((int) checksum.getValue());
    }
}
