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
    /** Taking chars over in bulk is much faster than asking a text for each. */
    private static final int CHUNK = 512;
    /** Up to here the compiler unrolls the loop over a literal of the program, and little is left of it. */
    private static final int SHORT = 48;

    private final char[] chars = new char[CHUNK];
    private byte[] bytes;
    private int length;
    private int markupPlace;
    private int textPlace = Escapes.TEXT;
    private int attributePlace = Escapes.ATTRIBUTE;

    /** Makes an empty writer with room for a page. */
    public Utf8Writer() {
        this(16 * 1024);
    }

    /** Makes an empty writer with room for so many bytes; it grows as needed. */
    public Utf8Writer(int capacity) {
        bytes = new byte[Math.max(capacity, 64)];
    }

    /** Returns ASCII text as the bytes that {@link #raw(byte[])} takes. */
    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Says what the HTML written from now on stands in. What {@link #raw}, {@link #text} and {@link #attribute} write is
     * escaped for that as well, in the same pass; the other methods do not change.
     */
    public Utf8Writer inside(Host host) {
        switch (host) {
            case NONE -> places(0, Escapes.TEXT, Escapes.ATTRIBUTE);
            case XML ->
                places(
                        Escapes.TEXT | Escapes.IN_XML | Escapes.MARKUP,
                        Escapes.TEXT | Escapes.IN_XML,
                        Escapes.ATTRIBUTE | Escapes.IN_XML);
            case JSON ->
                places(
                        Escapes.JSON,
                        Escapes.TEXT | Escapes.JSON | Escapes.IN_JSON,
                        Escapes.ATTRIBUTE | Escapes.JSON | Escapes.IN_JSON);
        }
        return this;
    }

    private void places(int markup, int text, int attribute) {
        markupPlace = markup;
        textPlace = text;
        attributePlace = attribute;
    }

    /** Appends bytes of markup as they are. */
    public Utf8Writer raw(byte[] more) {
        if (markupPlace == 0) {
            return put(more);
        }
        return raw(new String(more, StandardCharsets.UTF_8));
    }

    private Utf8Writer put(byte[] more) {
        return put(more, more.length);
    }

    private Utf8Writer put(byte[] more, int count) {
        ensure(count);
        System.arraycopy(more, 0, bytes, length, count);
        length += count;
        return this;
    }

    /** Appends markup as it is: only for what is known to be safe, such as text of the program. */
    public Utf8Writer raw(String markup) {
        int count = markup.length();
        if (count > SHORT) {
            return escaped(markup, markupPlace);
        }
        if (markupPlace != 0) {
            ensure(count * 6L);
            int end = Escapes.markup(markup, markupPlace, bytes, length);
            length = Math.max(length, end);
            return end < 0 ? escaped(markup, markupPlace) : this;
        }
        ensure(count);
        for (int i = 0; i < count; i++) {
            char c = markup.charAt(i);
            if (c >= 0x80) {
                return escaped(markup, 0);
            }
            bytes[length + i] = (byte) c;
        }
        length += count;
        return this;
    }

    /** Appends text between tags of HTML. */
    public Utf8Writer text(String text) {
        return escaped(text, textPlace);
    }

    /** Appends text inside a double-quoted attribute of HTML. */
    public Utf8Writer attribute(String text) {
        return escaped(text, attributePlace);
    }

    /** Appends text between tags, or inside a double-quoted attribute, of XML; written so that no feed validator warns. */
    public Utf8Writer xml(String text) {
        return escaped(text, Escapes.XML);
    }

    /** Appends text inside a JSON string, without the quotes; characters beyond ASCII stay as they are. */
    public Utf8Writer json(String text) {
        return escaped(text, Escapes.JSON);
    }

    /** Appends text inside a JSON or JavaScript string within a script element of HTML: nothing can end either. */
    public Utf8Writer script(String text) {
        return escaped(text, Escapes.SCRIPT);
    }

    /** Appends a number in decimal. */
    public Utf8Writer number(long number) {
        return raw(Long.toString(number));
    }

    /** Appends once more what was gathered from one byte up to another. */
    public Utf8Writer again(int from, int to) {
        if (from < 0 || from > to || to > length) {
            throw new IllegalArgumentException("from == " + from + ", to == " + to + ", expected 0 to " + length);
        }
        ensure(to - from);
        System.arraycopy(bytes, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    /** Appends what another writer holds, as it is. */
    public Utf8Writer append(Utf8Writer other) {
        return put(other.bytes, other.length);
    }

    private Utf8Writer escaped(String text, int place) {
        int count = text.length();
        ensure(count * 3L);
        for (int from = 0; from < count; ) {
            int size = Math.min(CHUNK, count - from);
            text.getChars(from, from + size, chars, 0);
            int done = plain(0, size, place);
            while (done < size) {
                done += special(text, from + done, place);
                ensure((count - from - done) * 3L);
                done = plain(done, size, place);
            }
            from += done;
        }
        return this;
    }

    /** Encodes the chars taken over, from one on, up to the first that needs more than encoding; returns its index. */
    private int plain(int from, int to, int place) {
        char[] in = chars;
        byte[] b = bytes;
        int separator = place == Escapes.SCRIPT ? 0x2028 >> 1 : 0;
        int n = length;
        int i = from;
        for (; i < to; i++) {
            char c = in[i];
            if (c < 0x80) {
                if ((Escapes.STOPS[c] & place) != 0) {
                    break;
                }
                b[n++] = (byte) c;
            } else if (c < 0x800) {
                if (c < 0xA0) {
                    break;
                }
                b[n++] = (byte) (0xC0 | c >> 6);
                b[n++] = (byte) (0x80 | c & 0x3F);
            } else {
                if (c >> 1 == separator || c >= 0xD800 && (c < 0xFDF0 || c > 0xFFFD)) {
                    break;
                }
                n = Escapes.three(c, b, n);
            }
        }
        length = n;
        return i;
    }

    /** Writes a character that may need more than encoding; returns how many chars it is. */
    private int special(String text, int i, int place) {
        char c = text.charAt(i);
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        ensure(6);
        if (c < 0x80) {
            escape(c, place);
        } else if (c == 0x2028 || c == 0x2029) {
            length = Escapes.unicode(c, bytes, length);
        } else if (c > 0xDFFF && c < 0xFDD0) {
            length = Escapes.three(c, bytes, length);
        } else if (pair) {
            length = Escapes.pair(text.codePointAt(i), bytes, length);
        } else {
            length = Escapes.replacement(bytes, length);
        }
        return pair ? 2 : 1;
    }

    private void escape(char c, int place) {
        ensure(6);
        if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0x7F) {
            length = Escapes.replacement(bytes, length);
        } else if ((place & (Escapes.IN_XML | Escapes.IN_JSON)) != 0) {
            nested(c, place);
        } else if (place == Escapes.JSON || place == Escapes.SCRIPT) {
            switch (c) {
                case '"', '\\' -> {
                    bytes[length++] = '\\';
                    bytes[length++] = (byte) c;
                }
                case '\n' -> put(Escapes.JSON_LF);
                case '\r' -> put(Escapes.JSON_CR);
                case '\t' -> put(Escapes.JSON_TAB);
                default -> length = Escapes.unicode(c, bytes, length);
            }
        } else {
            switch (c) {
                case '&' -> put(place == Escapes.XML ? Escapes.X_AMP : Escapes.AMP);
                case '<' -> put(place == Escapes.XML ? Escapes.X_LT : Escapes.LT);
                case '>' -> put(place == Escapes.XML ? Escapes.X_GT : Escapes.GT);
                case '"' -> put(place == Escapes.XML ? Escapes.X_QUOT : Escapes.QUOT);
                default -> put(ascii("&#" + (int) c + ";"));
            }
        }
    }

    /** Escapes for HTML and for its host at once. */
    private void nested(char c, int place) {
        if ((place & Escapes.MARKUP) != 0) {
            escape(c, Escapes.XML);
        } else if (c == '\\' || (place & Escapes.ATTRIBUTE) == 0 && (c == '"' || c == '\n' || c == '\t')) {
            escape(c, Escapes.JSON);
        } else {
            boolean xml = (place & Escapes.IN_XML) != 0;
            switch (c) {
                case '&' -> put(xml ? Escapes.XX_AMP : Escapes.AMP);
                case '<' -> put(xml ? Escapes.XX_LT : Escapes.LT);
                case '>' -> put(xml ? Escapes.XX_GT : Escapes.GT);
                case '"' -> put(xml ? Escapes.XX_QUOT : Escapes.QUOT);
                default -> put(ascii((xml ? "&#x26;#" : "&#") + (int) c + ";"));
            }
        }
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

    /** Returns a copy of what was gathered after the first {@code size} bytes. */
    public byte[] toBytes(int size) {
        if (size < 0 || size > length) {
            throw new IllegalArgumentException("size == " + size + ", expected 0 to " + length);
        }
        return Arrays.copyOfRange(bytes, size, length);
    }

    /** Returns what was gathered as a text. */
    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
