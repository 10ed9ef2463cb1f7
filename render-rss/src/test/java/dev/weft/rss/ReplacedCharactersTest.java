package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.body.CodeBlock;
import dev.weft.body.Paragraph;
import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Correction;
import dev.weft.model.Credit;
import dev.weft.model.Person;
import dev.weft.model.Publication;
import dev.weft.model.Source;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Site;
import dev.weft.value.AltText;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A character that no feed can carry is never repaired in silence, wherever its text came from. */
class ReplacedCharactersTest {
    /** What no feed can carry: controls, halves of pairs, noncharacters. */
    private static final int[] BAD = {0, 1, 8, 0xB, 0x1F, 0x7F, 0x85, 0xD800, 0xDC00, 0xFDD0, 0xFFFE, 0xFFFF};

    private static ArticleBuilder article() {
        return Fixture.plain("x");
    }

    private static Map<String, Function<String, ArticleBuilder>> built() {
        Image image = Image.of(Fixture.BASE.resolve("i.png"), AltText.of("图"));
        Attachment first = new Attachment(Fixture.BASE.resolve("e.pdf"), "e.pdf", "", "", 7);
        Map<String, Function<String, ArticleBuilder>> fields = new LinkedHashMap<>();
        fields.put("title", text -> article().title(text));
        fields.put("lead", text -> article().lead(text));
        fields.put("tags", text -> article().tags(List.of(text)));
        fields.put("byline", text -> article().byline(List.of(new Credit(Person.of(text), Credit.Role.AUTHOR))));
        fields.put("source", text -> article().source(new Source(Source.Kind.REPRINT, text, null, "", "", "")));
        fields.put("rights", text -> article().rights(text));
        fields.put("caption", text -> article().cover(image.withCaption(text)));
        fields.put("correction", text -> article().corrections(List.of(new Correction(null, text))));
        fields.put(
                "attachment",
                text -> article()
                        .attachments(
                                List.of(first, new Attachment(Fixture.BASE.resolve("f.pdf"), "f.pdf", text, "", 7))));
        fields.put("paragraph", text -> article().body(Body.of(Paragraph.of(text))));
        fields.put("code", text -> article().body(Body.of(new CodeBlock(text, ""))));
        return fields;
    }

    private static List<ListingRenderer> renderers(Site site) {
        Feeds feeds = new Feeds();
        return List.of(feeds.rss(site), feeds.atom(site), feeds.json(site));
    }

    @Test
    void fromABuilderEveryFeedThatShowsTheTextReportsIt() {
        built().forEach((field, builder) -> {
            for (int bad : BAD) {
                Article article = builder.apply("好" + (char) bad + "字").build();
                for (ListingRenderer renderer : renderers(Fixture.site())) {
                    String as = field + " " + Integer.toHexString(bad) + " "
                            + renderer.format().id();
                    var feed = renderer.render(Fixture.home(List.of(article)));
                    boolean shown = feed.text().contains("好\uFFFD字");
                    assertThat(shown || renderer instanceof JsonFeed).as(as).isTrue();
                    List<Finding> found = new ArrayList<>();
                    feed.report().first().forEach(found::add);
                    assertThat(found.stream()
                                    .anyMatch(f -> f.code().equals("rss.replaced-character")
                                            && f.article().equals("x")))
                            .as(as)
                            .isEqualTo(shown);
                }
            }
            Article clean = builder.apply("好字").build();
            for (ListingRenderer renderer : renderers(Fixture.site())) {
                assertThat(renderer.check(Fixture.home(List.of(clean))).counts())
                        .doesNotContainKey("rss.replaced-character");
            }
        });
    }

    @Test
    void fromJsonTheReaderReportsItAtItsField() {
        Map<String, String> fields = Map.of(
                "/title", "{'id':'x','title':'%'}",
                "/lead", "{'id':'x','title':'t','lead':'%'}",
                "/tags/0", "{'id':'x','title':'t','tags':['%']}",
                "/byline/0/name", "{'id':'x','title':'t','byline':[{'name':'%'}]}",
                "/source/name", "{'id':'x','title':'t','source':{'name':'%'}}",
                "/rights", "{'id':'x','title':'t','rights':'%'}",
                "/cover/caption", "{'id':'x','title':'t','cover':{'url':'i.png','caption':'%'}}",
                "/corrections/0/text", "{'id':'x','title':'t','corrections':[{'text':'%'}]}",
                "/attachments/0/title", "{'id':'x','title':'t','attachments':[{'url':'f.pdf','title':'%'}]}",
                "/body/blocks/0/content/0",
                        "{'id':'x','title':'t','body':{'blocks':[{'type':'paragraph','content':['%']}]}}");
        ArticleReader reader = ArticleReader.of(Fixture.publication());
        fields.forEach((path, json) -> {
            for (int bad : BAD) {
                String escape = "\\u" + String.format("%04x", bad);
                byte[] bytes =
                        json.replace('\'', '"').replace("%", "好" + escape + "字").getBytes(StandardCharsets.UTF_8);
                List<Finding> found = new ArrayList<>();
                assertThat(reader.read(bytes, "a.json", found::add)).isPresent();
                assertThat(found)
                        .as(path + " " + escape)
                        .anyMatch(f -> f.code().equals("json.replaced-character")
                                && f.path().equals(path));
            }
        });
    }

    @Test
    void theHeadOfAFeedReportsItsOwn() {
        Publication publication = Publication.builder("刊\u0000名", Fixture.BASE).build();
        Site site = Site.of(publication, List.of(new Feeds()));
        for (ListingRenderer renderer : renderers(site)) {
            assertThat(renderer.check(Fixture.home(List.of())).counts()).containsOnlyKeys("rss.replaced-character");
        }
    }
}
