package dev.weft.html.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.markup.Utf8Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is remembered of views that come again changes no byte. */
class MemoryTest {
    private record Tag(String label) {}

    private record Page(
            String title, List<Tag> tags, @Nullable Tag first) {}

    private final AtomicInteger asked = new AtomicInteger();
    private final ViewType<Tag> tag = new ViewType<Tag>("tag", "")
            .text("label", "", "", view -> {
                asked.incrementAndGet();
                return view.label();
            })
            .recurring();
    private final ViewType<Page> page = new ViewType<Page>("page", "")
            .text("title", "", "", Page::title)
            .list("tags", "", () -> tag, Page::tags)
            .object("first", "", () -> tag, Page::first);
    private final ViewType<String> word = new ViewType<String>("word", "").text("word", "", "", view -> view);

    private Program bind(String template, String constant, @Nullable Memory memory) {
        List<Root> roots = List.of(Root.shared("word", word, constant), Root.ofDocument("page", page));
        return new TemplateSet(Map.of("t", template)).bind("t", roots, memory);
    }

    private static String written(Program program, Page view) {
        Utf8Writer out = new Utf8Writer();
        program.write(out, view);
        return out.toString();
    }

    private static Page page(String title, String... tags) {
        List<Tag> views = new ArrayList<>();
        for (String label : tags) {
            views.add(new Tag(label));
        }
        return new Page(title, views, views.isEmpty() ? null : views.get(0));
    }

    @Test
    void viewThatComesAgainIsAskedOnce() {
        Program program = bind("{{#page.tags}}<b>{{label}}</b>{{/page.tags}}", "", new Memory(16));
        assertThat(written(program, page("one", "a<", "b"))).isEqualTo("<b>a&lt;</b><b>b</b>");
        assertThat(written(program, page("two", "b", "a<"))).isEqualTo("<b>b</b><b>a&lt;</b>");
        assertThat(asked).hasValue(2);
    }

    @Test
    void sectionsOfTheSameViewAreNotMixedUp() {
        Program program = bind(
                "{{#page.tags}}<b>{{label}}</b>{{/page.tags}}{{#page.first}}<i>{{label}}</i>{{/page.first}}",
                "",
                new Memory(16));
        for (int i = 0; i < 2; i++) {
            assertThat(written(program, page("", "a", "b"))).isEqualTo("<b>a</b><b>b</b><i>a</i>");
        }
    }

    @Test
    void sectionThatReadsMoreThanItsViewIsWrittenEachTime() {
        Program program = bind("{{#page.tags}}{{page.title}} {{label}};{{/page.tags}}", "", new Memory(16));
        assertThat(written(program, page("one", "a"))).isEqualTo("one a;");
        assertThat(written(program, page("two", "a"))).isEqualTo("two a;");
        Program inside = bind("{{#page.tags}}{{#page.tags}}{{label}}{{/page.tags}};{{/page.tags}}", "", new Memory(16));
        assertThat(written(inside, page("", "a", "b"))).isEqualTo("ab;ab;");
        assertThat(written(inside, page("", "a", "c"))).isEqualTo("ac;ac;");
    }

    @Test
    void templatesOfOneMemoryAreNotMixedUp() {
        Memory memory = new Memory(64);
        String template = "{{word.word}}{{#page.tags}}<b>{{label}}</b>{{/page.tags}}";
        assertThat(written(bind(template, "x", memory), page("", "a"))).isEqualTo("x<b>a</b>");
        assertThat(written(bind(template, "y", memory), page("", "a"))).isEqualTo("y<b>a</b>");
        String within = "{{#page.tags}}{{word.word}} {{label}}{{/page.tags}}";
        assertThat(written(bind(within, "x", memory), page("", "a"))).isEqualTo("x a");
        assertThat(written(bind(within, "y", memory), page("", "a"))).isEqualTo("y a");
        String attribute = "{{#page.tags}}<b title=\"{{label}}\"></b>{{/page.tags}}";
        assertThat(written(bind(attribute, "x", memory), page("", "\""))).isEqualTo("<b title=\"&quot;\"></b>");
        assertThat(written(
                        bind("{{#page.tags}}<b title=\"\">{{label}}</b>{{/page.tags}}", "x", memory), page("", "\"")))
                .isEqualTo("<b title=\"\">\"</b>");
    }

    @Test
    void moreViewsThanThereIsRoomForComeOutRight() {
        Memory memory = new Memory(4);
        Program program = bind("{{#page.tags}}<b>{{label}}</b>{{/page.tags}}", "", memory);
        Program plain = bind("{{#page.tags}}<b>{{label}}</b>{{/page.tags}}", "", null);
        for (int i = 0; i < 500; i++) {
            Page view = page("", "t" + i, "t" + i % 7, "t" + i % 3, "long".repeat(i * 3));
            assertThat(written(program, view)).isEqualTo(written(plain, view));
        }
    }

    @Test
    void threadsGetWhatOneGets() throws InterruptedException {
        Memory memory = new Memory(8);
        Program program = bind("{{#page.tags}}<b>{{label}}</b>{{/page.tags}}", "", memory);
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int seed = t;
            threads.add(new Thread(() -> {
                for (int i = 0; i < 5000; i++) {
                    int n = (i * 31 + seed) % 40;
                    String got = written(program, page("", "t" + n));
                    if (!got.equals("<b>t" + n + "</b>")) {
                        wrong.add(got);
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).isEmpty();
    }
}
