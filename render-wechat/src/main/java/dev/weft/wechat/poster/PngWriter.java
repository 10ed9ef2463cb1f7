package dev.weft.wechat.poster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture as PNG, fast: the filter Up on every row and the quickest deflate. The JDK's own writer tries every
 * filter on every row, which takes most of the time that a poster takes.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition (checked 2026-11-23)</a>
 */
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte UP = 2;
    private static final int CHUNK_BYTES = 64 * 1024;

    private final OutputStream out;
    private final byte[] chunk = new byte[CHUNK_BYTES];

    private PngWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes an image of type {@link BufferedImage#TYPE_INT_RGB}. */
    static void write(BufferedImage image, OutputStream out) throws IOException {
        new PngWriter(out).write(image);
    }

    private void write(BufferedImage image) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        out.write(SIGNATURE);
        byte[] header = new byte[13];
        putInt(header, 0, width);
        putInt(header, 4, height);
        header[8] = 8;
        header[9] = 2;
        chunk("IHDR", header, header.length);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            rows(pixels, width, height, deflater);
            deflater.finish();
            drain(deflater);
        } finally {
            deflater.end();
        }
        chunk("IEND", header, 0);
    }

    private void rows(int[] pixels, int width, int height, Deflater deflater) throws IOException {
        byte[] row = new byte[1 + 3 * width];
        row[0] = UP;
        for (int y = 0; y < height; y++) {
            int at = y * width;
            int n = 1;
            for (int x = 0; x < width; x++) {
                int now = pixels[at + x];
                int above = y == 0 ? 0 : pixels[at + x - width];
                row[n++] = (byte) ((now >> 16) - (above >> 16));
                row[n++] = (byte) ((now >> 8) - (above >> 8));
                row[n++] = (byte) (now - above);
            }
            deflater.setInput(row);
            drain(deflater);
        }
    }

    private void drain(Deflater deflater) throws IOException {
        for (int count = deflater.deflate(chunk); count > 0; count = deflater.deflate(chunk)) {
            chunk("IDAT", chunk, count);
        }
    }

    private void chunk(String type, byte[] data, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        byte[] number = new byte[4];
        putInt(number, 0, length);
        out.write(number);
        out.write(name);
        out.write(data, 0, length);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        putInt(number, 0, (int) crc.getValue());
        out.write(number);
    }

    private static void putInt(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >> 24);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 3] = (byte) value;
    }
}
