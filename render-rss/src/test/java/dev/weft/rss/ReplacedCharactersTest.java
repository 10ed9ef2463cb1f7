package dev.weft.rss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.body.CodeBlock;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Correction;
import dev.weft.model.Credit;
import dev.weft.model.Person;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.model.Source;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Site;
import dev.weft.value.AltText;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
        Attachment first = Attachment.builder(Fixture.BASE.resolve("e.pdf"))
                .name("e.pdf")
                .bytes(7)
                .build();
        Map<String, Function<String, ArticleBuilder>> fields = new LinkedHashMap<>();
        fields.put("/title", text -> article().title(text));
        fields.put("/lead", text -> article().lead(text));
        fields.put("/tags/0", text -> article().tags(List.of(text)));
        fields.put(
                "/byline/0/name", text -> article().byline(List.of(new Credit(Person.of(text), Credit.Role.AUTHOR))));
        fields.put(
                "/source/name",
                text -> article()
                        .source(Source.builder(Source.Kind.REPRINT, text).build()));
        fields.put("/rights", text -> article().rights(text));
        fields.put(
                "/cover/caption",
                text -> article().cover(image.toBuilder().caption(text).build()));
        fields.put(
                "/cover/credit",
                text -> article().cover(image.toBuilder().credit(text).build()));
        fields.put(
                "/cover/alt",
                text -> article().cover(image.toBuilder().alt(AltText.of(text)).build()));
        fields.put(
                "/corrections/0/text",
                text -> article().corrections(List.of(Correction.builder(text).build())));
        fields.put(
                "/attachments/1/title",
                text -> article()
                        .attachments(List.of(
                                first,
                                Attachment.builder(Fixture.BASE.resolve("f.pdf"))
                                        .name("f.pdf")
                                        .title(text)
                                        .bytes(7)
                                        .build())));
        fields.put("/body/blocks/0", text -> article().body(Body.of(Paragraph.of(text))));
        fields.put(
                "/body/blocks/1",
                text -> article().body(Body.of(Paragraph.of("好"), new CodeBlock(text, ""), Paragraph.of("字"))));
        fields.put(
                "/body/blocks/2",
                text -> article()
                        .body(Body.of(
                                Paragraph.of("好"),
                                Paragraph.of("字"),
                                new ListBlock(false, 1, List.of(new ListItem(List.of(Paragraph.of(text))))))));
        fields.put("/guid", text -> article().guid(text.replaceFirst("(?s)好.字", "好\uFFFD字")));
        return fields;
    }

    private static List<ListingRenderer> renderers(Site site) {
        FeedProvider feeds = new FeedProvider();
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
                    assertThat(shown || !(renderer instanceof RssFeed)).as(as).isTrue();
                    assertThat(paths(renderer, Fixture.home(List.of(article))))
                            .as(as)
                            .isEqualTo(shown ? List.of(field) : List.of());
                    assertThat(feed.report().first())
                            .as(as)
                            .allMatch(finding -> finding.article().equals("x"));
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
        Section inner = new Section("b", "内\u0000", "好\u0000", List.of());
        Publication publication = Publication.builder("刊\u0000名", Fixture.BASE)
                .tagline("好\u0000")
                .description("好\u0000")
                .rights("好\u0000")
                .sections(List.of(Section.of("z", "好\u0000"), new Section("a", "好", "", List.of(inner))))
                .build();
        Site site = Site.of(publication, List.of(new FeedProvider()));
        for (ListingRenderer renderer : renderers(site)) {
            List<String> own = List.of("/name", "/tagline", "/description", "/rights");
            assertThat(paths(renderer, Fixture.home(List.of()))).isEqualTo(own);
            assertThat(paths(renderer, Listing.section("a/b", List.of(), Fixture.CHANGED)))
                    .startsWith(own.toArray(new String[0]))
                    .endsWith("/sections/1/sections/0/name", "/sections/1/sections/0/description")
                    .hasSize(6);
            Article article = article().section("z").build();
            assertThat(paths(renderer, Fixture.home(List.of(article))))
                    .startsWith(own.toArray(new String[0]))
                    .endsWith("/section")
                    .hasSize(5);
        }
    }

    private static List<String> paths(ListingRenderer renderer, Listing listing) {
        List<String> paths = new ArrayList<>();
        try {
            renderer.renderTo(listing, OutputStream.nullOutputStream(), finding -> {
                if (finding.code().equals("rss.replaced-character")) {
                    paths.add(finding.path());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }

    @Test
    void whatABuilderTakesOutNeverReachesAFeed() {
        built().forEach((field, builder) -> {
            if (!field.equals("/guid")) {
                Article article = builder.apply("好\u202E\u2066字").build();
                for (ListingRenderer renderer : renderers(Fixture.site())) {
                    assertThat(renderer.render(Fixture.home(List.of(article))).text())
                            .doesNotContain("\u202E", "\u2066");
                }
            }
        });
    }
}
