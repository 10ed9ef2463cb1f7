package dev.weft.json;

import dev.weft.finding.Finding;
import dev.weft.value.WebAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.util.Named;

/** Opens one JSON document within its bounds, and says what is wrong with one that cannot be read. */
final class JsonText {
    /** The largest document, in bytes. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    /** How deep objects and arrays may be nested; a body of the greatest depth, within tables, fits. */
    static final int MAX_NESTING = 600;

    /** The longest key, in characters. */
    static final int MAX_NAME = 1000;

    /** The longest number that is looked at, in characters; a longer one is no value of anything. */
    static final int MAX_NUMBER = 100;

    // Interned names are found by identity; a thread's buffers serve it again, which halves what a line allocates.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_BYTES)
                    .maxStringLength(MAX_BYTES)
                    .build())
            .build();

    /** Returns what recognises names, by their order. */
    static PropertyNameMatcher matcher(String... names) {
        return FACTORY.constructNameMatcher(
                Stream.of(names).map(Named::fromString).toList(), false);
    }

    private final JsonSource source;
    private final WebAddress base;
    private final Consumer<Finding> findings;

    private JsonText(JsonSource source, WebAddress base, Consumer<Finding> findings) {
        this.source = source;
        this.base = base;
        this.findings = findings;
    }

    /** Reads one object with {@code reader}, which returns null if it rejects it; empty also if it is not JSON. */
    static <T> Optional<T> read(
            JsonSource given, WebAddress base, Consumer<Finding> findings, Function<Cursor, @Nullable T> reader) {
        JsonSource source = given.withoutMark();
        JsonText text = new JsonText(source, base, findings);
        if (source.length > MAX_BYTES) {
            findings.accept(JsonCodes.TOO_LARGE
                    .at("", "大小超过 16 MiB（" + source.length + " 字节）", source.length + " bytes are more than 16 MiB")
                    .from(source.origin));
            return Optional.empty();
        }
        return text.read(reader);
    }

    private <T> Optional<T> read(Function<Cursor, @Nullable T> reader) {
        if (source.isWide()) {
            findings.accept(JsonCodes.NOT_UTF_8.at("").from(source.start()));
            return Optional.empty();
        }
        try (JsonParser parser =
                FACTORY.createParser(ObjectReadContext.empty(), source.json, source.offset, source.length)) {
            Cursor cursor = new Cursor(parser, source, base, findings);
            T value = null;
            try {
                value = whole(parser, cursor, reader);
            } catch (JacksonException e) {
                cursor.deliver(fault(parser, e));
            }
            cursor.flush();
            return Optional.ofNullable(value);
        }
    }

    private <T> @Nullable T whole(JsonParser parser, Cursor cursor, Function<Cursor, @Nullable T> reader) {
        if (parser.nextToken() == null) {
            cursor.deliver(unreadable("", source.start(), "没有内容", "there is nothing"));
            return null;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            cursor.deliver(unreadable("", source.start(), "应为一个对象 {…}", "expected an object {…}"));
            return null;
        }
        T value = reader.apply(cursor);
        if (parser.nextToken() != null) {
            String at = source.of(parser.currentTokenLocation());
            cursor.deliver(unreadable("", at, "对象结束后还有内容", "more follows the object"));
            return null;
        }
        return value;
    }

    private Finding fault(JsonParser parser, JacksonException e) {
        TokenStreamLocation location = parser.currentLocation();
        String pointer = Cursor.pointer(parser);
        String at = source.of(location);
        if (e instanceof StreamConstraintsException) {
            return JsonCodes.TOO_LARGE
                    .at(
                            pointer,
                            "嵌套超过 " + MAX_NESTING + " 层，或键名过长",
                            "nested more than " + MAX_NESTING + " deep, or a key is too long")
                    .from(at);
        }
        if (!isUtf8()) {
            return JsonCodes.NOT_UTF_8.at(pointer).from(at);
        }
        int found = e instanceof UnexpectedEndOfInputException ? -1 : source.character(location);
        if (found < 0) {
            return unreadable(pointer, at, "内容不完整，在对象结束之前就断了", "it ends before its object does");
        }
        String shown = Character.toString(found);
        return unreadable(pointer, at, "「" + shown + "」附近有语法错误", "a syntax error near \"" + shown + "\"");
    }

    private static Finding unreadable(String pointer, String at, String zh, String en) {
        return JsonCodes.UNREADABLE
                .at(pointer, "不是合法的 JSON：" + zh, "not JSON: " + en)
                .from(at);
    }

    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(source.json, source.offset, source.length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
