package dev.weft.importing.fragment;

import dev.weft.finding.Code;
import dev.weft.finding.Finding;
import dev.weft.value.Characters;
import dev.weft.value.Excerpt;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Reports what was dropped or changed, with the text it came after as its place. */
final class Reporter {
    private static final int PLACE_LENGTH = 16;

    private final Consumer<Finding> findings;
    private String before = "";
    private final Set<String> said = new HashSet<>();
    private boolean deep;
    private int reports;
    private int unclean;

    Reporter(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** Remembers the last text that showed. */
    void passed(String text) {
        before = text;
    }

    void report(Code code, String zh, String en) {
        reports++;
        String place = Characters.line(before.substring(Math.max(0, before.length() - 64)));
        if (place.length() > PLACE_LENGTH) {
            place = "…" + place.substring(Excerpt.grapheme(place, place.length() - PLACE_LENGTH));
        }
        findings.accept(
                place.isEmpty()
                        ? code.at("", "正文开头：" + zh, "at the beginning: " + en)
                        : code.at("", "在「" + place + "」之后：" + zh, "after \"" + place + "\": " + en));
    }

    /** Reports what need be said only once, however often it is found. */
    void reportOnce(String what, Code code, String zh, String en) {
        if (said.add(what)) {
            report(code, zh, en);
        }
    }

    /** Says once that something was flattened. */
    void tooDeep() {
        if (!deep) {
            deep = true;
            report(
                    ImportCodes.TOO_DEEP,
                    "嵌套超过 64 层，更深的层次已展平",
                    "nested more than 64 deep; what is deeper was flattened");
        }
    }

    /** Counts the characters of a text that are not clean. */
    void count(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!Characters.isAllowed(c) || Characters.isDirectionControl(c)) {
                unclean++;
            }
        }
    }

    /**
     * Says how many characters were not clean, if any were, and that nothing is left of what there was.
     *
     * @param empty whether the body is empty
     */
    void finish(boolean empty) {
        if (empty && reports > 0) {
            findings.accept(ImportCodes.NOTHING_LEFT.at(
                    "", "原内容全部不显示或不能导入，正文为空", "all of the content is hidden or could not be read; nothing is left"));
        }
        if (unclean > 0) {
            findings.accept(ImportCodes.CHARACTERS.at(
                    "",
                    "有 " + unclean + " 个不可用的字符（控制字符、方向控制符等），已替换或去掉",
                    unclean + " characters that no channel may carry (controls, direction overrides) were replaced or"
                            + " taken out"));
        }
    }

    static String shown(String text) {
        String line = Characters.line(text.length() > 200 ? text.substring(0, 200) : text);
        return Excerpt.shorten(line, 60);
    }
}
