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

    /** A character of three bytes is written with one more behind it. */
    private static final int SPARE = 1;

    private final char[] chars = new char[CHUNK];
    private byte[] bytes;
    private int length;
    private int replacements;
    private Host host = Host.NONE;
    private Escaping markup = Escaping.NONE;
    private Escaping text = Escaping.TEXT;
    private Escaping attribute = Escaping.ATTRIBUTE;

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
        this.host = host;
        switch (host) {
            case NONE -> escapings(Escaping.NONE, Escaping.TEXT, Escaping.ATTRIBUTE);
            case XML -> escapings(Escaping.XML_TEXT, Escaping.TEXT_IN_XML, Escaping.ATTRIBUTE_IN_XML);
            case JSON -> escapings(Escaping.JSON, Escaping.TEXT_IN_JSON, Escaping.ATTRIBUTE_IN_JSON);
        }
        return this;
    }

    private void escapings(Escaping ofMarkup, Escaping ofText, Escaping ofAttributes) {
        markup = ofMarkup;
        text = ofText;
        attribute = ofAttributes;
    }

    /** Appends markup that was encoded once. */
    public Utf8Writer raw(Literal markup) {
        return put(markup.in(host));
    }

    /** Appends bytes of markup as they are. */
    public Utf8Writer raw(byte[] more) {
        if (host == Host.NONE) {
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
        return brief(markup, this.markup);
    }

    /** Appends a text that is likely short, and of characters that stand for themselves. */
    Utf8Writer brief(String text, Escaping escaping) {
        int count = text.length();
        if (count > SHORT) {
            return escaped(text, escaping);
        }
        byte[][] forms = escaping.forms;
        ensure(count);
        byte[] b = bytes;
        int n = length;
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || forms[c] != null) {
                return escaped(text, escaping);
            }
            b[n + i] = (byte) c;
        }
        length += count;
        return this;
    }

    /** Appends a JSON string in its quotes, behind a comma if it is another one. */
    Utf8Writer quoted(boolean another, String text, Escaping escaping) {
        ensure(2);
        if (another) {
            bytes[length++] = ',';
        }
        bytes[length++] = '"';
        return brief(text, escaping).sign('"');
    }

    /** Appends a character of ASCII as it is. */
    Utf8Writer sign(char c) {
        ensure(1);
        bytes[length++] = (byte) c;
        return this;
    }

    /** Appends text between tags of HTML. */
    public Utf8Writer text(String text) {
        return escaped(text, this.text);
    }

    /** Appends text inside a double-quoted attribute of HTML. */
    public Utf8Writer attribute(String text) {
        return escaped(text, attribute);
    }

    /** Appends text between tags, or inside a double-quoted attribute, of XML; written so that no feed validator warns. */
    public Utf8Writer xml(String text) {
        return escaped(text, Escaping.XML);
    }

    /** Appends text inside a JSON string, without the quotes; characters beyond ASCII stay as they are. */
    public Utf8Writer json(String text) {
        return escaped(text, Escaping.JSON);
    }

    /** Appends text inside a JSON or JavaScript string within a script element of HTML: nothing can end either. */
    public Utf8Writer script(String text) {
        return escaped(text, Escaping.SCRIPT);
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

    Utf8Writer escaped(String text, Escaping escaping) {
        int count = text.length();
        ensure(count * 3L + SPARE);
        for (int from = 0; from < count; ) {
            int size = Math.min(CHUNK, count - from);
            text.getChars(from, from + size, chars, 0);
            int done = plain(0, size, escaping);
            while (done < size) {
                done += special(text, from + done, escaping);
                ensure((count - from - done) * 3L + SPARE);
                done = plain(done, size, escaping);
            }
            from += done;
        }
        return this;
    }

    /** Encodes the chars taken over, from one on, up to the first that needs more than encoding; returns its index. */
    private int plain(int from, int to, Escaping escaping) {
        byte[][] forms = escaping.forms;
        boolean[] threes = escaping.threes;
        char[] in = chars;
        byte[] b = bytes;
        int n = length;
        int i = from;
        for (; i < to; i++) {
            char c = in[i];
            if (threes[c >> 5]) {
                Escaping.QUADS.set(b, n, Escaping.quad(c));
                n += 3;
            } else if (c < 0x80) {
                if (forms[c] != null) {
                    break;
                }
                b[n++] = (byte) c;
            } else if (c >= 0xA0 && c < 0x800) {
                b[n++] = (byte) (0xC0 | c >> 6);
                b[n++] = (byte) (0x80 | c & 0x3F);
            } else {
                break;
            }
        }
        length = n;
        return i;
    }

    /** Writes a character that may need more than encoding; returns how many chars it is. */
    private int special(String text, int i, Escaping escaping) {
        char c = text.charAt(i);
        byte[] form = c < 0x80 ? escaping.forms[c] : null;
        ensure(Escaping.MAX_FORM);
        int start = length;
        if (form != null) {
            put(form);
        } else {
            length = escaping.beyondAscii(text, i, bytes, start);
        }
        replacements += Escaping.isReplacement(bytes, start) ? 1 : 0;
        return Character.charCount(text.codePointAt(i));
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

    /** Makes room for so many bytes more at once, where it is known that they will come. */
    public Utf8Writer reserve(int more) {
        ensure(more);
        return this;
    }

    /** Returns how many bytes were written. */
    public int size() {
        return length;
    }

    /** Returns how often U+FFFD was written so far: for a character that no channel may carry, or as it came in. */
    public int replacements() {
        return replacements;
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
        return toBytes(0);
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
