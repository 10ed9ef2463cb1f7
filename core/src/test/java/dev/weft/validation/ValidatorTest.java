package dev.weft.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Aside;
import dev.weft.body.Body;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.InlineImage;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Node;
import dev.weft.body.Paragraph;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.TableRow;
import dev.weft.body.Text;
import dev.weft.finding.Code;
import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Credit;
import dev.weft.model.NavigationItem;
import dev.weft.model.Notice;
import dev.weft.model.Organisation;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.model.Source;
import dev.weft.model.Translation;
import dev.weft.model.Views;
import dev.weft.value.AltText;
import dev.weft.value.Attachment;
import dev.weft.value.IcpFiling;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidatorTest {
    private static final WebAddress BASE = WebAddress.of("https://www.example.org/");
    private static final Publication PUBLICATION = Publication.builder("刊物", BASE)
            .sections(List.of(Section.of("news", "新闻")))
            .organisations(List.of(Organisation.builder("a", "协会").build()))
            .icp(IcpFiling.of("辽ICP备2020011239号"))
            .build();

    private static PreciseDate date(String text) {
        return PreciseDate.parse(text);
    }

    /** An article with which nothing is wrong. */
    private static ArticleBuilder sound() {
        return Article.builder("a", "产业集群会议召开")
                .section("news")
                .published(date("2014-01-24"))
                .byline(List.of(Credit.author("张三")))
                .source(Source.of(Source.Kind.ORIGINAL, "协会"))
                .body(Body.of(Paragraph.of("会议在沈阳召开。")));
    }

    private static List<Finding> check(Validator validator, ArticleBuilder article) {
        List<Finding> findings = new ArrayList<>();
        validator.check(article.build(), PUBLICATION, findings::add);
        return findings;
    }

    private static List<String> found(ArticleBuilder article) {
        return check(Validator.standard(), article).stream()
                .map(f -> f.code() + " " + f.path())
                .toList();
    }

    private static Image picture(String address, AltText alt) {
        return Image.of(BASE.resolve(address), alt);
    }

    @Test
    void nothingIsFoundInASoundArticle() {
        assertThat(found(sound())).isEmpty();
    }

    @Test
    void everythingIsFoundAtOnceAndNamesTheArticle() {
        List<Finding> findings = check(Validator.standard(), Article.builder("b", "题"));
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "article.no-body",
                        "article.no-date",
                        "article.no-source",
                        "article.no-author",
                        "article.no-section");
        assertThat(findings).allSatisfy(f -> assertThat(f.article()).isEqualTo("b"));
    }

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
                        .attachments(List.of(new Attachment(BASE.resolve("a.pdf"), "", "", "", 1)))))
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
                "http://nas.local/"
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
    void datesThatDoNotGoTogetherAreFound() {
        assertThat(found(sound().modified(date("2014-01-23"))))
                .containsExactly("article.modified-before-published /modified");
        assertThat(found(sound().modified(date("2014-01-24T00:00:00+08:00")))).isEmpty();
        assertThat(found(sound().published(date("2014-01-24T09:30")).modified(date("2014-01-24"))))
                .isEmpty();
        assertThat(found(sound().published(date("2014-01-24T09:30")).modified(date("2014-01-24T09:29"))))
                .containsExactly("article.modified-before-published /modified");
        assertThat(found(sound().expires(date("2014-01-20")))).containsExactly("article.expires-too-early /expires");
        assertThat(found(sound().embargo(date("2014-03-01")).expires(date("2014-02-01"))))
                .containsExactly("article.expires-too-early /expires");
        assertThat(found(sound().views(new Views(5, null)))).containsExactly("article.views-without-date /views");
    }

    @Test
    void theFutureIsFoundOnlyAgainstAGivenTime() {
        ArticleBuilder article = sound().published(date("2030-01-01"));
        assertThat(found(article)).isEmpty();
        assertThat(check(Validator.standard().withNow(Instant.parse("2029-12-01T00:00:00Z")), article))
                .extracting(Finding::code)
                .containsExactly("article.future-date");
        assertThat(check(Validator.standard().withNow(Instant.parse("2029-12-31T00:00:00Z")), article))
                .isEmpty();
    }

    @Test
    void aReprintNamesItsOriginal() {
        assertThat(found(sound().source(Source.of(Source.Kind.REPRINT, "新华网"))))
                .containsExactly("article.reprint-without-provenance /source/url");
        assertThat(found(sound().source(new Source(Source.Kind.COMPILED, "", BASE, "", "", ""))))
                .containsExactly("article.no-source /source", "article.reprint-without-provenance /source/name");
        assertThat(found(sound().source(new Source(Source.Kind.REPRINT, "新华网", BASE, "", "", ""))))
                .isEmpty();
        assertThat(found(sound().source(new Source(Source.Kind.ORIGINAL, "协会", null, "原题", "", ""))))
                .containsExactly("article.original-with-provenance /source/kind");
    }

    @Test
    void whoWroteItMayBeTheOriginalsAuthor() {
        Source source = new Source(Source.Kind.REPRINT, "新华网", BASE, "", "李四", "");
        assertThat(found(sound().byline(List.of()).source(source))).isEmpty();
        assertThat(found(sound().byline(List.of()))).containsExactly("article.no-author /byline");
        assertThat(found(sound().byline(List.of()).kind(Article.Kind.PAGE))).isEmpty();
    }

    @Test
    void attachmentsSayWhatTheyAre() {
        assertThat(found(sound().attachments(List.of(Attachment.of(BASE.resolve("a.xyz"))))))
                .containsExactly(
                        "article.attachment-without-size /attachments/0/bytes",
                        "article.attachment-without-type /attachments/0/mediaType");
    }

    @Test
    void sectionsAndLanguagesAreThoseThereAre() {
        assertThat(found(sound().section("news/home"))).containsExactly("article.unknown-section /section");
        assertThat(found(sound().translations(List.of(new Translation(Language.ZH_CN, BASE)))))
                .containsExactly("article.translation-same-language /translations/0/language");
    }

    private static Notice notice(String number, @Nullable String effective, @Nullable String deadline) {
        return new Notice(
                number, "", effective == null ? null : date(effective), deadline == null ? null : date(deadline));
    }

    @Test
    void kindAndNoticeGoTogether() {
        ArticleBuilder notice = sound().kind(Article.Kind.NOTICE);
        assertThat(found(notice)).containsExactly("article.notice-without-data /notice");
        assertThat(found(sound().notice(notice("", null, null))))
                .containsExactly("article.notice-data-elsewhere /kind");
        assertThat(found(notice.notice(notice("辽纺协〔2014〕12号", null, "2014-01-24"))))
                .isEmpty();
        assertThat(found(notice.notice(notice("辽纺协[2014]12号", null, null))))
                .containsExactly("article.document-number /notice/number");
        assertThat(found(notice.notice(notice("", null, "2014-01-23"))))
                .containsExactly("article.deadline-too-early /notice/deadline");
        assertThat(found(notice.notice(notice("", "2014-03-01", "2014-02-01"))))
                .containsExactly("article.deadline-too-early /notice/deadline");
    }

    @Test
    void aCallerAddsRulesAndSetsSeverities() {
        Code shouting = Code.of("house.shouting", Severity.WARNING, "叹号", "An exclamation mark", "删去", "Take it out");
        class Shouting implements BodyRule {
            @Override
            public void check(Article article, Context context) {
                if (article.title().endsWith("！")) {
                    context.report(shouting.at("/title"));
                }
            }

            @Override
            public void node(Node node, Context context) {
                if (node instanceof Text text && text.text().endsWith("！")) {
                    context.report(shouting.at(context.pointer()));
                }
            }
        }
        Validator house = Validator.standard()
                .with(new Shouting())
                .withSeverity("house.shouting", Severity.ERROR)
                .withSeverity("article.no-section", Severity.WARNING);
        List<Finding> findings = check(house, sound().title("好！").section("").body(Body.of(Paragraph.of("真好！"))));
        assertThat(findings)
                .extracting(f -> f.severity() + " " + f.code() + " " + f.path())
                .containsExactly(
                        "WARNING article.no-section /section",
                        "ERROR house.shouting /title",
                        "ERROR house.shouting /body/blocks/0/content/0");
        assertThat(check(Validator.standard(), sound().title("好！"))).isEmpty();
    }

    private static List<String> found(Publication publication) {
        List<String> found = new ArrayList<>();
        Validator.standard().check(publication, f -> found.add(f.code() + " " + f.path()));
        return found;
    }

    @Test
    void publicationsAreCheckedToo() {
        assertThat(found(PUBLICATION)).isEmpty();
        Publication bad = Publication.builder("x", WebAddress.of("http://a.cn/"))
                .organisations(List.of(
                        Organisation.builder("a", "A")
                                .role(Organisation.Role.HOST)
                                .parent("b")
                                .build(),
                        Organisation.builder("b", "B")
                                .role(Organisation.Role.HOST)
                                .parent("a")
                                .build(),
                        Organisation.builder("c", "C")
                                .role(Organisation.Role.HOST)
                                .parent("z")
                                .build()))
                .navigation(List.of(
                        new NavigationItem("一", new NavigationItem.ToSection("none")),
                        new NavigationItem("二", new NavigationItem.ToOrganisation("z")),
                        new NavigationItem("三", new NavigationItem.ToOrganisation("a"))))
                .build();
        assertThat(found(bad))
                .containsExactly(
                        "publication.no-publisher /organisations",
                        "publication.unknown-parent /organisations/0/parent",
                        "publication.unknown-parent /organisations/1/parent",
                        "publication.unknown-parent /organisations/2/parent",
                        "publication.unknown-target /navigation/0/section",
                        "publication.unknown-target /navigation/1/organisation",
                        "publication.no-icp /icp",
                        "publication.insecure-base /base");
    }
}
