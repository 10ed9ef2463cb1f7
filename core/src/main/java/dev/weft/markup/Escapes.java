package dev.weft.markup;

/** What a {@link Utf8Writer} writes in place of a character, and where one does not stand for itself. */
final class Escapes {
    static final int TEXT = 1;
    static final int ATTRIBUTE = 2;
    static final int XML = 4;
    static final int JSON = 8;
    static final int SCRIPT = 16;
    /** Flags beside the places, which stop nothing by themselves: HTML in a host, and markup of the program. */
    static final int IN_XML = 32;

    static final int IN_JSON = 64;
    static final int MARKUP = 128;
    static final byte[] STOPS = stops();
    static final byte[] HEX = Utf8Writer.ascii("0123456789abcdef");
    static final byte[] AMP = Utf8Writer.ascii("&amp;");
    static final byte[] LT = Utf8Writer.ascii("&lt;");
    static final byte[] GT = Utf8Writer.ascii("&gt;");
    static final byte[] QUOT = Utf8Writer.ascii("&quot;");
    static final byte[] X_AMP = Utf8Writer.ascii("&#x26;");
    static final byte[] X_LT = Utf8Writer.ascii("&#x3C;");
    static final byte[] X_GT = Utf8Writer.ascii("&#x3E;");
    static final byte[] X_QUOT = Utf8Writer.ascii("&#x22;");
    static final byte[] XX_AMP = Utf8Writer.ascii("&#x26;amp;");
    static final byte[] XX_LT = Utf8Writer.ascii("&#x26;lt;");
    static final byte[] XX_GT = Utf8Writer.ascii("&#x26;gt;");
    static final byte[] XX_QUOT = Utf8Writer.ascii("&#x26;quot;");
    static final byte[] JSON_LF = Utf8Writer.ascii("\\n");
    static final byte[] JSON_CR = Utf8Writer.ascii("\\r");
    static final byte[] JSON_TAB = Utf8Writer.ascii("\\t");

    private Escapes() {}

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

    /** Writes a character of three bytes; returns where the next goes. */
    static int three(char c, byte[] b, int at) {
        b[at] = (byte) (0xE0 | c >> 12);
        b[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
        b[at + 2] = (byte) (0x80 | c & 0x3F);
        return at + 3;
    }

    /** Writes U+FFFD; returns where the next character goes. */
    static int replacement(byte[] b, int at) {
        return three('\uFFFD', b, at);
    }

    /** Writes a character that a pair of surrogates stood for; returns where the next goes. */
    static int pair(int character, byte[] b, int at) {
        if ((character & 0xFFFE) == 0xFFFE) {
            return replacement(b, at);
        }
        b[at] = (byte) (0xF0 | character >> 18);
        b[at + 1] = (byte) (0x80 | character >> 12 & 0x3F);
        b[at + 2] = (byte) (0x80 | character >> 6 & 0x3F);
        b[at + 3] = (byte) (0x80 | character & 0x3F);
        return at + 4;
    }

    /** Writes a character as a backslash, a u and four digits; returns where the next goes. */
    static int unicode(char c, byte[] b, int at) {
        b[at] = '\\';
        b[at + 1] = 'u';
        for (int i = 0; i < 4; i++) {
            b[at + 2 + i] = HEX[c >> 12 - 4 * i & 15];
        }
        return at + 6;
    }

    /** Writes markup of ASCII inside its host; returns where the next goes, or -1 where it holds anything else. */
    static int markup(String markup, int place, byte[] b, int at) {
        int n = at;
        for (int i = 0; i < markup.length(); i++) {
            char c = markup.charAt(i);
            if (c >= 0x80) {
                return -1;
            }
            if ((STOPS[c] & place) == 0) {
                b[n++] = (byte) c;
            } else if (c == '<' || c == '>' || c == '&') {
                byte[] form = c == '<' ? X_LT : c == '>' ? X_GT : X_AMP;
                for (byte f : form) {
                    b[n++] = f;
                }
            } else if (c == '"') {
                b[n++] = '\\';
                b[n++] = '"';
            } else {
                return -1;
            }
        }
        return n;
    }
}
