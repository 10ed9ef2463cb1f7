package dev.weft.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.markup.BodyHtml;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlImporterTest {
    private static final WebAddress BASE = WebAddress.of("https://example.org/news/1.html");

    private final List<Finding> findings = new ArrayList<>();

    private Body read(String html) {
        return HtmlImporter.read(html, BASE, findings::add);
    }

    private String cleaned(String html) {
        return BodyHtml.toHtml(read(html));
    }

    @Test
    void wordPasteBecomesPlainParagraphs() {
        assertThat(
                        cleaned(
                                "<p class=\"MsoNormal\" style=\"text-indent:2em\"><span style=\"font-family:宋体\"><font>　　第一"
                                        + "</font></span><span>段<o:p></o:p></span></p>\n<p>&nbsp;</p><div><b style='font-weight:normal'>第二段</b></div>"))
                .isEqualTo("<p>第一段</p><p>第二段</p>");
        assertThat(findings).isEmpty();
    }

    @Test
    void twoLineBreaksEndAParagraph() {
        assertThat(cleaned("a<br>b<br><br/>\nc<b>d<br>&nbsp;<br>e</b>"))
                .isEqualTo("<p>a<br>b</p><p>c<strong>d</strong></p><p><strong>e</strong></p>");
    }

    @Test
    void centredLineBelowAPictureIsItsCaption() {
        assertThat(cleaned("<p align=center><img src=\"/a.jpg\" alt=\"x\"></p><p style='text-align: center;'>会议现场</p>"))
                .isEqualTo(
                        "<figure><img src=\"https://example.org/a.jpg\" alt=\"x\"><figcaption>会议现场</figcaption></figure>");
    }

    @Test
    void scriptIsDroppedWithItsPlace() {
        assertThat(cleaned("<p>前文</p><script>alert(1)</script><p><a href=\"ja&Tab;vascript:x\">字</a></p>"))
                .isEqualTo("<p>前文</p><p>字</p>");
        assertThat(findings).extracting(Finding::code).containsExactly("import.element-dropped", "import.link-dropped");
        assertThat(findings.get(0).message().zh()).contains("前文");
    }
}
