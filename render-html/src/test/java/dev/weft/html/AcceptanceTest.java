package dev.weft.html;

import dev.weft.model.Publication;
import dev.weft.render.Site;
import dev.weft.testing.AcceptanceRule;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
    @Test
    void whatIsAcceptedIsWrittenAndWhatIsNotIsRefused() throws IOException {
        Publication publication =
                Publication.builder("网", WebAddress.of("https://example.org/")).build();
        AcceptanceRule.holds(Site.of(publication, List.of(new HtmlProvider()), format -> true));
    }
}
