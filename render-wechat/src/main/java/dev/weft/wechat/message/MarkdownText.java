package dev.weft.wechat.message;

/** Makes a text plain in the two kinds of Markdown that WeCom knows. */
final class MarkdownText {
    private static final String V1_SYNTAX = "[]<>*`";
    private static final String V1_SHOWN = "［］＜＞＊｀";
    private static final String V2_SYNTAX = "\\`*_{}[]<>()#+-.!|~";

    private MarkdownText() {}

    /** Returns a text without syntax for the first version, which knows no escapes: full-width marks stand for it. */
    static String v1(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int syntax = V1_SYNTAX.indexOf(text.charAt(i));
            out.append(syntax < 0 ? text.charAt(i) : V1_SHOWN.charAt(syntax));
        }
        return out.toString();
    }

    /** Returns a text with its syntax escaped for the second version. */
    static String v2(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSyntax(text, i, c)) {
                out.append('\\');
            }
            out.append(c == '\n' ? ' ' : c);
        }
        return out.toString();
    }

    /** Full stops, hyphens and plus signs mean something only at the beginning of a line. */
    private static boolean isSyntax(String text, int i, char c) {
        if (V2_SYNTAX.indexOf(c) < 0) {
            return false;
        }
        boolean leading = i < 10;
        return switch (c) {
            case '.' -> leading && i > 0 && Character.isDigit(text.charAt(i - 1));
            case '-', '+', '#' -> leading;
            case '(', ')', '{', '}', '!' -> false;
            default -> true;
        };
    }

    /** Returns an address that can stand within the parentheses of a link. */
    static String address(Object address) {
        return address.toString().replace("(", "%28").replace(")", "%29");
    }
}
