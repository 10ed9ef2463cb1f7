package dev.weft.rss;

import dev.weft.body.Body;
import dev.weft.body.CodeBlock;
import dev.weft.body.Paragraph;
import dev.weft.body.Text;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Correction;
import dev.weft.model.Credit;
import dev.weft.model.Person;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.model.Source;
import dev.weft.value.AltText;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import dev.weft.value.PreciseDate;
import java.util.ArrayList;
import java.util.List;

/** Texts that break feeds, in every field that takes a text. */
final class Hostile {
    private Hostile() {}

    static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(
                "<script>alert(1)</script>",
                "</title></item><item><title>",
                "]]>",
                "<![CDATA[x]]>",
                "<!-- x --><?php x ?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
                "&amp; &lt; &#x26; &#0; &nbsp; &notanentity;",
                "\" onload=\"x\" '",
                "{{title}} ${x} %s $1 \\u0000 \\n \\",
                "a\u0000b\u0001c\u0008d\u000Be\u001Ff\u007Fg",
                "h\uFFFEi\uFFFFj\uFDD0k\uD83F\uDFFEl",
                "m\uD800n\uDC00o",
                "p\u0085q\u009Fr",
                "s\u202Et\u2066u\u2028v\u2029w",
                "tab\tline\nreturn\r.",
                "😀 𠮷 e\u0301 \u200B\u200D",
                "مرحبا עברית ไทย"));
        texts.add("长".repeat(5000));
        return texts;
    }

    static Publication publication(String text) {
        return Publication.builder("刊" + text, Fixture.BASE)
                .tagline(text)
                .description(text)
                .rights(text)
                .sections(List.of(new Section("news", "栏" + text, text, List.of())))
                .build();
    }

    static ArticleBuilder article(String text) {
        Image image = Image.of(Fixture.BASE.resolve("i.png?" + (text.length() > 99 ? "" : text)), AltText.of(text))
                .toBuilder()
                .caption(text)
                .build()
                .toBuilder()
                .credit(text)
                .build();
        return Article.builder("h", "题" + text)
                .lead("导" + text)
                .section("news")
                .tags(List.of("签" + text, text))
                .published(PreciseDate.parse("2024-05-06T07:08:09Z"))
                .byline(List.of(new Credit(Person.of("人" + text), Credit.Role.AUTHOR)))
                .source(Source.builder(Source.Kind.REPRINT, text)
                        .address(Fixture.BASE)
                        .originalTitle(text)
                        .originalAuthor(text)
                        .note(text)
                        .build())
                .cover(image)
                .rights("权" + text)
                .attachments(List.of(Attachment.builder(Fixture.BASE.resolve("f.pdf"))
                        .name("名" + text)
                        .title("件" + text)
                        .bytes(7)
                        .build()))
                .corrections(List.of(Correction.builder("正" + text).build()))
                .body(Body.of(Paragraph.of(new Text("文" + text)), new CodeBlock("码" + text, "")));
    }
}
