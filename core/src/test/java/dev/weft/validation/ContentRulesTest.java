package dev.weft.validation;

import static dev.weft.validation.Checks.BASE;
import static dev.weft.validation.Checks.PUBLICATION;
import static dev.weft.validation.Checks.found;
import static dev.weft.validation.Checks.picture;
import static dev.weft.validation.Checks.sound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Aside;
import dev.weft.body.Block;
import dev.weft.body.Body;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.InlineImage;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.TableRow;
import dev.weft.body.Text;
import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Publication;
import dev.weft.model.Source;
import dev.weft.value.AltText;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRulesTest {
    @Test
    void titlesOfMoreThan64CodePointsAreTooLong() {
        assertThat(found(sound().title("字".repeat(64)))).isEmpty();
        assertThat(found(sound().title("𠮷".repeat(64)))).isEmpty();
        assertThat(found(sound().title("字".repeat(65)))).containsExactly("article.long-title /title");
        assertThat(found(sound().title("字".repeat(65)).shortTitle("字"))).isEmpty();
    }

    @Test
    void anEmptyBodyIsFoundUnlessThereIsNothingToRead() {
        assertThat(found(sound().body(Body.EMPTY))).containsExactly("article.no-body /body");
        assertThat(found(sound().body(Body.EMPTY).status(Article.Status.WITHDRAWN)))
                .isEmpty();
        assertThat(found(sound().body(Body.EMPTY)
                        .attachments(List.of(Attachment.builder(BASE.resolve("a.pdf"))
                                .bytes(1)
                                .build()))))
                .isEmpty();
    }

    @Test
    void repetitionIsFound() {
        String text = "本次会议由中国产业用纺织品行业协会主办，来自各地的代表参加。";
        assertThat(found(sound().body(Body.of(Paragraph.of(text), Paragraph.of("短。"), Paragraph.of(text)))))
                .containsExactly("article.repetition /body/blocks/2");
        assertThat(found(sound().body(Body.of(Paragraph.of("好！"), Paragraph.of("好！")))))
                .isEmpty();
        assertThat(found(sound().body(Body.of(Heading.of(2, "产业集群会议召开"), Paragraph.of("x")))))
                .containsExactly("article.title-in-body /body/blocks/0");
        assertThat(found(sound().lead("会议在沈阳召开。"))).containsExactly("article.lead-in-body /body/blocks/0");
    }

    @Test
    void structureThatMisleadsIsFound() {
        assertThat(found(sound().body(Body.of(Heading.of(2, "一"), Heading.of(3, "二"), Heading.of(2, "三")))))
                .isEmpty();
        assertThat(found(sound().body(Body.of(Heading.of(2, "一"), Heading.of(4, "二")))))
                .containsExactly("article.heading-order /body/blocks/1/level");
        Table ragged = new Table(
                List.of(),
                List.of(
                        new TableRow(List.of(TableCell.of("1"), TableCell.of("2"))),
                        new TableRow(List.of(TableCell.of("3")))));
        assertThat(found(sound().body(Body.of(new Aside(List.of(ragged))))))
                .containsExactly("article.ragged-table /body/blocks/0/blocks/0");
        Table spanned = new Table(
                List.of(),
                List.of(
                        new TableRow(List.of(TableCell.of("1"), TableCell.of("2"))),
                        new TableRow(List.of(new TableCell(false, 2, 1, List.of())))));
        assertThat(found(sound().body(Body.of(spanned)))).isEmpty();
    }

    @Test
    void picturesWithoutAlternativeTextAreFoundWhereverTheyStand() {
        Figure bare = new Figure(picture("a.jpg", AltText.UNKNOWN), List.of());
        Body body = Body.of(
                bare,
                new Gallery(List.of(new Figure(picture("b.jpg", AltText.of("厂房")), List.of()), bare), List.of()),
                new ListBlock(
                        false,
                        1,
                        List.of(
                                ListItem.of("x"),
                                new ListItem(List.of(Paragraph.of(
                                        new Text("图"), new InlineImage(picture("c.png", AltText.UNKNOWN))))))),
                new Table(
                        List.of(),
                        List.of(new TableRow(List.of(TableCell.of("1"), new TableCell(false, 1, 1, List.of(bare)))))));
        assertThat(found(sound().body(body).cover(picture("d.jpg", AltText.UNKNOWN))))
                .containsExactly(
                        "article.no-alt /cover/alt",
                        "article.no-alt /body/blocks/0/image/alt",
                        "article.no-alt /body/blocks/1/figures/1/image/alt",
                        "article.no-alt /body/blocks/2/items/1/0/content/1/alt",
                        "article.no-alt /body/blocks/3/rows/0/1/blocks/0/image/alt");
        assertThat(found(sound().body(Body.of(new Figure(picture("a.jpg", AltText.DECORATIVE), List.of())))))
                .isEmpty();
        assertThat(found(sound().body(Body.of(new Figure(picture("a.jpg", AltText.of("IMG_2014.JPG")), List.of())))))
                .containsExactly("article.alt-file-name /body/blocks/0/image/alt");
    }

    @Test
    void mediaOverHttpIsFoundOnAnHttpsSiteOnly() {
        ArticleBuilder article =
                sound().body(Body.of(new Figure(picture("http://x.cn/a.jpg", AltText.of("图")), List.of())));
        assertThat(found(article)).containsExactly("article.insecure-media /body/blocks/0/image/url");
        List<Finding> findings = new ArrayList<>();
        Publication plain = Publication.builder("x", WebAddress.of("http://www.example.org/"))
                .sections(PUBLICATION.sections())
                .build();
        Validator.standard().check(article.build(), plain, findings::add);
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/a",
                "http://127.0.0.1:8080/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://172.31.0.1/",
                "http://192.168.1.1/",
                "http://169.254.1.1/",
                "http://[::1]/",
                "http://nas.local/",
                "http://api.localhost/",
                "http://db.internal/",
                "http://0.0.0.0/",
                "http://192.168.1.10/",
                "http://10.0.0.9/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd12::1]/"
            })
    void linksIntoPrivateNetworksAreFound(String address) {
        assertThat(found(sound().body(Body.of(Paragraph.of(Link.of(WebAddress.of(address), "看"))))))
                .containsExactly("article.private-address /body/blocks/0/content/0/url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.example.org/", "http://172.15.0.1/", "http://172.32.0.1/", "http://192.169.1.1/",
                "http://local.cn/", "http://11.1.2.3/", "http://[2001:db8::1]/", "http://localhost.cn/"
            })
    void linksElsewhereAreNot(String address) {
        assertThat(found(sound().body(Body.of(Paragraph.of(Link.of(WebAddress.of(address), "看"))))))
                .isEmpty();
    }

    @Test
    void addressesAreLookedAtWhereverTheyStand() {
        WebAddress inside = WebAddress.of("https://10.0.0.1/x.mp4");
        Image picture = Image.of(inside, AltText.of("图"));
        assertThat(found(sound().cover(picture)
                        .source(Source.builder(Source.Kind.REPRINT, "内网")
                                .address(inside)
                                .build())
                        .attachments(List.of(
                                Attachment.builder(BASE.resolve("a.pdf"))
                                        .bytes(0)
                                        .build(),
                                Attachment.builder(inside).bytes(1).build()))
                        .body(Body.of(
                                new Figure(picture, List.of()),
                                Paragraph.of(new Text("见"), new InlineImage(picture)),
                                new Embed(Video.of(inside, "片"), List.of())))))
                .containsExactly(
                        "article.private-address /cover/url",
                        "article.private-address /attachments/1/url",
                        "article.private-address /source/url",
                        "article.private-address /body/blocks/0/image/url",
                        "article.private-address /body/blocks/1/content/1/url",
                        "article.private-address /body/blocks/2");
        WebAddress plain = WebAddress.of("http://x.cn/x.mp4");
        Image unsafe = Image.of(plain, AltText.of("图"));
        assertThat(found(sound().cover(unsafe)
                        .body(Body.of(
                                Paragraph.of(new Text("见"), new InlineImage(unsafe)),
                                new Embed(Video.of(plain, "片"), List.of())))))
                .containsExactly(
                        "article.insecure-media /cover/url",
                        "article.insecure-media /body/blocks/0/content/1/url",
                        "article.insecure-media /body/blocks/1");
        assertThat(found(sound().body(Body.of(
                        Paragraph.of(new Text("见"), new InlineImage(picture("b.jpg", AltText.of("图")))),
                        new Embed(Video.of(BASE.resolve("v.mp4"), "片"), List.of())))))
                .isEmpty();
    }

    @Test
    void aParagraphIsLongEnoughToBeRepeatedFrom20Characters() {
        assertThat(found(sound().body(Body.of(Paragraph.of("字".repeat(20)), Paragraph.of("字".repeat(20))))))
                .containsExactly("article.repetition /body/blocks/1");
        assertThat(found(sound().body(Body.of(Paragraph.of("字".repeat(19)), Paragraph.of("字".repeat(19))))))
                .isEmpty();
    }

    @Test
    void paragraphsThatDifferInOneCharacterOnlyAreNoRepetition() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            blocks.add(Paragraph.of("会议第" + (char) ('一' + i) + "项议程由来自各地的代表逐一讨论并且表决通过。"));
        }
        assertThat(found(sound().body(Body.of(blocks)))).isEmpty();
        blocks.add(blocks.get(57));
        assertThat(found(sound().body(Body.of(blocks)))).containsExactly("article.repetition /body/blocks/100");
    }

    @Test
    void tablesWithCellsOfSeveralRowsAreLeftToTheEye() {
        Table table = new Table(
                List.of(),
                List.of(
                        new TableRow(List.of(new TableCell(false, 1, 2, List.of()), TableCell.of("1"))),
                        new TableRow(List.of(TableCell.of("2")))));
        assertThat(found(sound().body(Body.of(table)))).isEmpty();
    }

    @Test
    void anAlternativeTextThatNamesAFileInASentenceIsNone() {
        assertThat(found(sound().body(
                                Body.of(new Figure(picture("a.jpg", AltText.of("Screen of photo.jpg")), List.of())))))
                .isEmpty();
    }
}
