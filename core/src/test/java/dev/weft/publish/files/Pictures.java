package dev.weft.publish.files;

import com.google.common.primitives.Ints;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the beginnings of pictures: what is read of them without decoding. */
public final class Pictures {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

    private Pictures() {}

    /** Returns a PNG of that size. */
    public static byte[] png(int width, int height) {
        return png(width, height, "data".repeat(20));
    }

    /** Returns a PNG of that size with that in it. */
    public static byte[] png(int width, int height, String data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        head(out, width, height);
        chunk(out, "IDAT", latin(data));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Returns a PNG that moves. */
    public static byte[] animatedPng(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        head(out, width, height);
        chunk(out, "acTL", new byte[8]);
        chunk(out, "IDAT", latin("data".repeat(20)));
        return out.toByteArray();
    }

    /** Returns a PNG with a chunk before its data. */
    public static byte[] pngWith(String type, String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        head(out, 20, 10);
        chunk(out, type, latin(content));
        chunk(out, "IDAT", latin("data"));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void head(ByteArrayOutputStream out, int width, int height) {
        out.writeBytes(latin(SIGNATURE));
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(Ints.toByteArray(width));
        head.writeBytes(Ints.toByteArray(height));
        head.writeBytes(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        out.writeBytes(Ints.toByteArray(content.length));
        out.writeBytes(latin(type));
        out.writeBytes(content);
        out.writeBytes(new byte[4]); // a checksum that nobody reads
    }

    /** Returns a JPEG that a camera made. */
    public static byte[] jpegWithExif(int orientation, String note) {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes(latin("Exif\0\0II*\0\b\0\0\0\2\0"));
        exif.writeBytes(new byte[] {0x0F, 1, 2, 0, (byte) note.length(), 0, 0, 0, 38, 0, 0, 0});
        exif.writeBytes(new byte[] {0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0});
        exif.writeBytes(new byte[4]);
        exif.writeBytes(latin(note));
        return jpeg(exif.toByteArray());
    }

    /** Returns the same picture, of which no more is known than which way up it is. */
    public static byte[] jpegWithOnlyOrientation(int orientation) {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes(latin("Exif\0\0MM\0*\0\0\0\b\0\1"));
        exif.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        exif.writeBytes(new byte[4]);
        return jpeg(exif.toByteArray());
    }

    private static byte[] jpeg(byte[] exif) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("\u00ff\u00d8"));
        segment(out, 0xE1, exif);
        segment(out, 0xDB, new byte[65]);
        segment(out, 0xC0, new byte[] {8, 0, 10, 0, 20, 1, 1, 0x11, 0});
        segment(out, 0xDA, new byte[] {1, 1, 0, 0, 63, 0});
        out.writeBytes(latin("\u0012\u00ff\0" + "4\u00ff\u00d0V\u00ff\u00d9"));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        int length = content.length + 2;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        out.writeBytes(content);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
