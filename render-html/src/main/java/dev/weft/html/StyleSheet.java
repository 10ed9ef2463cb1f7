package dev.weft.html;

/** Makes a style sheet short: comments and needless white space are left out; what stands in quotes is kept. */
final class StyleSheet {
    private static final String TIGHT = "{}:;,>";

    private final String text;
    private final StringBuilder out;
    private int at;

    private StyleSheet(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length());
    }

    static String shortened(String text) {
        StyleSheet sheet = new StyleSheet(text);
        while (sheet.at < text.length()) {
            sheet.next();
        }
        return sheet.out.toString().strip();
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            quoted(c);
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
        } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            space();
        } else {
            int last = out.length() - 1;
            if (c == '}' && last >= 0 && out.charAt(last) == ';') {
                out.setLength(last);
            }
            out.append(c);
            at++;
        }
    }

    private void quoted(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end + 1, text.length());
        out.append(text, at, end);
        at = end;
    }

    /** Keeps one space, unless it stands beside a mark that needs none; a colon may begin a selector and keeps its own. */
    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        char before = out.length() == 0 ? '{' : out.charAt(out.length() - 1);
        char after = at < text.length() ? text.charAt(at) : '}';
        boolean needless = TIGHT.indexOf(before) >= 0 || after != ':' && TIGHT.indexOf(after) >= 0;
        if (!needless) {
            out.append(' ');
        }
    }
}
