package dev.weft.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weft.body.Body;
import dev.weft.markup.BodyHtml;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;

class HtmlImporterFuzzTest {
    private static final WebAddress BASE = WebAddress.of("https://example.org/news/1.html");

    @FuzzTest
    void importingWhateverHtmlTwiceIsImportingItOnce(byte[] html) {
        Body once = HtmlImporter.read(new String(html, StandardCharsets.UTF_8), BASE, finding -> {});
        String written = BodyHtml.toHtml(once);
        assertThat(HtmlImporter.read(written, BASE, finding -> {})).as(written).isEqualTo(once);
    }
}
