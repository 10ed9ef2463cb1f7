package dev.weft.json;

import dev.weft.body.Body;
import dev.weft.body.Text;
import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.value.Characters;
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
final class Cursor extends Faults {
    private final JsonParser parser;
    private long[] seen = new long[16];
    private int depth;
    private long closed;

    Cursor(JsonParser parser, Place place, Consumer<Finding> findings) {
        super(parser, place, findings);
        this.parser = parser;
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

    /**
     * Goes on to the value of the next key that is one of {@code keys} and holds something; returns the key, or null at
     * the end of the object.
     */
    @Nullable
    String next(Keys keys) {
        while (true) {
            int index = parser.nextNameMatch(keys.matcher());
            if (index == PropertyNameMatcher.MATCH_END_OBJECT) {
                closed = seen[depth--];
                return null;
            }
            parser.nextToken();
            if (index < 0) {
                unknownKey(parser.currentName(), keys);
            } else if ((seen[depth] & 1L << index) != 0) {
                duplicate(keys.name(index));
            } else {
                seen[depth] |= 1L << index;
                if (parser.currentToken() != JsonToken.VALUE_NULL) {
                    return keys.name(index);
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
        List<T> values = new ArrayList<>();
        if (array()) {
            while (element()) {
                T value = reader.get();
                if (value != null) {
                    values.add(value);
                }
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
    WebAddress address(WebAddress base) {
        return value(base::resolve);
    }

    @Nullable
    LinkAddress link(WebAddress base) {
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
}
