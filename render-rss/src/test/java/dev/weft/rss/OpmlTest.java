package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.render.Rendition;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.WholeSite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class OpmlTest {
    private static final WholeSite CHANGED = new WholeSite(SequencePart.INDEX, List.of(), List.of(), Fixture.CHANGED);

    private static List<Element> outlines(Rendition opml) throws Exception {
        Element root = Xml.root(opml.bytes());
        assertThat(root.getAttribute("version")).isEqualTo("2.0");
        return Xml.plain(Xml.plain(root, "body").get(0), "outline");
    }

    @Test
    void everyFeedIsListedOnce() throws Exception {
        Rendition opml = new FeedProvider().opml(Fixture.site()).render(CHANGED);
        assertThat(outlines(opml))
                .extracting(outline -> outline.getAttribute("xmlUrl"))
                .containsExactly(
                        "https://www.example.org/feed.xml",
                        "https://www.example.org/sections/news/feed.xml",
                        "https://www.example.org/sections/news/%E5%9B%BD%E5%86%85/feed.xml",
                        "https://www.example.org/sections/notices/feed.xml");
        assertThat(outlines(opml))
                .extracting(outline -> outline.getAttribute("htmlUrl"))
                .contains("https://www.example.org/sections/notices/");
        assertThat(outlines(opml)).allSatisfy(outline -> {
            assertThat(outline.getAttribute("type")).isEqualTo("rss");
            assertThat(outline.getAttribute("title")).isNotEmpty().isEqualTo(outline.getAttribute("text"));
            assertThat(outline.getAttribute("language")).isEqualTo("zh-CN");
        });
        assertThat(opml.text()).contains("<dateModified>Mon, 06 May 2024 15:08:09 +0800</dateModified>");
    }

    @Test
    void hostileNamesAreTextEvenWhereOpmlTakesHtml() throws Exception {
        for (String text : Hostile.texts()) {
            Publication publication = Hostile.publication(text);
            Site site = Site.of(publication, List.of(new FeedProvider()));
            List<Element> outlines = outlines(new FeedProvider().opml(site).render(WholeSite.EMPTY));
            Section section = publication.sections().get(0);
            assertThat(HtmlTags.text(outlines.get(1).getAttribute("text"))).isEqualTo(section.name());
            assertThat(outlines.get(1).getAttribute("text")).doesNotContain("<");
        }
    }
}
