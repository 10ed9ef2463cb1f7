package dev.weft.validation;

import static dev.weft.validation.Checks.BASE;
import static dev.weft.validation.Checks.check;
import static dev.weft.validation.Checks.date;
import static dev.weft.validation.Checks.found;
import static dev.weft.validation.Checks.sound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.body.Figure;
import dev.weft.body.InlineImage;
import dev.weft.body.Paragraph;
import dev.weft.body.Text;
import dev.weft.finding.Code;
import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Credit;
import dev.weft.model.Notice;
import dev.weft.model.Source;
import dev.weft.model.Translation;
import dev.weft.model.Views;
import dev.weft.value.AltText;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import dev.weft.value.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidatorTest {
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
    void markupInPlainTextsIsFound() {
        assertThat(found(sound().title("Q&amp;A：<title> 标签"))).containsExactly("article.markup-in-text /title");
        assertThat(found(sound().lead("<p>导语里有<strong>标签</strong>"))).containsExactly("article.markup-in-text /lead");
        assertThat(found(sound().subtitle("一&nbsp;二"))).containsExactly("article.markup-in-text /subtitle");
        assertThat(found(sound().byline(List.of(Credit.author("张三&#8220;"), Credit.author("<br/>李四")))))
                .containsExactly("article.markup-in-text /byline/0/name", "article.markup-in-text /byline/1/name");
        Image picture = Image.of(BASE.resolve("a.jpg"), AltText.of("<font color=red>图</font>"));
        assertThat(found(sound().body(Body.of(new Figure(picture, List.of()), Paragraph.of("正文。")))))
                .containsExactly("article.markup-in-text /body/blocks/0/image/alt");
    }

    @Test
    void markupIsFoundInEveryPlainText() {
        Image picture = Image.builder(BASE.resolve("a.jpg"))
                .alt(AltText.of("&nbsp;图"))
                .caption("图<br>注")
                .credit("新华社&#160;")
                .build();
        assertThat(found(sound().title("&amp;")
                        .shortTitle("<b>短</b>")
                        .dateline("沈阳&nbsp;")
                        .tags(List.of("纺织", "<i>集群</i>"))
                        .source(Source.of(Source.Kind.ORIGINAL, "协会<br>"))
                        .cover(picture)
                        .attachments(List.of(Attachment.builder(BASE.resolve("a.pdf"))
                                .title("附件&nbsp;")
                                .bytes(1)
                                .build()))
                        .body(Body.of(Paragraph.of(new Text("见"), new InlineImage(picture))))))
                .containsExactly(
                        "article.markup-in-text /title",
                        "article.markup-in-text /shortTitle",
                        "article.markup-in-text /dateline",
                        "article.markup-in-text /tags/1",
                        "article.markup-in-text /source/name",
                        "article.markup-in-text /cover/alt",
                        "article.markup-in-text /cover/caption",
                        "article.markup-in-text /cover/credit",
                        "article.markup-in-text /attachments/0/title",
                        "article.markup-in-text /body/blocks/0/content/1/alt",
                        "article.markup-in-text /body/blocks/0/content/1/credit");
    }

    @Test
    void oneTextOfAPictureWithMarkupIsEnough() {
        Image image = Image.builder(BASE.resolve("a.jpg"))
                .alt(AltText.of("图"))
                .credit("&copy;社")
                .build();
        assertThat(found(sound().body(Body.of(
                        new Figure(image, List.of()), Paragraph.of(new Text("见"), new InlineImage(image))))))
                .containsExactly(
                        "article.markup-in-text /body/blocks/0/image/credit",
                        "article.markup-in-text /body/blocks/1/content/1/credit");
    }

    @Test
    void ampersandsAndAngleBracketsAreNoMarkup() {
        for (String title :
                List.of("AT&T; 与 R&D", "a < b > c", "若 a<b and c>d", "List<String> 与 <主题>", "《<>》& ;", "5 &lt 6")) {
            assertThat(found(sound().title(title))).as(title).isEmpty();
        }
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
        for (String later : List.of("2014-01-24T09:30", "2014-01-24T09:31")) {
            assertThat(found(sound().published(date("2014-01-24T09:30")).modified(date(later))))
                    .isEmpty();
        }
        assertThat(found(sound().expires(date("2014-01-20")))).containsExactly("article.expires-too-early /expires");
        assertThat(found(sound().embargo(date("2014-03-01")).expires(date("2014-02-01"))))
                .containsExactly("article.expires-too-early /expires");
        assertThat(found(sound().views(Views.builder(5).build()))).containsExactly("article.views-without-date /views");
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
        assertThat(found(sound().source(Source.builder(Source.Kind.COMPILED, "")
                        .address(BASE)
                        .build())))
                .containsExactly("article.no-source /source", "article.reprint-without-provenance /source/name");
        assertThat(check(Validator.standard(), sound().source(Source.of(Source.Kind.REPRINT, "新华网")))
                        .get(0)
                        .message())
                .satisfies(m -> assertThat(m.en()).endsWith("without the original's address"))
                .satisfies(m -> assertThat(m.zh()).endsWith("没有写明原文地址"));
        assertThat(check(
                                Validator.standard(),
                                sound().source(Source.builder(Source.Kind.REPRINT, "")
                                        .address(BASE)
                                        .build()))
                        .get(1)
                        .message())
                .satisfies(m -> assertThat(m.en()).endsWith("without the source's name"))
                .satisfies(m -> assertThat(m.zh()).endsWith("没有写明来源名称"));
        assertThat(found(sound().source(Source.builder(Source.Kind.REPRINT, "新华网")
                        .address(BASE)
                        .build())))
                .isEmpty();
        assertThat(found(sound().source(Source.builder(Source.Kind.ORIGINAL, "协会")
                        .originalTitle("原题")
                        .build())))
                .containsExactly("article.original-with-provenance /source/kind");
    }

    @Test
    void whoWroteItMayBeTheOriginalsAuthor() {
        Source source = Source.builder(Source.Kind.REPRINT, "新华网")
                .address(BASE)
                .originalAuthor("李四")
                .build();
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
        return Notice.builder()
                .number(number)
                .effective(effective == null ? null : date(effective))
                .deadline(deadline == null ? null : date(deadline))
                .build();
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
        for (String other : List.of("协(2009)3号", "协【1990】1号", "协（2014）", "［2014］1号")) {
            assertThat(found(notice.notice(notice(other, null, null))))
                    .as(other)
                    .containsExactly("article.document-number /notice/number");
        }
        for (String none : List.of("协[2014", "协(2014]1号", "协(3014)号", "协(0014)号", "协(20a4)号", "协(2/14)", "协(201:)")) {
            assertThat(found(notice.notice(notice(none, null, null)))).as(none).isEmpty();
        }
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
            public void text(Text text, Context context) {
                if (text.text().endsWith("！")) {
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
}
