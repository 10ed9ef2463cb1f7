package dev.weft.html;

import dev.weft.value.MediaTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;

/** Puts the fonts and pictures of a theme into its styles, so that a page asks for nothing else. */
final class StyleFiles {
    private static final long MOST_BYTES = 512 * 1024;

    private StyleFiles() {}

    static String inlined(Path folder, Path css, String file, String text) throws IOException {
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
            out.append(reference.startsWith("data:") ? reference : data(folder, css, file, text, start, reference));
            out.append("\")");
            at = end + 1;
            start = lower.indexOf("url(", at);
        }
        return out.append(text.substring(at)).toString();
    }

    private static String data(Path folder, Path css, String file, String text, int at, String reference)
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
        Path target = css.resolveSibling(reference).normalize();
        if (!target.startsWith(folder) || !Files.isRegularFile(target)) {
            throw fault(file, text, at, "找不到「" + reference + "」", "\"" + reference + "\" is not in the theme");
        }
        if (!target.toRealPath().startsWith(folder)) {
            throw fault(file, text, at, "「" + reference + "」位于主题之外", "\"" + reference + "\" lies outside of the theme");
        }
        String type = MediaTypes.ofPath(reference);
        if (type.isEmpty() || Files.size(target) > MOST_BYTES) {
            throw fault(
                    file,
                    text,
                    at,
                    "「" + reference + "」类型未知或超过 512 KB",
                    "\"" + reference + "\" is of no known type, or larger than 512 KB");
        }
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(target));
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
