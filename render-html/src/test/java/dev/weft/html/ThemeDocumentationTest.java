package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.html.template.Field;
import dev.weft.html.template.ViewType;
import dev.weft.html.view.ArticleView;
import dev.weft.html.view.ListingView;
import dev.weft.html.view.OrganisationView;
import dev.weft.html.view.PageView;
import dev.weft.html.view.RedirectView;
import dev.weft.html.view.SiteView;
import dev.weft.html.view.ThemeView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The names that templates have stand in the documentation as they stand in the code. */
class ThemeDocumentationTest {
    private static final Path FILE = Path.of("../docs/themes.md");
    private static final String START = "<!-- views: made from the code -->\n";
    private static final String END = "<!-- end of views -->\n";

    /** Run with {@code -Dweft.renew=true} to write the tables anew; not under CI. */
    @Test
    void everyViewIsDocumentedFieldByField() throws IOException {
        String document = Files.readString(FILE);
        int start = document.indexOf(START) + START.length();
        int end = document.indexOf(END);
        String tables = tables();
        if (Boolean.getBoolean("weft.renew") && System.getenv("CI") == null) {
            Files.writeString(FILE, document.substring(0, start) + tables + document.substring(end));
        } else {
            assertThat(document.substring(start, end))
                    .as("docs/themes.md; renew it with -Dweft.renew=true")
                    .isEqualTo(tables);
        }
    }

    @Test
    void everyFieldSaysWhatItIs() {
        for (ViewType<?> type : types().values()) {
            assertThat(type.description()).as(type.name()).isNotBlank();
            assertThat(type.fields())
                    .as(type.name())
                    .isNotEmpty()
                    .allSatisfy(field -> assertThat(field.description()).isNotBlank());
        }
    }

    /** Returns every view that templates can reach, roots first. */
    private static Map<String, ViewType<?>> types() {
        Map<String, ViewType<?>> found = new LinkedHashMap<>();
        Deque<ViewType<?>> open = new ArrayDeque<>(List.of(
                SiteView.TYPE,
                ThemeView.TYPE,
                PageView.TYPE,
                ArticleView.TYPE,
                ListingView.TYPE,
                OrganisationView.TYPE,
                RedirectView.TYPE));
        while (!open.isEmpty()) {
            ViewType<?> type = open.removeFirst();
            if (found.putIfAbsent(type.name(), type) == null) {
                for (Field field : type.fields()) {
                    if (field.type() != null) {
                        open.addLast(field.type().get());
                    }
                }
            }
        }
        return found;
    }

    private static String tables() {
        StringBuilder out = new StringBuilder("\n`text` has the keys of `words/*.properties`.\n");
        for (ViewType<?> type : types().values()) {
            out.append("\n### ").append(type.name()).append("\n\n").append(type.description());
            out.append(".\n\n| name | kind | what it is | example |\n|---|---|---|---|\n");
            for (Field field : type.fields()) {
                out.append("| `").append(field.name()).append("` | ").append(kind(field));
                out.append(" | ").append(field.description()).append(" | ");
                out.append(field.example().isEmpty() ? "" : "`" + field.example() + "`")
                        .append(" |\n");
            }
        }
        return out.append('\n').toString();
    }

    private static String kind(Field field) {
        String kind = switch (field.kind()) {
            case TEXT -> "text";
            case ADDRESS -> "address";
            case STYLE -> "style";
            case MARKUP -> "markup";
            case FLAG -> "yes or no";
            case OBJECT -> "one or none:";
            case LIST -> "list of";
        };
        return field.type() == null
                ? kind
                : kind + " [" + field.type().get().name() + "](#"
                        + field.type().get().name() + ")";
    }
}
