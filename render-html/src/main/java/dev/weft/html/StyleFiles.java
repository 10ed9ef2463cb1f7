package dev.weft.html;

import dev.weft.value.MediaTypes;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Puts the fonts and pictures of a theme into its styles, so that a page asks for nothing else. */
final class StyleFiles {
    private static final int MAX_BYTES = 512 * 1024;

    private StyleFiles() {}

    static String inlined(ThemeSource theme, String file, String text) throws IOException {
        String lower = text.toLowerCase(Locale.ROOT);
        refuse(file, text, lower.indexOf("@import"), "@import");
        refuse(file, text, lower.indexOf("</style"), "</style");
        StringBuilder out = new StringBuilder();
        int at = 0;
        int start = lower.indexOf("url(");
        while (start >= 0) {
            int end = text.indexOf(')', start);
            if (end < 0) {
                throw fault(file, text, start, "url( 没有闭合", "url( is not closed");
            }
            String reference = unquoted(text.substring(start + 4, end).strip());
            out.append(text, at, start).append("url(\"");
            out.append(reference.startsWith("data:") ? reference : data(theme, file, text, start, reference));
            out.append("\")");
            at = end + 1;
            start = lower.indexOf("url(", at);
        }
        return out.append(text.substring(at)).toString();
    }

    private static String data(ThemeSource theme, String file, String text, int at, String reference)
            throws IOException {
        if (reference.contains(":") || reference.startsWith("/")) {
            throw fault(
                    file,
                    text,
                    at,
                    "样式引用了主题之外的「" + reference + "」；页面不向第三方请求任何内容",
                    "the styles use \"" + reference
                            + "\" from outside of the theme; pages ask nothing of third parties");
        }
        byte[] bytes = theme.bytes(resolved(file, reference), MAX_BYTES);
        if (bytes == null) {
            throw fault(file, text, at, "找不到「" + reference + "」", "\"" + reference + "\" is not in the theme");
        }
        String type = MediaTypes.ofPath(reference);
        if (type.isEmpty()) {
            throw fault(file, text, at, "「" + reference + "」类型未知", "\"" + reference + "\" is of no known type");
        }
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /** Returns the file that a style sheet refers to; one that leads out of the theme keeps its dots. */
    private static String resolved(String file, String reference) {
        Deque<String> segments = new ArrayDeque<>(List.of(file.split("/", -1)));
        segments.removeLast();
        for (String segment : reference.split("/", -1)) {
            if (segment.equals("..")
                    && !segments.isEmpty()
                    && !segments.getLast().equals("..")) {
                segments.removeLast();
            } else if (!segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static void refuse(String file, String text, int at, String what) {
        if (at >= 0) {
            throw fault(file, text, at, "样式中不能有 " + what, what + " is not allowed in styles");
        }
    }

    private static ThemeException fault(String file, String text, int at, String zh, String en) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return new ThemeException(file, line, zh, en);
    }
}
