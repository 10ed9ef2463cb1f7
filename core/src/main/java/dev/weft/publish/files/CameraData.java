package dev.weft.publish.files;

import com.google.common.primitives.Ints;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What a camera, a telephone or an editing program noted in a picture: where it was taken, when, with what, by whom. Publishing
 * takes it out, for a reader could find a home by it; pixels, colour profile and the way up stay as they are.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition, section 11.3 (checked 2026-11-29)</a>
 * @see <a href="https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E">Exif 3.0 (checked 2026-11-29)</a>
 */
final class CameraData {
    private static final String EXIF = "Exif\0\0";
    private static final String PROFILE = "ICC_PROFILE\0";

    /** The parts of a PNG that say something of whoever made it. */
    private static final Set<String> NOTES = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

    private static final int SIGNATURE = 8;

    private CameraData() {}

    /** Returns a JPEG or PNG without it; the same array where there is none, or where the file cannot be understood. */
    static byte[] without(byte[] file) {
        try {
            if (PictureFile.isJpeg(file)) {
                return jpeg(file);
            }
            return PictureFile.isPng(file) ? png(file) : file;
        } catch (ArrayIndexOutOfBoundsException endsEarly) {
            return file;
        }
    }

    /** Copies all segments but those of applications, of which the profile, JFIF's and Adobe's are needed to show it. */
    private static byte[] jpeg(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, 2);
        boolean changed = false;
        int at = 2;
        while ((file[at] & 0xFF) == 0xFF && (file[at + 1] & 0xFF) != 0xDA) {
            int marker = file[at + 1] & 0xFF;
            int end = at + 2 + Ints.fromBytes((byte) 0, (byte) 0, file[at + 2], file[at + 3]);
            if (end < at + 4 || end > file.length) {
                return file;
            }
            boolean shows = marker == 0xE0
                    || marker == 0xE2 && PictureFile.startsWith(file, at + 4, PROFILE)
                    || marker == 0xEE && PictureFile.startsWith(file, at + 4, "Adobe")
                    || (marker < 0xE0 || marker > 0xEF) && marker != 0xFE;
            if (shows) {
                out.write(file, at, end - at);
            } else {
                changed = true;
                int way = marker == 0xE1 && PictureFile.startsWith(file, at + 4, EXIF)
                        ? PictureFile.orientation(file, at + 4 + EXIF.length())
                        : 1;
                if (way > 1) {
                    out.writeBytes(onlyOrientation(way));
                }
            }
            at = end;
        }
        int end = end(file, at);
        if ((file[at] & 0xFF) != 0xFF || !changed && end == file.length) {
            return file;
        }
        out.write(file, at, end - at);
        return out.toByteArray();
    }

    /**
     * Returns where the first picture ends: what follows it is previews and films of telephones, which have notes of their own.
     */
    private static int end(byte[] file, int firstScan) {
        int at = firstScan;
        while (at + 1 < file.length) {
            int marker = file[at + 1] & 0xFF;
            if ((file[at] & 0xFF) != 0xFF || marker == 0 || marker == 0xFF || marker >= 0xD0 && marker <= 0xD7) {
                at++;
            } else if (marker == 0xD9) {
                return at + 2;
            } else {
                at += 2 + Ints.fromBytes((byte) 0, (byte) 0, file[at + 2], file[at + 3]);
            }
        }
        return file.length;
    }

    private static byte[] onlyOrientation(int way) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(36);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34});
        out.writeBytes(EXIF.getBytes(StandardCharsets.ISO_8859_1));
        // A TIFF header and one directory of one entry: tag 0x0112, one short.
        out.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
        out.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) way, 0, 0, 0, 0, 0, 0});
        return out.toByteArray();
    }

    private static byte[] png(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, SIGNATURE);
        boolean changed = false;
        int at = SIGNATURE;
        while (at + 12 <= file.length) {
            int length = Ints.fromBytes(file[at], file[at + 1], file[at + 2], file[at + 3]);
            if (length < 0 || length > file.length - at - 12) {
                return file;
            }
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (NOTES.contains(type)) {
                changed = true;
            } else {
                out.write(file, at, length + 12);
            }
            at += length + 12;
        }
        return changed ? out.toByteArray() : file;
    }
}
