package dev.weft.value;

import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Message;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** One segment of an address that is a file name as well: what it may be, and how any text is made one. */
public final class PathSegment {
    /** The longest segment in bytes of UTF-8; leaves room for an ending within the 255 bytes of a file name. */
    public static final int MAX_BYTES = 200;

    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private PathSegment() {}

    /**
     * Returns the text if it is a safe segment.
     *
     * @throws InvalidValueException if it is empty, too long, not in NFC, a name that Windows reserves, begins or ends
     *     with a full stop, or has a character other than letters, marks, digits, {@code - _ . ~}
     */
    public static String check(String text) {
        if (!isSafe(text)) {
            String shown = Message.printable(text.length() > 60 ? text.substring(0, 60) + "…" : text);
            throw new InvalidValueException(
                    "「" + shown + "」不能用作标识：只能由字母、汉字、数字和 - _ . ~ 组成，不以点开头或结尾，UTF-8 编码不超过 200 字节，且不能是系统保留名",
                    "\"" + shown + "\" is no identifier: expected letters, digits and - _ . ~, no full stop at an end,"
                            + " at most 200 bytes of UTF-8, in NFC, and no name that an operating system reserves");
        }
        return text;
    }

    /** Returns whether {@link #check} accepts a text. */
    public static boolean isSafe(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_BYTES || text.charAt(0) == '.' || text.charAt(length - 1) == '.') {
            return false;
        }
        boolean ascii = true;
        for (int i = 0; i < length; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!isSafe(c)) {
                return false;
            }
            ascii &= c < 0x80;
        }
        if (!ascii
                && (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES
                        || !Normalizer.isNormalized(text, Normalizer.Form.NFC))) {
            return false;
        }
        return !isDevice(text);
    }

    /**
     * Returns a safe segment for any text: what is not allowed becomes a hyphen, and a text that was changed by more
     * than that keeps apart from its like by a number made from the whole. What this returns is left as it is.
     */
    public static String from(String text) {
        if (isSafe(text) && text.indexOf('.') < 0) {
            return text;
        }
        String normal = Normalizer.normalize(Characters.line(text), Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < normal.length() && bytes < MAX_BYTES - 16; ) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            out.appendCodePoint(isSafe(c) && c != '.' ? c : '-');
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        }
        String segment = Normalizer.normalize(out, Normalizer.Form.NFC);
        return segment.isEmpty() ? hash(text) : segment + "-" + hash(text);
    }

    private static String hash(String text) {
        return String.format(Locale.ROOT, "%08x", text.hashCode());
    }

    private static boolean isSafe(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '-'
                    || c == '_'
                    || c == '.'
                    || c == '~';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isDevice(String text) {
        int dot = text.indexOf('.');
        String stem = dot < 0 ? text : text.substring(0, dot);
        return stem.length() <= 4 && DEVICES.contains(stem.toLowerCase(Locale.ROOT));
    }
}
