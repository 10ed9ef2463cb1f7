package dev.weft.markup;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a {@link Utf8Writer} writes, in one kind of place, for each character that does not stand there for itself. */
final class Escaping {
    /** Every character of ASCII stands for itself. */
    static final Escaping NONE = new Escaping(false);

    static final Escaping TEXT = html().with("&", "&amp;").with("<", "&lt;").with(">", "&gt;");
    static final Escaping ATTRIBUTE = html().with("&", "&amp;")
            .with("<", "&lt;")
            .with(">", "&gt;")
            .with("\"", "&quot;")
            .with("\t", "&#9;")
            .with("\n", "&#10;");
    /** The text of an XML element, as feed validators want it. */
    static final Escaping XML_TEXT =
            html().with("&", "&#x26;").with("<", "&#x3C;").with(">", "&#x3E;");
    /** The same where it may stand in an attribute as well. */
    static final Escaping XML = html().with("&", "&#x26;")
            .with("<", "&#x3C;")
            .with(">", "&#x3E;")
            .with("\"", "&#x22;")
            .with("\t", "&#9;");

    static final Escaping JSON = json(false);
    static final Escaping SCRIPT = json(true)
            .with("&", "\\u0026")
            .with("<", "\\u003c")
            .with(">", "\\u003e")
            .with("'", "\\u0027");

    /** How many bytes a character is at most, whatever it stands in. */
    static final int MAX_FORM = 16;

    /** Stores four bytes at once, the lowest first. */
    static final VarHandle QUADS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    static final Escaping TEXT_IN_XML = TEXT.within(XML_TEXT);
    static final Escaping TEXT_IN_JSON = TEXT.within(JSON);
    static final Escaping ATTRIBUTE_IN_XML = ATTRIBUTE.within(XML_TEXT);
    static final Escaping ATTRIBUTE_IN_JSON = ATTRIBUTE.within(JSON);
    private static final byte[] HEX = Utf8Writer.ascii("0123456789abcdef");

    /** For each character of ASCII what is written in its place; null where it stands for itself. */
    final byte[] @Nullable [] forms = new byte[128][];

    /** For each 32 characters whether all of them are three bytes and stand for themselves, as nearly all Chinese ones. */
    final boolean[] threes = new boolean[0x10000 >> 5];

    /** Whether the line and the paragraph separator are escaped. */
    private final boolean separators;

    private Escaping(boolean separators) {
        this.separators = separators;
        Arrays.fill(threes, 0x800 >> 5, threes.length, true);
        Arrays.fill(threes, Character.MIN_SURROGATE >> 5, (Character.MAX_SURROGATE >> 5) + 1, false);
        threes[0xFDD0 >> 5] = false;
        threes[0xFDEF >> 5] = false;
        threes[0xFFFE >> 5] = false;
        threes[0x2028 >> 5] = !separators;
    }

    private boolean isThree(char c) {
        boolean noncharacter = c >= 0xFDD0 && c <= 0xFDEF || c >= 0xFFFE;
        return c >= 0x800 && !Character.isSurrogate(c) && !noncharacter && !(separators && isSeparator(c));
    }

    private static boolean isSeparator(char c) {
        return c == 0x2028 || c == 0x2029;
    }

    private static Escaping html() {
        return new Escaping(false).withoutControls().with("\r", "&#13;");
    }

    private static Escaping json(boolean separators) {
        return new Escaping(separators)
                .withoutControls()
                .with("\"", "\\\"")
                .with("\\", "\\\\")
                .with("\n", "\\n")
                .with("\r", "\\r")
                .with("\t", "\\t");
    }

    private Escaping withoutControls() {
        for (int c = 0; c < 0x20; c++) {
            if (c != '\t' && c != '\n' && c != '\r') {
                with(Character.toString(c), "\uFFFD");
            }
        }
        return with("\u007F", "\uFFFD");
    }

    private Escaping with(String character, String form) {
        forms[character.charAt(0)] = form.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** Returns how a text is written that is escaped by this and then, with all that it stands in, by a host. */
    Escaping within(Escaping host) {
        Escaping both = new Escaping(separators || host.separators);
        for (int c = 0; c < forms.length; c++) {
            byte[] own = forms[c];
            both.forms[c] = own == null ? host.forms[c] : host.applied(own);
        }
        return both;
    }

    private byte[] applied(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte b : bytes) {
            byte[] form = b < 0 ? null : forms[b];
            out.writeBytes(form == null ? new byte[] {b} : form);
        }
        return out.toByteArray();
    }

    /**
     * Writes the character of a text at {@code i} that is not in {@link #threes}; returns where the next goes.
     *
     * @param b with room for {@link #MAX_FORM} bytes more
     */
    int beyondAscii(String text, int i, byte[] b, int at) {
        char c = text.charAt(i);
        if (separators && isSeparator(c)) {
            return unicode(c, b, at);
        }
        int character = text.codePointAt(i);
        if (character > 0xFFFF && (character & 0xFFFE) != 0xFFFE) {
            b[at] = (byte) (0xF0 | character >> 18);
            b[at + 1] = (byte) (0x80 | character >> 12 & 0x3F);
            b[at + 2] = (byte) (0x80 | character >> 6 & 0x3F);
            b[at + 3] = (byte) (0x80 | character & 0x3F);
            return at + 4;
        }
        return three(character < 0x10000 && isThree(c) ? c : '\uFFFD', b, at);
    }

    /** Returns whether U+FFFD was written at a place. */
    static boolean isReplacement(byte[] b, int at) {
        return b[at] == (byte) 0xEF && b[at + 1] == (byte) 0xBF && b[at + 2] == (byte) 0xBD;
    }

    private static int three(char c, byte[] b, int at) {
        b[at] = (byte) (0xE0 | c >> 12);
        b[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
        b[at + 2] = (byte) (0x80 | c & 0x3F);
        return at + 3;
    }

    /** Returns the three bytes of a character, the first lowest, and a zero: one store is faster than three. */
    static int quad(char c) {
        return 0x8080E0 | c >> 12 | c << 2 & 0x3F00 | c << 16 & 0x3F0000;
    }

    /** Writes a character as a backslash, a u and four digits; returns where the next goes. */
    private static int unicode(char c, byte[] b, int at) {
        b[at] = '\\';
        b[at + 1] = 'u';
        for (int i = 0; i < 4; i++) {
            b[at + 2 + i] = HEX[c >> 12 - 4 * i & 15];
        }
        return at + 6;
    }
}
