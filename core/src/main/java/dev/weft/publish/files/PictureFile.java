package dev.weft.publish.files;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the beginning of a picture's file says of it: PNG, JPEG, GIF, WebP or SVG. Nothing is decoded.
 *
 * @param kind how it is stored
 * @param width in pixels, standing upright
 * @param height in pixels, standing upright
 */
record PictureFile(Kind kind, int width, int height) {
    /** A JPEG may have a large preview before its size. */
    static final int MOST_BYTES = 1 << 19;

    private static final int PNG_SIGNATURE = 8;

    /** How a picture is stored, as far as that decides what can be done with it. */
    enum Kind {
        /** A JPEG. */
        JPEG,
        /** A PNG that does not move. */
        PNG,
        /** One that moves, is drawn, or is kept as it is for another reason. */
        OTHER
    }

    private static final Splitter SEPARATORS =
            Splitter.on(CharMatcher.anyOf(", \t\r\n")).omitEmptyStrings();

    /** Returns what the beginning of a file says, or null where it says no size that can be read. */
    static @Nullable PictureFile of(byte[] b) {
        try {
            PictureFile size = read(b);
            return size == null || size.width < 1 || size.height < 1 ? null : size;
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException endsEarly) {
            return null;
        }
    }

    static boolean isPng(byte[] b) {
        return startsWith(b, 0, "\u0089PNG\r\n");
    }

    static boolean isJpeg(byte[] b) {
        return startsWith(b, 0, "\u00ff\u00d8");
    }

    private static @Nullable PictureFile read(byte[] b) {
        if (isPng(b)) {
            return new PictureFile(moves(b) ? Kind.OTHER : Kind.PNG, big(b, 16, 4), big(b, 20, 4));
        }
        if (startsWith(b, 0, "GIF8")) {
            return new PictureFile(Kind.OTHER, little(b, 6, 2), little(b, 8, 2));
        }
        if (isJpeg(b)) {
            return jpeg(b);
        }
        if (startsWith(b, 0, "RIFF") && startsWith(b, 8, "WEBP")) {
            return webp(b);
        }
        return svg(new String(b, 0, Math.min(b.length, 1 << 14), StandardCharsets.UTF_8));
    }

    /** Returns whether a PNG is animated: its control chunk stands before the first data. */
    private static boolean moves(byte[] b) {
        for (int at = PNG_SIGNATURE; at + 8 <= b.length && !startsWith(b, at + 4, "IDAT"); ) {
            int length = big(b, at, 4);
            if (startsWith(b, at + 4, "acTL")) {
                return true;
            }
            if (length < 0 || length > b.length) {
                return false;
            }
            at += length + 12;
        }
        return false;
    }

    static boolean startsWith(byte[] b, int at, String latin) {
        for (int i = 0; i < latin.length(); i++) {
            if (at + i >= b.length || (b[at + i] & 0xFF) != latin.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int big(byte[] b, int at, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | b[at + i] & 0xFF;
        }
        return value;
    }

    private static int little(byte[] b, int at, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | b[at + i] & 0xFF;
        }
        return value;
    }

    /** Goes from marker to marker up to the frame; one that is stored turned is turned. */
    private static @Nullable PictureFile jpeg(byte[] b) {
        int way = 1;
        for (int at = 2; ; ) {
            int marker = big(b, at, 2);
            int length = big(b, at + 2, 2);
            if (marker < 0xFF00 || length < 2) {
                return null;
            }
            if (marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC) {
                int height = big(b, at + 5, 2);
                int width = big(b, at + 7, 2);
                return way >= 5 && way <= 8
                        ? new PictureFile(Kind.JPEG, height, width)
                        : new PictureFile(Kind.JPEG, width, height);
            }
            if (marker == 0xFFE1 && startsWith(b, at + 4, "Exif\0\0")) {
                way = orientation(b, at + 10);
            }
            at += 2 + length;
        }
    }

    /** Returns which way up Exif data say that the picture is to be shown, 1 to 8; 1 where they say nothing, or are damaged. */
    static int orientation(byte[] b, int tiff) {
        if (tiff > b.length - 8) {
            return 1;
        }
        boolean bigEndian = startsWith(b, tiff, "MM");
        int entries = tiff + (bigEndian ? big(b, tiff + 4, 4) : little(b, tiff + 4, 4));
        if (entries < tiff || entries > b.length - 2) {
            return 1;
        }
        int count = bigEndian ? big(b, entries, 2) : little(b, entries, 2);
        for (int i = 0; i < count && entries + 2 + i * 12 <= b.length - 12; i++) {
            int entry = entries + 2 + i * 12;
            int tag = bigEndian ? big(b, entry, 2) : little(b, entry, 2);
            if (tag == 0x0112) {
                int way = bigEndian ? big(b, entry + 8, 2) : little(b, entry + 8, 2);
                return way >= 1 && way <= 8 ? way : 1;
            }
        }
        return 1;
    }

    private static @Nullable PictureFile webp(byte[] b) {
        if (startsWith(b, 12, "VP8X")) {
            return new PictureFile(Kind.OTHER, little(b, 24, 3) + 1, little(b, 27, 3) + 1);
        }
        if (startsWith(b, 12, "VP8L")) {
            int bits = little(b, 21, 4);
            return new PictureFile(Kind.OTHER, (bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
        }
        if (startsWith(b, 12, "VP8 ")) {
            return new PictureFile(Kind.OTHER, little(b, 26, 2) & 0x3FFF, little(b, 28, 2) & 0x3FFF);
        }
        return null;
    }

    private static @Nullable PictureFile svg(String text) {
        int start = text.indexOf("<svg");
        int end = start < 0 ? -1 : text.indexOf('>', start);
        if (end < 0) {
            return null;
        }
        String tag = text.substring(start, end);
        double width = number(attribute(tag, "width"));
        double height = number(attribute(tag, "height"));
        if (width <= 0 || height <= 0) {
            List<String> box = SEPARATORS.splitToList(attribute(tag, "viewBox"));
            width = box.size() == 4 ? number(box.get(2)) : 0;
            height = box.size() == 4 ? number(box.get(3)) : 0;
        }
        return new PictureFile(
                Kind.OTHER, (int) Math.min(Math.round(width), 100_000), (int) Math.min(Math.round(height), 100_000));
    }

    private static String attribute(String tag, String name) {
        int at = tag.indexOf(" " + name + "=");
        at = at < 0 ? tag.indexOf("\n" + name + "=") : at;
        int value = at + name.length() + 3;
        int end = at < 0 || value > tag.length() ? -1 : tag.indexOf(tag.charAt(value - 1), value);
        return end < 0 ? "" : tag.substring(value, end);
    }

    /** Returns a number of pixels, 0 for one in another unit. */
    private static double number(String text) {
        String digits = text.endsWith("px") ? text.substring(0, text.length() - 2) : text;
        for (int i = 0; i < digits.length(); i++) {
            if ((digits.charAt(i) < '0' || digits.charAt(i) > '9') && digits.charAt(i) != '.') {
                return 0;
            }
        }
        return digits.isEmpty() || digits.equals(".") ? 0 : Double.parseDouble(digits);
    }
}
