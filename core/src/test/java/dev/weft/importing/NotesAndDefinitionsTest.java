package dev.weft.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.body.Definition;
import dev.weft.body.DefinitionList;
import dev.weft.body.Footnote;
import dev.weft.body.Link;
import dev.weft.body.Paragraph;
import dev.weft.body.Text;
import dev.weft.finding.Finding;
import dev.weft.markup.BodyHtml;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and terms as Word, Markdown and content systems write them, and what becomes of them. */
class NotesAndDefinitionsTest {
    private static final WebAddress BASE = WebAddress.of("https://example.org/news/");

    private final List<Finding> findings = new ArrayList<>();

    private Body read(String html) {
        Body body = HtmlImporter.read(html, BASE, findings::add);
        String written = BodyHtml.toHtml(body);
        assertThat(HtmlImporter.read(written, BASE, finding -> {}))
                .as("read back: %s", written)
                .isEqualTo(body);
        return body;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // commonmark-java
                "<p>正文<sup class='footnote-ref'><a href='#fn-1' id='fnref-1' data-footnote-ref>1</a></sup>，完。</p>"
                        + "<section class='footnotes' data-footnotes><ol><li id='fn-1'><p>某书。 <a href='#fnref-1'"
                        + " class='footnote-backref' data-footnote-backref>↩</a></p></li></ol></section>",
                // pandoc
                "<p>正文<a href='#fn1' class='footnote-ref' id='fnref1' role='doc-noteref'><sup>1</sup></a>，完。</p>"
                        + "<aside id='footnotes' class='footnotes' role='doc-endnotes'><hr><ol><li id='fn1'><p>某书。<a"
                        + " href='#fnref1' class='footnote-back' role='doc-backlink'>↩︎</a></p></li></ol></aside>",
                // WordPress
                "<p>正文<sup data-fn='8f1c' class='fn'><a href='#8f1c' id='8f1c-link'>1</a></sup>，完。</p>"
                        + "<ol class='wp-block-footnotes'><li id='8f1c'>某书。 <a href='#8f1c-link'"
                        + " aria-label='跳转到脚注引用 1'>↩︎</a></li></ol>",
                // mammoth
                "<p>正文<sup><a href='#footnote-1' id='footnote-ref-1'>[1]</a></sup>，完。</p>"
                        + "<ol><li id='footnote-1'><p> 某书。 <a href='#footnote-ref-1'>↑</a></p></li></ol>",
                // Word's own HTML
                "<p class=MsoNormal>正文<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span"
                        + " class=MsoFootnoteReference>[1]</span></a>，完。</p><div style='mso-element:footnote-list'>"
                        + "<br clear=all><hr align=left size=1 width='33%'><div style='mso-element:footnote' id=ftn1>"
                        + "<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href='#_ftnref1' name='_ftn1'>"
                        + "<span>[1]</span></a> 某书。</p></div></div>",
                // A list that is only called one
                "<p>正文<sup><a href='#n1'>①</a></sup>，完。</p><div class='endnotes'><h3>注释</h3><ol><li id='n1'>某书。</li></ol></div>",
                // What Weft writes
                "<p>正文<sup id=\"fnref-1\"><a href=\"#fn-1\">1</a></sup>，完。</p><div class=\"footnotes\"><ol>"
                        + "<li id=\"fn-1\">某书。 <a href=\"#fnref-1\" class=\"footnote-back\">↩</a></li></ol></div>"
            })
    void aNoteIsReadWhereItsNumberStands(String html) {
        assertThat(read(html))
                .isEqualTo(Body.of(new Paragraph(
                        List.of(new Text("正文"), Footnote.of("某书。"), new Text("，完。")), Paragraph.Alignment.START)));
        assertThat(findings).isEmpty();
    }

    @Test
    void twoPlacesMayReferToOneNote() {
        Body body = Body.of(
                new Paragraph(List.of(new Text("甲"), Footnote.of("同")), Paragraph.Alignment.START),
                new Paragraph(List.of(new Text("乙"), Footnote.of("同")), Paragraph.Alignment.START));
        assertThat(BodyHtml.toHtml(body))
                .isEqualTo(
                        "<p>甲<sup id=\"fnref-1\"><a href=\"#fn-1\">1</a></sup></p>"
                                + "<p>乙<sup id=\"fnref-1-2\"><a href=\"#fn-1\">1</a></sup></p>"
                                + "<div class=\"footnotes\"><ol><li id=\"fn-1\">同 <a href=\"#fnref-1\""
                                + " class=\"footnote-back\">↩</a> <a href=\"#fnref-1-2\" class=\"footnote-back\">↩</a></li></ol></div>");
        assertThat(body.plainText()).isEqualTo("甲\n乙\n同");
        assertThat(HtmlImporter.read(BodyHtml.toHtml(body), BASE, finding -> {}))
                .isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A table of contents: what it leads to is no note, though it leads back.
                "<p><a href='#s1' id='c1'>1</a></p><h2 id='s1'>甲 <a href='#c1'>↑</a></h2><p>乙</p>",
                // A link to a place further down.
                "<p>见<a href='#t'>3</a></p><p id='t'>此处</p>"
            })
    void whatIsNoNoteStaysWhereItStands(String html) {
        assertThat(BodyHtml.toHtml(read(html))).doesNotContain("footnotes");
    }

    @Test
    void notesThatReferToEachOtherComeToAnEnd() {
        String html = "<p>甲<sup><a href='#a' id='ra'>1</a></sup></p><div class=footnotes><ol>"
                + "<li id='a'>一<sup><a href='#b' id='rb'>2</a></sup> <a href='#ra'>↩</a></li>"
                + "<li id='b'>二<sup><a href='#a' id='rc'>1</a></sup> <a href='#rb'>↩</a></li></ol></div>";
        assertThat(read(html).plainText()).startsWith("甲\n一").contains("二");
    }

    @Test
    void aNoteInANoteIsPartOfItAndOneInALinkStandsBehindIt() {
        assertThat(new Footnote(List.of(new Text("甲"), Footnote.of("乙")))).isEqualTo(Footnote.of("甲 (乙)"));
        Body body = Body.of(new Paragraph(
                List.of(new Link(BASE, "", List.of(new Text("链 "), Footnote.of("注"), new Text(" 接")))),
                Paragraph.Alignment.START));
        assertThat(body)
                .isEqualTo(Body.of(new Paragraph(
                        List.of(new Link(BASE, "", List.of(new Text("链 接"))), Footnote.of("注")),
                        Paragraph.Alignment.START)));
    }

    @Test
    void termsAreReadWithWhatTheyMean() {
        assertThat(read("<dl><dt>甲<dt>乙<dd>一<dd><p>二</p><div><dt>丙</dt><dd>三</dd></div></dl>"))
                .isEqualTo(Body.of(new DefinitionList(List.of(
                        new Definition(List.of(new Text("甲")), List.of()),
                        new Definition(List.of(new Text("乙")), List.of(Paragraph.of("一"), Paragraph.of("二"))),
                        Definition.of("丙", "三")))));
        assertThat(findings).isEmpty();
    }

    @Test
    void aListThatBeginsWithoutATermLosesNothing() {
        assertThat(BodyHtml.toHtml(read("<dl><dd>一</dd><dt>甲</dt></dl>")))
                .isEqualTo("<dl><dt></dt><dd>一</dd><dt>甲</dt><dd></dd></dl>");
    }
}
