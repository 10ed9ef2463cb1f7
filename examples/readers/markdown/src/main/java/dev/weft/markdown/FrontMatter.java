package dev.weft.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * A file with what stands before its text.
 *
 * @param values what its head says
 * @param text the rest
 * @param fault why the head could not be read, or empty
 */
record FrontMatter(Values values, String text, String fault) {
    /** No head is longer; a line that looks like its end further down is a divider of the text. */
    private static final int LONGEST = 100_000;

    private static final Pattern JBAKE =
            Pattern.compile("\\A((?:[\\w.-]+=[^\\n]*\\n|\\s*\\n){1,200})~~~~~~+[ \\t]*(?:\\n|\\z)");
    private static final Pattern HEXO =
            Pattern.compile("\\A((?:[\\w-]+:[^\\n]*\\n|[ \\t-][^\\n]*\\n){1,200})---[ \\t]*(?:\\n|\\z)");

    static FrontMatter of(String file) {
        String text = (file.startsWith("\uFEFF") ? file.substring(1) : file).replace("\r\n", "\n");
        if (text.startsWith("---\n") || text.startsWith("+++\n") || text.startsWith(";;;\n")) {
            String mark = text.substring(0, 3);
            int end = text.indexOf("\n" + mark, 3);
            int line = end < 0 ? -1 : text.indexOf('\n', end + 1);
            if (end >= 0 && end < LONGEST) {
                String head = text.substring(4, Math.max(4, end + 1));
                String rest = line < 0 ? "" : text.substring(line + 1);
                return switch (mark) {
                    case "---" -> read(Values.Notation.YAML, head, rest);
                    case "+++" -> read(Values.Notation.TOML, head, rest);
                    default -> read(Values.Notation.JSON, "{" + head + "}", rest);
                };
            }
        }
        if (text.startsWith("{\n") || text.startsWith("{ ")) {
            int end = text.indexOf("\n}\n");
            if (end > 0 && end < LONGEST) {
                return read(Values.Notation.JSON, text.substring(0, end + 2), text.substring(end + 3));
            }
        }
        Matcher jbake = JBAKE.matcher(text);
        if (jbake.find()) {
            return new FrontMatter(Values.properties(jbake.group(1)), text.substring(jbake.end()), "");
        }
        Matcher hexo = HEXO.matcher(text);
        return hexo.find() && hexo.group(1).toLowerCase(Locale.ROOT).contains("title:")
                ? read(Values.Notation.YAML, hexo.group(1), text.substring(hexo.end()))
                : new FrontMatter(Values.NONE, text, "");
    }

    private static FrontMatter read(Values.Notation notation, String head, String rest) {
        try {
            return new FrontMatter(Values.read(notation, head), rest, "");
        } catch (JacksonException e) {
            return new FrontMatter(Values.NONE, rest, String.valueOf(e.getOriginalMessage()));
        }
    }
}
