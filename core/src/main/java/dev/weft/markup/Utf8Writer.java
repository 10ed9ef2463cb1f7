package dev.weft.markup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gathers a document, or a piece of one, as UTF-8 bytes, and knows the escaping of every place a text can stand in.
 *
 * <p>Each text is escaped and encoded in one pass. What no channel may carry is written as U+FFFD, whatever came in.
 * Not safe to share between threads.
 */
public final class Utf8Writer {
    private static final int TEXT = 1;
    private static final int ATTRIBUTE = 2;
    private static final int XML = 4;
    private static final int JSON = 8;
    private static final int SCRIPT = 16;
    private static final byte[] STOPS = stops();
    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final byte[] AMP = ascii("&amp;");
    private static final byte[] LT = ascii("&lt;");
    private static final byte[] GT = ascii("&gt;");
    private static final byte[] QUOT = ascii("&quot;");
    private static final byte[] X_AMP = ascii("&#x26;");
    private static final byte[] X_LT = ascii("&#x3C;");
    private static final byte[] X_GT = ascii("&#x3E;");
    private static final byte[] X_QUOT = ascii("&#x22;");

    private byte[] bytes;
    private int length;

    /** Makes an empty writer with room for a page. */
    public Utf8Writer() {
        this(16 * 1024);
    }

    /** Makes an empty writer with room for so many bytes; it grows as needed. */
    public Utf8Writer(int capacity) {
        bytes = new byte[Math.max(capacity, 64)];
    }

    /** Marks, for each ASCII character, the places in which it does not stand for itself. */
    private static byte[] stops() {
        byte[] stops = new byte[128];
        for (int c = 0; c < 0x20; c++) {
            boolean space = c == '\t' || c == '\n';
            stops[c] = (byte) (space ? JSON | SCRIPT : TEXT | ATTRIBUTE | XML | JSON | SCRIPT);
        }
        stops['\t'] |= ATTRIBUTE | XML;
        stops['\n'] |= ATTRIBUTE;
        stops[0x7F] = TEXT | ATTRIBUTE | XML | JSON | SCRIPT;
        stops['&'] = TEXT | ATTRIBUTE | XML | SCRIPT;
        stops['<'] = TEXT | ATTRIBUTE | XML | SCRIPT;
        stops['>'] = TEXT | ATTRIBUTE | XML | SCRIPT;
        stops['"'] = ATTRIBUTE | XML | JSON | SCRIPT;
        stops['\\'] = JSON | SCRIPT;
        stops['\''] = SCRIPT;
        return stops;
    }

    /** Returns ASCII text as the bytes that {@link #raw(byte[])} takes. */
    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Appends bytes as they are. */
    public Utf8Writer raw(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** Appends markup as it is: only for what is known to be safe, such as text of the program. */
    public Utf8Writer raw(String markup) {
        return escaped(markup, 0);
    }

    /** Appends text between tags of HTML. */
    public Utf8Writer text(String text) {
        return escaped(text, TEXT);
    }

    /** Appends text inside a double-quoted attribute of HTML. */
    public Utf8Writer attribute(String text) {
        return escaped(text, ATTRIBUTE);
    }

    /** Appends text between tags, or inside a double-quoted attribute, of XML; written so that no feed validator warns. */
    public Utf8Writer xml(String text) {
        return escaped(text, XML);
    }

    /** Appends text inside a JSON string, without the quotes; characters beyond ASCII stay as they are. */
    public Utf8Writer json(String text) {
        return escaped(text, JSON);
    }

    /** Appends text inside a JSON or JavaScript string within a script element of HTML: nothing can end either. */
    public Utf8Writer script(String text) {
        return escaped(text, SCRIPT);
    }

    /** Appends a number in decimal. */
    public Utf8Writer number(long number) {
        return raw(Long.toString(number));
    }

    /** Appends what another writer holds. */
    public Utf8Writer append(Utf8Writer other) {
        ensure(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
        return this;
    }

    private Utf8Writer escaped(String text, int place) {
        int count = text.length();
        ensure(count * 3L);
        byte[] b = bytes;
        int n = length;
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if ((STOPS[c] & place) == 0) {
                    b[n++] = (byte) c;
                    continue;
                }
                length = n;
                escape(c, place);
                ensure((count - i) * 3L);
                b = bytes;
                n = length;
            } else if (c < 0x800) {
                if (c < 0xA0) {
                    n = replacement(b, n);
                } else {
                    b[n++] = (byte) (0xC0 | c >> 6);
                    b[n++] = (byte) (0x80 | c & 0x3F);
                }
            } else if (c < 0xD800 && (c >> 1 != 0x2028 >> 1 || place != SCRIPT) || c > 0xDFFF && c < 0xFDD0) {
                b[n++] = (byte) (0xE0 | c >> 12);
                b[n++] = (byte) (0x80 | c >> 6 & 0x3F);
                b[n++] = (byte) (0x80 | c & 0x3F);
            } else {
                length = n;
                i += rare(text, i, c);
                ensure((count - i) * 3L);
                b = bytes;
                n = length;
            }
        }
        length = n;
        return this;
    }

    /** Writes a surrogate pair, a separator in a script or a possible noncharacter; returns how many more chars it took. */
    private int rare(String text, int i, char c) {
        ensure(6);
        if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
            int cp = Character.toCodePoint(c, text.charAt(i + 1));
            if ((cp & 0xFFFE) == 0xFFFE) {
                length = replacement(bytes, length);
            } else {
                bytes[length++] = (byte) (0xF0 | cp >> 18);
                bytes[length++] = (byte) (0x80 | cp >> 12 & 0x3F);
                bytes[length++] = (byte) (0x80 | cp >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | cp & 0x3F);
            }
            return 1;
        }
        if (c == 0x2028 || c == 0x2029) {
            unicode(c);
        } else if (c >= 0xFDF0 && c < 0xFFFE) {
            bytes[length++] = (byte) (0xE0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | c & 0x3F);
        } else {
            length = replacement(bytes, length);
        }
        return 0;
    }

    private void escape(char c, int place) {
        ensure(6);
        if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0x7F) {
            length = replacement(bytes, length);
        } else if (place == JSON || place == SCRIPT) {
            switch (c) {
                case '"', '\\' -> {
                    bytes[length++] = '\\';
                    bytes[length++] = (byte) c;
                }
                case '\n' -> raw("\\n");
                case '\r' -> raw("\\r");
                case '\t' -> raw("\\t");
                default -> unicode(c);
            }
        } else {
            switch (c) {
                case '&' -> raw(place == XML ? X_AMP : AMP);
                case '<' -> raw(place == XML ? X_LT : LT);
                case '>' -> raw(place == XML ? X_GT : GT);
                case '"' -> raw(place == XML ? X_QUOT : QUOT);
                default -> raw("&#" + (int) c + ";");
            }
        }
    }

    private void unicode(char c) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[c >> shift & 15];
        }
    }

    private static int replacement(byte[] b, int at) {
        b[at] = (byte) 0xEF;
        b[at + 1] = (byte) 0xBF;
        b[at + 2] = (byte) 0xBD;
        return at + 3;
    }

    private void ensure(long more) {
        if (more > bytes.length - length) {
            long wanted = Math.max(length + more, bytes.length * 2L);
            if (length + more > Integer.MAX_VALUE - 16) {
                throw new IllegalStateException("a piece of more than 2 GiB; write it in several");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - 16));
        }
    }

    /** Returns how many bytes were written. */
    public int size() {
        return length;
    }

    /** Forgets what was written after the first {@code size} bytes, and keeps the room. */
    public void truncate(int size) {
        if (size < 0 || size > length) {
            throw new IllegalArgumentException("size == " + size + ", expected 0 to " + length);
        }
        length = size;
    }

    /** Writes what was gathered to a stream, in one call. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    /** Returns a copy of what was gathered. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Returns what was gathered as a text. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
