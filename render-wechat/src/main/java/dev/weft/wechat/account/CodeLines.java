package dev.weft.wechat.account;

import dev.weft.markup.Utf8Writer;

/** Writes lines of code so that they stay as they are where line feeds and runs of spaces are not kept. */
final class CodeLines {
    private static final String TAB = "\u00A0\u00A0\u00A0\u00A0";

    private CodeLines() {}

    static void write(String code, Utf8Writer out) {
        int start = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean edge = c == ' ' && (i == 0 || isSpace(code.charAt(i - 1)));
            if (c != '\n' && c != '\t' && !edge) {
                continue;
            }
            out.text(code.substring(start, i));
            start = i + 1;
            if (c == '\n') {
                out.raw("<br>");
            } else {
                out.raw(c == '\t' ? TAB : "\u00A0");
            }
        }
        out.text(code.substring(start));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }
}
