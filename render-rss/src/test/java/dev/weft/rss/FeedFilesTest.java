package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Embed;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.model.Article;
import dev.weft.value.Attachment;
import dev.weft.value.Audio;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FeedFilesTest {
    @Test
    void filesComeInTheOrderOfTheTextBehindTheAttachments() throws Exception {
        List<Block> text = new ArrayList<>();
        text.add(Paragraph.of("听。"));
        text.add(audio("a"));
        text.add(new ListBlock(
                false, 1, List.of(new ListItem(List.of(audio("b"), audio("c"))), new ListItem(List.of(audio("a"))))));
        text.add(audio("d"));
        Article article = Fixture.plain("x")
                .attachments(List.of(Attachment.of(Fixture.BASE.resolve("first.pdf"))))
                .body(Body.of(text))
                .build();
        Element feed = Xml.root(new FeedProvider()
                .atom(Fixture.site())
                .render(Fixture.home(List.of(article)))
                .bytes());
        assertThat(Xml.all(Xml.all(feed, Xml.ATOM, "entry").get(0), Xml.ATOM, "link").stream()
                        .filter(link -> link.getAttribute("rel").equals("enclosure"))
                        .map(link -> link.getAttribute("href").replaceAll(".*/", "")))
                .containsExactly("first.pdf", "a.mp3", "b.mp3", "c.mp3", "d.mp3");
    }

    private static Embed audio(String name) {
        return new Embed(Audio.of(Fixture.BASE.resolve(name + ".mp3"), ""), List.of());
    }
}
