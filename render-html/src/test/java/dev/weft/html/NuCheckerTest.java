package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;

/** What the Nu HTML checker says of every kind of page. */
class NuCheckerTest {
    /** What no writer can repair: it lies in the text. */
    private static final List<String> UNAVOIDABLE = List.of(
            "Normalization Form C",
            "private use area",
            "composing character",
            "This document appears to be written in");

    @Test
    void everyKindOfPageIsWithoutErrorAndWarning() throws Exception {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        List<String> complaints = new ArrayList<>();
        int pages = 0;
        for (Map.Entry<String, Map<String, byte[]>> set : PageSets.all().entrySet()) {
            for (Map.Entry<String, byte[]> page : set.getValue().entrySet()) {
                if (PageSets.isOneOfItsKind(page.getKey())) {
                    pages++;
                    String json = checker.validate(new ByteArrayInputStream(page.getValue()));
                    for (String message : messages(json)) {
                        complaints.add(set.getKey() + " " + page.getKey() + ": " + head(message));
                    }
                }
            }
        }
        assertThat(pages).isGreaterThan(80);
        assertThat(complaints).isEmpty();
    }

    private static String head(String message) {
        return message.length() < 500 ? message : message.substring(0, 500);
    }

    private static List<String> messages(String json) {
        List<String> found = new ArrayList<>();
        for (String message : json.split("\\{\"type\":", -1)) {
            boolean complaint = message.startsWith("\"error\"")
                    || message.startsWith("\"non-document-error\"")
                    || message.startsWith("\"info\"") && message.contains("\"subType\":\"warning\"");
            if (complaint && UNAVOIDABLE.stream().noneMatch(message::contains)) {
                found.add(message);
            }
        }
        return found;
    }
}
