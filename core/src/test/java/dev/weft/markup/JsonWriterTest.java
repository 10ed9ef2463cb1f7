package dev.weft.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    private static String written(Consumer<JsonWriter> content) {
        Utf8Writer out = new Utf8Writer();
        content.accept(JsonWriter.onto(out));
        return out.toString();
    }

    private static String inScript(Consumer<JsonWriter> content) {
        Utf8Writer out = new Utf8Writer();
        content.accept(JsonWriter.inScript(out));
        return out.toString();
    }

    @Test
    void commasStandBetweenMembersAndValues() {
        assertThat(written(json -> json.object()
                        .text("a", "x")
                        .object("b")
                        .endObject()
                        .array("c")
                        .text("y")
                        .number(1)
                        .number(0.5)
                        .flag(true)
                        .object()
                        .endObject()
                        .array()
                        .endArray()
                        .endArray()
                        .number("d", -2)
                        .flag("e", false)
                        .key("f")
                        .array(List.of("1", "2"), json::text)
                        .endObject()))
                .isEqualTo(
                        "{\"a\":\"x\",\"b\":{},\"c\":[\"y\",1,0.5,true,{},[]],\"d\":-2,\"e\":false,\"f\":[\"1\",\"2\"]}");
    }

    @Test
    void whatIsOptionalIsLeftOutWhereItSaysNothing() {
        assertThat(written(json -> json.object()
                        .optional("a", "")
                        .optional("b", List.<String>of(), json::text)
                        .optional("c", 7, 7)
                        .optional("d", false)
                        .endObject()))
                .isEqualTo("{}");
        assertThat(written(json -> json.object()
                        .optional("a", "x")
                        .optional("b", List.of("y"), json::text)
                        .optional("c", 8, 7)
                        .optional("d", true)
                        .endObject()))
                .isEqualTo("{\"a\":\"x\",\"b\":[\"y\"],\"c\":8,\"d\":true}");
    }

    @Test
    void textsAndKeysAreEscaped() {
        String hard = "织\"\\\n</script>";
        assertThat(written(json -> json.object().text(hard, hard).endObject()))
                .isEqualTo("{\"织\\\"\\\\\\n</script>\":\"织\\\"\\\\\\n</script>\"}");
        assertThat(inScript(json -> json.object().text(hard, hard).endObject()))
                .isEqualTo("{\"织\\\"\\\\\\n\\u003c/script\\u003e\":\"织\\\"\\\\\\n\\u003c/script\\u003e\"}");
    }

    @Test
    void whatIsAtHandIsWrittenAsItIs() {
        assertThat(written(json -> json.object()
                        .escaped(
                                "html", out -> out.inside(Host.JSON).text("<\"").inside(Host.NONE))
                        .raw(Utf8Writer.ascii("\"a\":1,\"b\":2"))
                        .array("c")
                        .raw(Utf8Writer.ascii("{}"))
                        .raw(Utf8Writer.ascii("[]"))
                        .endArray()
                        .endObject()))
                .isEqualTo("{\"html\":\"&lt;\\\"\",\"a\":1,\"b\":2,\"c\":[{},[]]}");
    }
}
