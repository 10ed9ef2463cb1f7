package dev.weft.json;

import dev.weft.finding.Code;
import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.internal.Spelling;
import dev.weft.value.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reports what is wrong in one JSON document: each fault with the article it is in, its pointer, line and column. */
class Faults {
    /** How many findings wait for the article's id, which may come last; the others go without it. */
    private static final int MAX_WAITING = 1000;

    private static final int MAX_POINTER = 1200;

    private final JsonParser parser;
    private final Place place;
    private final Consumer<Finding> findings;
    private final List<Finding> waiting = new ArrayList<>();
    private String article = "";
    private boolean named;

    Faults(JsonParser parser, Place place, Consumer<Finding> findings) {
        this.parser = parser;
        this.place = place;
        this.findings = findings;
    }

    /** Says which article the findings are about, also those before. */
    void article(String id) {
        article = id;
        named = true;
        waiting.forEach(finding -> findings.accept(finding.inArticle(id)));
        waiting.clear();
    }

    /** Hands out the findings that waited for an id. */
    void flush() {
        article(article);
    }

    /** Reports at the value that was just read, or at one below it. */
    void report(Finding finding) {
        deliver(finding.from(place.of(parser.currentTokenLocation())));
    }

    /** Hands out a finding that has its place. */
    void deliver(Finding finding) {
        if (named || waiting.size() == MAX_WAITING) {
            findings.accept(finding.inArticle(article));
        } else {
            waiting.add(finding);
        }
    }

    /** Reports at the value that was just read. */
    void report(Code code, String zh, String en) {
        report(code.at(pointer(), zh, en));
    }

    /** Returns where the cursor is, as a JSON pointer; of what is very deep, the pointer of something around it. */
    String pointer() {
        return pointer(parser);
    }

    static String pointer(JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        return pointer.length() <= MAX_POINTER ? pointer : pointer.substring(0, pointer.lastIndexOf('/', MAX_POINTER));
    }

    /** Reports a key that was there before. */
    void duplicate(String name) {
        String shown = shown(name, 60);
        report(
                JsonCodes.DUPLICATE_KEY,
                "键「" + shown + "」重复出现，只取第一次的值",
                "the key \"" + shown + "\" is there more than once; the first was taken");
    }

    /** Reports a key that is none of those known. */
    void unknownKey(String name, Keys keys) {
        String nearest = keys.nearest(name);
        String shown = shown(name, 60);
        report(
                JsonCodes.UNKNOWN_KEY,
                "不认识的键「" + shown + "」" + (nearest.isEmpty() ? "" : "：是否应为「" + nearest + "」？"),
                "unknown key \"" + shown + "\"" + (nearest.isEmpty() ? "" : ": was \"" + nearest + "\" meant?"));
    }

    /** Reports the keys, by their bits, that do not belong to the kind of object just left. */
    void misplaced(Keys keys, long bits, String kind) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            String key = keys.name(Long.numberOfTrailingZeros(rest));
            report(JsonCodes.UNKNOWN_KEY.at(
                    pointer() + "/" + key,
                    "「" + kind + "」没有键「" + key + "」",
                    "\"" + kind + "\" has no key \"" + key + "\""));
        }
    }

    /** Reports that an entry has no value for a key without which it means nothing. */
    void missing(String key) {
        report(
                JsonCodes.MISSING_KEY,
                "缺少「" + key + "」，这一项未采用",
                "without a usable \"" + key + "\"; the entry was left out");
    }

    /** Reports a value that is not as its type demands. */
    void invalid(InvalidValueException e) {
        report(JsonCodes.INVALID_VALUE, e.bilingual().zh(), e.bilingual().en());
    }

    /** Reports a word that is none of those known. */
    void unknownWord(String text, List<String> all) {
        String nearest = Spelling.nearest(text, all);
        String shown = shown(text, 60);
        String list = String.join(", ", all);
        report(
                JsonCodes.UNKNOWN_WORD,
                "「" + shown + "」不在可选之列：应为 " + list + " 之一" + (nearest.isEmpty() ? "" : "，是否应为「" + nearest + "」？"),
                "\"" + shown + "\" is none of " + list + (nearest.isEmpty() ? "" : "; was \"" + nearest + "\" meant?"));
    }

    /** Reports that something else was expected than what is there. */
    void expected(String zh, String en) {
        JsonToken token = parser.currentToken();
        String[] found = token == null
                ? new String[] {"空", "nothing"}
                : switch (token) {
                    case START_OBJECT -> new String[] {"对象", "an object"};
                    case START_ARRAY -> new String[] {"数组", "an array"};
                    case VALUE_STRING -> new String[] {"文本", "a text"};
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new String[] {"数字", "a number"};
                    case VALUE_TRUE, VALUE_FALSE -> new String[] {"布尔值", "true or false"};
                    default -> new String[] {"空值", "null"};
                };
        report(JsonCodes.WRONG_TYPE, "应为" + zh + "，实为" + found[0], "expected " + en + ", found " + found[1]);
    }

    private static String shown(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        return text.substring(0, Excerpt.grapheme(text, max)) + "…";
    }
}
