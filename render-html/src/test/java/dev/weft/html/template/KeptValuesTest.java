package dev.weft.html.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.markup.Utf8Writer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a document says of itself in several places is asked of its view once. */
class KeptValuesTest {
    private final AtomicInteger asked = new AtomicInteger();

    private record Page(@Nullable String title, List<Page> below) {}

    private final ViewType<Page> type = type();

    private ViewType<Page> type() {
        ViewType<Page> page = new ViewType<>("page", "");
        return page.text("title", "", "", view -> {
                    asked.incrementAndGet();
                    return view.title;
                })
                .object("first", "", () -> page, view -> {
                    asked.incrementAndGet();
                    return view.below.isEmpty() ? null : view.below.get(0);
                })
                .list("below", "", () -> page, Page::below);
    }

    private TemplateSet set(String template) {
        return new TemplateSet(Map.of("t", template));
    }

    private List<Root> roots() {
        return List.of(Root.ofDocument("page", type));
    }

    private static String written(Program program, Page view) {
        Utf8Writer out = new Utf8Writer();
        program.write(out, view);
        return out.toString();
    }

    @Test
    void valueOfTheDocumentIsAskedOnceAndAnewForTheNext() {
        Program program =
                set("<p title=\"{{page.title}}\">{{#page.title}}{{page.title}}{{/page.title}}{{^page.title}}-{{/page.title}}")
                        .bind("t", roots(), null);
        assertThat(written(program, new Page("a", List.of()))).isEqualTo("<p title=\"a\">a");
        assertThat(asked).hasValue(1);
        assertThat(written(program, new Page("b", List.of()))).isEqualTo("<p title=\"b\">b");
        assertThat(asked).hasValue(2);
    }

    @Test
    void valueThatIsNoneIsAskedOnce() {
        Program program =
                set("{{#page.first}}1{{/page.first}}{{^page.first}}2{{/page.first}}{{#page.first}}3{{/page.first}}")
                        .bind("t", roots(), null);
        assertThat(written(program, new Page("a", List.of()))).isEqualTo("2");
        assertThat(asked).hasValue(1);
    }

    @Test
    void valuesWithinAListAreEachTheirOwn() {
        Program program = set("{{page.title}}:{{#page.below}}{{title}}{{title}}{{page.title}} {{/page.below}}")
                .bind("t", roots(), new Memory(16));
        Page page = new Page("x", List.of(new Page("a", List.of()), new Page("b", List.of())));
        assertThat(written(program, page)).isEqualTo("x:aax bbx ");
        assertThat(asked).hasValue(1 + 4);
    }

    @Test
    void valueOfAnObjectOfTheDocumentIsKeptUnderItsWholeName() {
        Program program = set("{{page.title}}{{page.first.title}}{{page.first.title}}{{page.first.first.title}}")
                .bind("t", roots(), null);
        Page page = new Page("x", List.of(new Page("a", List.of(new Page("b", List.of())))));
        assertThat(written(program, page)).isEqualTo("xaab");
    }

    @Test
    void partsOfAListKeepTheirOwn() {
        TemplateSet.Split split =
                set("{{page.title}}{{page.title}}{{#page.below}}{{title}}{{/page.below}}{{page.title}}{{page.first.title}}")
                        .split("t", "page.below", roots(), null);
        Page page = new Page("x", List.of(new Page("a", List.of())));
        String whole = written(split.head(), page)
                + written(split.piece(), new Page("p", List.of()))
                + written(split.tail(), page);
        assertThat(whole).isEqualTo("xxpxa");
    }
}
