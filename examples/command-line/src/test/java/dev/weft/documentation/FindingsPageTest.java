package dev.weft.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.weft.finding.Code;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/findings.md} to the codes there are. Run with {@code -Dweft.renew=true} to write it anew.
 */
class FindingsPageTest {
    private static final Path PAGE = Path.of("../../docs/findings.md");

    private static final Map<String, String> ROOMS = Map.ofEntries(
            Map.entry("json", "Reading JSON"),
            Map.entry("live", "Serving"),
            Map.entry("article", "Validation of articles"),
            Map.entry("publication", "Validation of publications"),
            Map.entry("import", "Importing"),
            Map.entry("archives", "Importing archives"),
            Map.entry("feeds", "Importing feeds"),
            Map.entry("markdown", "Importing Markdown"),
            Map.entry("word", "Importing Word documents"),
            Map.entry("wordpress", "Importing exports of WordPress"),
            Map.entry("publish", "Publishing"),
            Map.entry("html", "Pages"),
            Map.entry("rss", "Feeds"),
            Map.entry("wechat", "WeChat"));

    @Test
    void thePageListsEveryCodeAndNoOther() throws IOException, ReflectiveOperationException {
        String page = page(codes());
        if (Boolean.getBoolean("weft.renew")) {
            assertThat(System.getenv("CI"))
                    .as("CI checks the page, it does not renew it")
                    .isNull();
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/findings.md is written anew by: mvn -Pquick test -pl examples/command-line -am"
                        + " -Dtest=FindingsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dweft.renew=true")
                .isEqualTo(page);
    }

    /** Returns every code that a constant of a library holds, by its id. */
    private static Map<String, Code> codes() throws ReflectiveOperationException {
        Map<String, Code> codes = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.weft")) {
            for (JavaField field : type.getFields()) {
                if (field.getRawType().isEquivalentTo(Code.class)
                        && field.getModifiers().contains(JavaModifier.STATIC)) {
                    Field constant = Class.forName(type.getName()).getDeclaredField(field.getName());
                    constant.setAccessible(true);
                    Code code = (Code) constant.get(null);
                    if (codes.put(code.id(), code) != null) {
                        twice.add(code.id());
                    }
                }
            }
        }
        assertThat(codes).as("codes found").hasSizeGreaterThan(60);
        assertThat(twice).as("ids of two codes").isEmpty();
        return codes;
    }

    private static String page(Map<String, Code> codes) {
        StringBuilder out = new StringBuilder("""
            # Findings

            Whatever a reader left out, a rule noticed or a renderer shortened is a finding: severity, code, article, path,
            format, place in the input, and a message in Chinese and English. An `ERROR` says that something could not be
            read or produced, a `WARNING` that something was left out or should be looked at, an `INFO` is worth knowing.
            Of one article at most 200 findings of reading and 1,000 each of checking and of rendering are listed, beside
            errors; `json.more-findings` and `publish.more-findings` count the rest.
            Codes are stable. `Validator.withSeverity(code, severity)` weighs those of validation differently.

            This page is generated from the code.
            """);
        String room = "";
        for (Code code : codes.values()) {
            String prefix = code.id().substring(0, code.id().indexOf('.'));
            if (!prefix.equals(room)) {
                room = prefix;
                assertThat(ROOMS).as("the room of %s has a heading", code.id()).containsKey(room);
                out.append("\n## ")
                        .append(ROOMS.get(room))
                        .append("\n\n| code | meaning | what to do |\n|---|---|---|\n");
            }
            out.append("| `").append(code.id()).append("`<br>").append(code.severity());
            out.append(" | ")
                    .append(cell(code.meaning().zh()))
                    .append("<br>")
                    .append(cell(code.meaning().en()));
            out.append(" | ")
                    .append(cell(code.remedy().zh()))
                    .append("<br>")
                    .append(cell(code.remedy().en()));
            out.append(" |\n");
        }
        return out.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
