package dev.weft.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.body.Body;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Gallery;
import dev.weft.body.Heading;
import dev.weft.body.InlineImage;
import dev.weft.body.LineBreak;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.body.Quotation;
import dev.weft.body.Ruby;
import dev.weft.body.Span;
import dev.weft.body.Table;
import dev.weft.body.TableCell;
import dev.weft.body.TableRow;
import dev.weft.body.Text;
import dev.weft.finding.InvalidValueException;
import dev.weft.value.AltText;
import dev.weft.value.ArticleId;
import dev.weft.value.Image;
import dev.weft.value.Video;
import dev.weft.value.WebAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTest {
    private static final WebAddress BASE = WebAddress.of("https://www.example.org/");

    private static ArticleBuilder article() {
        return Article.builder("a", "题");
    }

    private static Article of(String text) {
        return article().body(Body.of(Paragraph.of(text))).build();
    }

    private static Image picture(String name, AltText alt) {
        return Image.of(BASE.resolve(name), alt);
    }

    @Test
    void anArticleIsMadeAnewFromItsBuilderAndStaysAsItWas() {
        Article first = article().tags(List.of("x")).build();
        Article second = first.toBuilder().title("新题").build();
        assertThat(first.title()).isEqualTo("题");
        assertThat(second.title()).isEqualTo("新题");
        assertThat(second.tags()).containsExactly("x");
        assertThat(first.toBuilder().build()).isEqualTo(first).hasSameHashCodeAs(first);
        assertThat(first).isNotEqualTo(second);
        ArticleBuilder builder = article();
        Article before = builder.build();
        builder.title("后");
        assertThat(before.title()).isEqualTo("题");
    }

    @Test
    void textsAreCleanAndOnOneLine() {
        Article article = article()
                .title(" \u3000标\u0000题\n二 ")
                .lead("a\u202Eb")
                .tags(List.of(" x ", "", "x", "y"))
                .build();
        assertThat(article.title()).isEqualTo("标\uFFFD题 二");
        assertThat(article.lead()).isEqualTo("ab");
        assertThat(article.tags()).containsExactly("x", "y");
    }

    @Test
    void theTextBeginsWithTheDatelineWhereItsFirstParagraphDoes() {
        Body body = Body.of(
                new Figure(picture("a.jpg", AltText.UNKNOWN), List.of()),
                new Paragraph(List.of(new Text("副题")), Paragraph.Alignment.CENTER),
                Paragraph.of("会议召开。"),
                Paragraph.of("散会。"));
        Article article = article().dateline(" 沈阳 ").body(body).build();
        assertThat(article.dateline()).isEqualTo("沈阳");
        assertThat(article.text().plainText()).isEqualTo("副题\n沈阳　会议召开。\n散会。");
        assertThat(article.text().blocks().get(2)).isEqualTo(Paragraph.of(Span.strong("沈阳"), new Text("　会议召开。")));
        assertThat(article.body()).isEqualTo(body);
        assertThat(article.summary()).doesNotContain("沈阳");
        assertThat(article.toBuilder().dateline("").build().text()).isSameAs(article.body());
        assertThat(article()
                        .dateline("LONDON")
                        .body(Body.of(Paragraph.of("They met.")))
                        .build()
                        .text()
                        .plainText())
                .isEqualTo("LONDON — They met.");
    }

    @Test
    void aTextWithoutAParagraphHasTheDatelineBeforeItAndNoneStaysNone() {
        ListBlock list = new ListBlock(false, 1, List.of(new ListItem(List.of(Paragraph.of("一")))));
        assertThat(article().dateline("沈阳").body(Body.of(list)).build().text())
                .isEqualTo(Body.of(Paragraph.of(Span.strong("沈阳")), list));
        assertThat(article().dateline("沈阳").build().text()).isEqualTo(Body.EMPTY);
    }

    @Test
    void whatFollowsFromTheIdFollowsTheIdItHasAtLast() {
        assertThat(article().build().slug()).isEqualTo("a");
        assertThat(article().slug("a").build()).isEqualTo(article().build());
        Article related = article()
                .related(List.of(ArticleId.of("b"), ArticleId.of("a"), ArticleId.of("b")))
                .build();
        assertThat(related.related()).containsExactly(ArticleId.of("b"));
        assertThat(related.toBuilder().id(ArticleId.of("b")).build().related()).isEmpty();
    }

    @Test
    void whatHasAFormatIsRefusedWithoutIt() {
        assertThatThrownBy(() -> article().title(" ")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> article().slug("../x")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> article().section("a//b")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> article().guid("a\u202Eb"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("a\\u202eb");
        assertThatThrownBy(() -> article().guid("a".repeat(ArticleBuilder.MAX_GUID + 1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("2000");
        assertThatThrownBy(() -> article().aliases(List.of("/..")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("..");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "会议在沈阳召开。|7|8",
                "Weft 是 Java 库|4|10",
                "don't stop-gap 3.14|3|17",
                "ひらがなカタカナ한국어|11|11",
                "𠮷野家|3|3",
                "GDP增长8%|4|7",
                "，。！|0|3",
                "2014年1月24日|6|10"
            })
    void countsAreTheChineseWay(String text, int words, int characters) {
        assertThat(of(text).wordCount()).as("words of %s", text).isEqualTo(words);
        assertThat(of(text).characterCount()).as("characters of %s", text).isEqualTo(characters);
    }

    @Test
    void readingTakesAMinuteForThreeHundredWordsAndAtLeastOne() {
        assertThat(article().build().readingMinutes()).isEqualTo(1);
        assertThat(of("字".repeat(300)).readingMinutes()).isEqualTo(1);
        assertThat(of("字".repeat(301)).readingMinutes()).isEqualTo(2);
    }

    @Test
    void theSummaryIsTheLeadOrTheBeginningUpToASentence() {
        Body body = Body.of(Paragraph.of("会议在沈阳召开，来自各地的代表参加了会议。" + "会上作了报告，".repeat(30)));
        assertThat(article().body(body).lead("导语").build().summary()).isEqualTo("导语");
        String summary = article().body(body).build().summary();
        assertThat(summary.codePointCount(0, summary.length())).isLessThanOrEqualTo(120);
        assertThat(summary).startsWith("会议在沈阳召开");
        assertThat(article().build().summary()).isEmpty();
    }

    @Test
    void theMainPictureIsTheCoverOrTheFirstThatIsNoOrnament() {
        Image ornament = picture("line.gif", AltText.DECORATIVE);
        Image icon =
                picture("icon.png", AltText.UNKNOWN).toBuilder().size(32, 32).build();
        Image photo = picture("photo.jpg", AltText.UNKNOWN);
        Body body = Body.of(
                new Figure(ornament, List.of()),
                Paragraph.of(new Text("x"), new InlineImage(icon)),
                new Gallery(List.of(new Figure(photo, List.of())), List.of()));
        assertThat(article().body(body).build().mainImage()).contains(photo);
        assertThat(article().body(body).cover(icon).build().mainImage()).contains(icon);
        assertThat(of("x").mainImage()).isEmpty();
    }

    @Test
    void thePlainTextHasALineForEachThingThatStandsOnOne() {
        Body body = Body.of(
                Heading.of(2, "小标题"),
                Paragraph.of(new Text("一"), Span.strong("二"), new LineBreak(), new Ruby("漢", "hàn")),
                new ListBlock(true, 1, List.of(ListItem.of("项一"), ListItem.of("项二"))),
                Quotation.builder(List.of(Paragraph.of("引文")))
                        .attribution(List.of(new Text("出处")))
                        .build(),
                Figure.of(picture("a.jpg", AltText.of("不显示")), "图注"),
                new Table(
                        List.of(new Text("表")),
                        List.of(new TableRow(List.of(TableCell.header("列"), TableCell.of("值"))))),
                new Embed(Video.of(BASE.resolve("v.mp4"), "片名"), List.of(new Text("片注"))));
        assertThat(body.plainText()).isEqualTo("小标题\n一二\n漢\n项一\n项二\n引文\n出处\n图注\n表\n列\n值\n片注");
    }

    @Test
    void aSummaryIsMadeOfParagraphs() {
        Body body = Body.of(
                new Heading(2, List.of(new Text("一、缘起"))),
                new ListBlock(false, 1, List.of(ListItem.of("项目"))),
                Paragraph.of("织造从整经开始。"));
        assertThat(article().body(body).build().summary()).isEqualTo("织造从整经开始。");
        Body list = Body.of(new ListBlock(false, 1, List.of(ListItem.of("只有项目。"))));
        assertThat(article().body(list).build().summary()).isEqualTo("只有项目。");
    }
}
