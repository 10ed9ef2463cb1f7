package dev.weft.json;

import dev.weft.body.Body;
import dev.weft.body.Text;
import dev.weft.finding.Code;
import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Severity;
import dev.weft.internal.Spelling;
import dev.weft.value.Characters;
import dev.weft.value.Excerpt;
import dev.weft.value.LinkAddress;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Goes through one JSON document and gives its values as what the model is made of. Whatever is not as it should be is
 * reported with its place, and passed over.
 *
 * <p>A method that reads a value begins at its first token and ends at its last.
 */
final class Cursor {
    /** How many findings that are no errors one document may have; the others are counted in one more. */
    static final int MAX_FINDINGS = 200;

    private static final int MAX_POINTER = 1200;

    private final JsonParser parser;
    private final JsonSource source;
    private final WebAddress base;
    private final Consumer<Finding> findings;
    private final List<Finding> waiting = new ArrayList<>();
    private String article = "";
    private boolean named;
    private int kept;
    private long dropped;
    private boolean rejected;
    private long[] seen = new long[16];
    private int depth;
    private long closed;

    Cursor(JsonParser parser, JsonSource source, WebAddress base, Consumer<Finding> findings) {
        this.parser = parser;
        this.source = source;
        this.base = base;
        this.findings = findings;
    }

    /** Returns the address that relative ones are below. */
    WebAddress base() {
        return base;
    }

    /** Enters an object, or reports that there is none. */
    boolean object() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrongType("对象", "an object");
            return false;
        }
        if (++depth == seen.length) {
            seen = Arrays.copyOf(seen, depth * 2);
        }
        seen[depth] = 0;
        return true;
    }

    /** Goes on as {@link #index} does; returns the key, or null at the end of the object. */
    @Nullable
    String next(Keys keys) {
        int index = index(keys);
        return index < 0 ? null : keys.name(index);
    }

    /**
     * Goes on to the value of the next key that is one of {@code keys} and holds something; returns the place of the key
     * among them, or -1 at the end of the object.
     */
    int index(Keys keys) {
        while (true) {
            int index = parser.nextNameMatch(keys.matcher());
            if (index == PropertyNameMatcher.MATCH_END_OBJECT) {
                closed = seen[depth--];
                return -1;
            }
            parser.nextToken();
            if (index < 0) {
                unknownKey(parser.currentName(), keys);
            } else if ((seen[depth] & 1L << index) != 0) {
                duplicate(keys.name(index));
            } else {
                seen[depth] |= 1L << index;
                if (parser.currentToken() != JsonToken.VALUE_NULL) {
                    return index;
                }
                report(JsonCodes.NULL.at(pointer()));
            }
            skip();
        }
    }

    /** Reads an object of texts whose keys may be any. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrongType("对象", "an object");
            return texts;
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            String text = text();
            if (text != null && texts.putIfAbsent(name, text) != null) {
                duplicate(name);
            }
        }
        return texts;
    }

    /** Returns a bit for each key that the object just left had. */
    long closed() {
        return closed;
    }

    /** Reports what is nested too deep, and passes over it. */
    void tooDeep() {
        report(
                JsonCodes.TOO_DEEP,
                "嵌套超过 " + Body.MAX_DEPTH + " 层，更深的部分未采用",
                "nested more than " + Body.MAX_DEPTH + " deep; what lies deeper was left out");
        skip();
    }

    /** Enters an array, or reports that there is none. */
    boolean array() {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrongType("数组", "an array");
            return false;
        }
        return true;
    }

    /** Goes on to the next element of an array; false at its end. */
    boolean element() {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /** Reads an array; the elements of which nothing could be made are left out. */
    <T> List<T> list(Supplier<@Nullable T> reader) {
        return list(reader, Integer.MAX_VALUE);
    }

    /** Reads an array of at most so many elements; what is beyond them is passed over, and reported. */
    <T> List<T> list(Supplier<@Nullable T> reader, int max) {
        List<T> values = new ArrayList<>();
        int count = 0;
        if (array()) {
            String pointer = max == Integer.MAX_VALUE ? "" : pointer();
            while (element()) {
                if (++count > max) {
                    skip();
                    continue;
                }
                T value = reader.get();
                if (value != null) {
                    values.add(value);
                }
            }
            if (count > max) {
                report(JsonCodes.TOO_MANY.at(
                        pointer,
                        "共 " + count + " 项，只取了前 " + max + " 项",
                        count + " entries; the first " + max + " were taken"));
            }
        }
        return values;
    }

    boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** Passes over the rest of a value. */
    void skip() {
        parser.skipChildren();
    }

    // Values

    /** Reads the text of a node, which cleans it. */
    Text node() {
        String given = parser.getString();
        Text text = new Text(given);
        if (!text.text().equals(given)) {
            report(JsonCodes.REPLACED_CHARACTER.at(pointer()));
        }
        return text;
    }

    /** Reads a text; a number is taken as one. Null if there is neither. */
    @Nullable
    String text() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            String text = parser.getString();
            if (!Characters.isClean(text)) {
                report(JsonCodes.REPLACED_CHARACTER.at(pointer()));
            }
            return text;
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            if (parser.getStringLength() <= JsonText.MAX_NUMBER) {
                report(JsonCodes.NUMBER_AS_TEXT.at(pointer()));
                return parser.getString();
            }
        }
        wrongType("文本", "a text");
        return null;
    }

    /** Reads a text, empty where there is none. */
    String line() {
        String text = text();
        return text == null ? "" : text;
    }

    /** Hands on what was read, if anything was. */
    static <T> void value(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    /** Reads a value with a format. */
    <T> @Nullable T value(Function<String, T> format) {
        String text = text();
        if (text == null) {
            return null;
        }
        try {
            return format.apply(text);
        } catch (InvalidValueException e) {
            invalid(e);
            return null;
        }
    }

    @Nullable
    WebAddress address() {
        return value(base::resolve);
    }

    @Nullable
    LinkAddress link() {
        return value(text -> LinkAddress.resolve(base, text));
    }

    /** Reads one of some words. */
    <E extends Enum<E>> @Nullable E word(Words<E> words) {
        if (isText()) {
            E value = words.value(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
            if (value != null) {
                return value;
            }
        }
        String text = text();
        if (text != null) {
            unknownWord(text, words.all());
        }
        return null;
    }

    /** Reads a whole number within bounds, {@code otherwise} where there is none. */
    long whole(long min, long max, long otherwise) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            wrongType("整数", "a whole number");
            return otherwise;
        }
        long value = token == JsonToken.VALUE_NUMBER_INT ? integer() : rounded();
        if (value >= min && value <= max) {
            return value;
        }
        report(
                JsonCodes.INVALID_VALUE,
                "数值不在允许范围：应为 " + min + " 至 " + max + " 的整数",
                "the number is out of bounds: expected a whole number from " + min + " to " + max);
        return otherwise;
    }

    /** Returns a number without a fraction; the least there is where it is beyond all bounds. */
    private long integer() {
        if (parser.getStringLength() > JsonText.MAX_NUMBER) {
            return Long.MIN_VALUE;
        }
        try {
            return parser.getLongValue();
        } catch (JacksonException e) {
            return Long.MIN_VALUE;
        }
    }

    /** Returns a number written with a fraction or an exponent that is whole nevertheless: 1600.0, 16e2. */
    private long rounded() {
        double value = number();
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (long) value : Long.MIN_VALUE;
    }

    /** Reads any number, NaN where there is none. */
    double decimal() {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            wrongType("数字", "a number");
            return Double.NaN;
        }
        return number();
    }

    private double number() {
        return parser.getStringLength() <= JsonText.MAX_NUMBER ? parser.getDoubleValue() : Double.NaN;
    }

    /** Reads true or false, {@code otherwise} where there is neither. */
    boolean flag(boolean otherwise) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        wrongType("true 或 false", "true or false");
        return otherwise;
    }

    /** Reports that something else was expected, and passes over what is there. */
    void wrongType(String zh, String en) {
        expected(zh, en);
        skip();
    }

    // Findings

    /** Reports that the article or publication cannot be used, which goes on being read for what else is wrong. */
    void reject(Finding finding) {
        rejected = true;
        report(finding);
    }

    /** Returns whether something was found for which the article or publication cannot be used. */
    boolean isRejected() {
        return rejected;
    }

    /** Says which article the findings are about, also those before. */
    void article(String id) {
        article = id;
        named = true;
        waiting.forEach(finding -> findings.accept(finding.inArticle(id)));
        waiting.clear();
    }

    /** Hands out the findings that waited for an id, and says how many there were beyond the bound. */
    void flush() {
        if (dropped > 0) {
            deliver(JsonCodes.MORE_FINDINGS
                    .at("", "另有 " + dropped + " 处问题没有逐一列出", dropped + " more findings are not listed")
                    .from(source.start()));
        }
        article(article);
    }

    /** Reports at the value that was just read, or at one below it. */
    void report(Finding finding) {
        if (isKept(finding.severity())) {
            deliver(finding.from(source.of(parser.currentTokenLocation())));
        }
    }

    /** Reports at the value that was just read. */
    void report(Code code, String zh, String en) {
        if (isKept(code.severity())) {
            deliver(code.at(pointer(), zh, en).from(source.of(parser.currentTokenLocation())));
        }
    }

    /** Returns whether one more finding is handed out, and counts it; errors always are. */
    private boolean isKept(Severity severity) {
        if (severity == Severity.ERROR || kept < MAX_FINDINGS) {
            kept++;
            return true;
        }
        dropped++;
        return false;
    }

    /** Hands out a finding that has its place, once it is known which article it is about, which may come last. */
    void deliver(Finding finding) {
        if (named) {
            findings.accept(finding.inArticle(article));
        } else {
            waiting.add(finding);
        }
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
        if (kept >= MAX_FINDINGS) {
            // To look for the nearest key takes long, and there may be a million.
            dropped++;
            return;
        }
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
