package dev.weft.body;

import dev.weft.value.Characters;

/**
 * Lines of code, as they were written.
 *
 * @param text the lines, made clean by {@link Characters#clean}, separated by line feeds, without empty ones before and
 *     after
 * @param language a name of letters, digits and {@code + - # . _}, at most 32; empty where unknown
 */
public record CodeBlock(String text, String language) implements Block {
    /** Cleans text and language; a language that is no name is unknown. */
    public CodeBlock {
        text = lines(Characters.clean(text));
        language = isName(language) ? language : "";
    }

    private static String lines(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        int start = 0;
        int end = lines.length();
        while (start < end && lines.charAt(start) == '\n') {
            start++;
        }
        while (end > start && Characters.isLineSpace(lines.charAt(end - 1))) {
            end--;
        }
        return lines.substring(start, end);
    }

    private static boolean isName(String language) {
        for (int i = 0; i < language.length(); i++) {
            char c = language.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!word && "+-#._".indexOf(c) < 0) {
                return false;
            }
        }
        return language.length() <= 32;
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.codeBlock(this);
    }
}
