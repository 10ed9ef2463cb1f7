package dev.weft.wechat.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.weft.body.Body;
import dev.weft.body.Paragraph;
import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Credit;
import dev.weft.model.Publication;
import dev.weft.render.Site;
import dev.weft.value.AltText;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import dev.weft.wechat.Sample;
import dev.weft.wechat.account.AccountArticles;
import dev.weft.wechat.account.AccountHtmlChecker;
import dev.weft.wechat.account.AccountTheme;
import dev.weft.wechat.account.PictureToUpload;
import dev.weft.wechat.message.DraftSettings;
import dev.weft.wechat.message.Drafts;
import dev.weft.wechat.message.NewsMessages;
import dev.weft.wechat.message.NewsNotice;
import dev.weft.wechat.message.RobotMarkdown;
import dev.weft.wechat.share.ShareCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each limit where it is applied: what is one under it or at it goes through whole, what is one over it does not. */
class EveryLimitTest {
    private static final Site SITE = Sample.site();
    private static final WebAddress LINK = WebAddress.of("https://www.lnfz.example/a.html");
    private static final WebAddress PICTURE = WebAddress.of("https://www.lnfz.example/p.png");
    private static final Article COVERED =
            Article.builder("a", "题").cover(Image.of(PICTURE, AltText.UNKNOWN)).build();
    private static final DraftSettings SETTINGS = new DraftSettings(cover -> Optional.of("m"), false, false);
    private static final List<LimitProfile> PROFILES = List.of(LimitProfile.OFFICIAL, LimitProfile.CONSERVATIVE);
    private static final List<String> CHARACTERS = List.of("织", "👍", "𠮷", "e\u0301", "👩‍👩‍👧‍👦", "葛󠄀");

    private static final Set<Field> CONTENT = EnumSet.of(
            Field.DRAFT_CONTENT_CHARACTERS, Field.DRAFT_CONTENT_BYTES, Field.DRAFT_SOURCE_URL, Field.DRAFT_PICTURE);

    private final List<Finding> findings = new ArrayList<>();

    private List<String> codes() {
        return findings.stream().map(Finding::code).toList();
    }

    private static String sized(Field field, String character, int size) {
        int one = LimitProfile.size(field, character);
        return "b".repeat(size % one) + character.repeat(size / one);
    }

    private static JsonElement at(String json, Object... path) {
        JsonElement at = JsonParser.parseString(json);
        for (Object key : path) {
            at = key instanceof Integer i
                    ? at.getAsJsonArray().get(i)
                    : at.getAsJsonObject().get((String) key);
        }
        return at;
    }

    private static String member(String json, Object... path) {
        return at(json, path).getAsString();
    }

    private String draft(Article article, LimitProfile limits) {
        Utf8Writer out = new Utf8Writer();
        AccountArticles articles = AccountArticles.of(AccountTheme.PLAIN, limits);
        Article covered =
                article.toBuilder().cover(Image.of(PICTURE, AltText.UNKNOWN)).build();
        assertThat(Drafts.of(articles, SETTINGS).writeNews(covered, SITE, out, findings::add))
                .isTrue();
        return out.toString();
    }

    private String notice(Field field, String text, LimitProfile limits) {
        String title = field == Field.NOTICE_TITLE ? text : "题";
        String description = field == Field.NOTICE_DESCRIPTION ? text : "述";
        NewsNotice.Row row = new NewsNotice.Row(
                field == Field.NOTICE_TEXT_TITLE ? text : "名", field == Field.NOTICE_TEXT ? text : "文");
        NewsNotice.Row fact = new NewsNotice.Row(
                field == Field.NOTICE_FACT_KEY ? text : "名", field == Field.NOTICE_FACT_VALUE ? text : "值");
        NewsNotice.Jump jump = new NewsNotice.Jump(field == Field.NOTICE_JUMP_TITLE ? text : "看", LINK);
        return NewsNotice.builder(ShareCard.builder(title, LINK)
                        .description(description)
                        .picture(PICTURE)
                        .build())
                .texts(List.of(row))
                .facts(List.of(fact))
                .jumps(List.of(jump))
                .build()
                .toJson(limits, findings::add);
    }

    private ShareCard card(Article article, LimitProfile limits) {
        return ShareCard.of(
                article.toBuilder().cover(Image.of(PICTURE, AltText.UNKNOWN)).build(), SITE, limits, findings::add);
    }

    private String written(Field field, String text, LimitProfile limits) {
        ArticleBuilder article = Article.builder(
                        "a", field == Field.DRAFT_TITLE || field == Field.CARD_TITLE ? text : "题")
                .lead("导");
        RobotMarkdown robot = RobotMarkdown.of(limits);
        return switch (field) {
            case DRAFT_TITLE -> member(draft(article.build(), limits), "articles", 0, "title");
            case DRAFT_AUTHOR ->
                member(draft(article.byline(List.of(Credit.author(text))).build(), limits), "articles", 0, "author");
            case DRAFT_DIGEST -> member(draft(article.lead(text).build(), limits), "articles", 0, "digest");
            case CARD_TITLE -> card(article.build(), limits).title();
            case CARD_DESCRIPTION -> card(article.lead(text).build(), limits).description();
            case ROBOT_TITLE, ROBOT_DESCRIPTION -> {
                boolean title = field == Field.ROBOT_TITLE;
                ShareCard card = ShareCard.builder(title ? text : "题", LINK)
                        .description(title ? "述" : text)
                        .picture(PICTURE)
                        .build();
                String json = NewsMessages.of(limits).robotNews(List.of(card), findings::add);
                yield member(json, "news", "articles", 0, title ? "title" : "description");
            }
            case ROBOT_TEXT -> member(robot.text(article.lead(text).build(), SITE, findings::add), "text", "content");
            case ROBOT_MARKDOWN ->
                member(robot.markdown(article.lead(text).build(), SITE, findings::add), "markdown", "content");
            case NOTICE_TITLE -> member(notice(field, text, limits), "template_card", "main_title", "title");
            case NOTICE_DESCRIPTION -> member(notice(field, text, limits), "template_card", "main_title", "desc");
            case NOTICE_TEXT_TITLE ->
                member(notice(field, text, limits), "template_card", "vertical_content_list", 0, "title");
            case NOTICE_TEXT ->
                member(notice(field, text, limits), "template_card", "vertical_content_list", 0, "desc");
            case NOTICE_FACT_KEY ->
                member(notice(field, text, limits), "template_card", "horizontal_content_list", 0, "keyname");
            case NOTICE_FACT_VALUE ->
                member(notice(field, text, limits), "template_card", "horizontal_content_list", 0, "value");
            case NOTICE_JUMP_TITLE -> member(notice(field, text, limits), "template_card", "jump_list", 0, "title");
            default -> throw new AssertionError(field + " is written by nothing that this test knows");
        };
    }

    @ParameterizedTest
    @EnumSource
    void aTextIsWholeUpToItsLimitAndShortenedBeyondIt(Field field) {
        if (field.unit() == Unit.ITEMS || CONTENT.contains(field)) {
            return;
        }
        for (LimitProfile limits : PROFILES) {
            int max = limits.limit(field).max();
            int frame = LimitProfile.size(field, written(field, "b", limits)) - 1;
            for (String character : CHARACTERS) {
                for (int size = max - 1; size <= max + 1; size++) {
                    findings.clear();
                    String text = sized(field, character, size - frame);
                    String written = written(field, text, limits);
                    String as = field + " " + limits + " " + character + " × " + size;
                    assertThat(LimitProfile.size(field, written)).as(as).isLessThanOrEqualTo(max);
                    assertThat(written.contains(text)).as(as).isEqualTo(size <= max);
                    assertThat(written.contains("…")).as(as).isEqualTo(size > max);
                    assertThat(codes()).as(as).isEqualTo(size > max ? List.of("wechat.shortened") : List.of());
                }
            }
        }
    }

    private int itemsKept(Field field, int count, LimitProfile limits) {
        ShareCard card =
                ShareCard.builder("题", LINK).description("述").picture(PICTURE).build();
        List<ShareCard> cards = Collections.nCopies(count, card);
        NewsMessages messages = NewsMessages.of(limits);
        List<NewsNotice.Row> rows = Collections.nCopies(count, new NewsNotice.Row("名", "文"));
        List<NewsNotice.Jump> jumps = Collections.nCopies(count, new NewsNotice.Jump("看", LINK));
        return switch (field) {
            case NEWSPIC_PICTURES -> {
                Utf8Writer out = new Utf8Writer();
                Drafts.of(AccountArticles.of(AccountTheme.PLAIN, limits), DraftSettings.NONE)
                        .writeNewspic(
                                Article.builder("a", "题").build(), Collections.nCopies(count, "m"), out, findings::add);
                yield array(out.toString(), "articles", 0, "image_info", "image_list");
            }
            case REPLY_ARTICLES ->
                messages.passiveReply("u", "a", java.time.Instant.ofEpochSecond(1), cards, findings::add)
                                .split("<item>", -1)
                                .length
                        - 1;
            case SERVICE_ARTICLES -> array(messages.customerService("u", cards, findings::add), "news", "articles");
            case ROBOT_ARTICLES -> array(messages.robotNews(cards, findings::add), "news", "articles");
            case NOTICE_TEXTS ->
                array(
                        NewsNotice.builder(card)
                                .aspectRatio(2)
                                .texts(rows)
                                .build()
                                .toJson(limits, findings::add),
                        "template_card",
                        "vertical_content_list");
            case NOTICE_FACTS ->
                array(
                        NewsNotice.builder(card)
                                .aspectRatio(2)
                                .facts(rows)
                                .build()
                                .toJson(limits, findings::add),
                        "template_card",
                        "horizontal_content_list");
            case NOTICE_JUMPS ->
                array(
                        NewsNotice.builder(card)
                                .aspectRatio(2)
                                .jumps(jumps)
                                .build()
                                .toJson(limits, findings::add),
                        "template_card",
                        "jump_list");
            default -> throw new AssertionError(field + " is written by nothing that this test knows");
        };
    }

    private static int array(String json, Object... path) {
        return at(json, path).getAsJsonArray().size();
    }

    @ParameterizedTest
    @EnumSource
    void aListIsWholeUpToItsLimitAndTheRestIsReportedBeyondIt(Field field) {
        if (field.unit() != Unit.ITEMS) {
            return;
        }
        for (LimitProfile limits : PROFILES) {
            int max = limits.limit(field).max();
            for (int count = Math.max(1, max - 1); count <= max + 1; count++) {
                findings.clear();
                assertThat(itemsKept(field, count, limits))
                        .as(field + " " + limits)
                        .isEqualTo(Math.min(count, max));
                assertThat(codes()).isEqualTo(count > max ? List.of("wechat.items-left-out") : List.of());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT_CONTENT_CHARACTERS", "DRAFT_CONTENT_BYTES"})
    void aContentOfExactlyItsLimitHasADraftAndOneBeyondItHasNone(Field field) {
        boolean bytes = field == Field.DRAFT_CONTENT_BYTES;
        for (LimitProfile profile : PROFILES) {
            Field other = bytes ? Field.DRAFT_CONTENT_CHARACTERS : Field.DRAFT_CONTENT_BYTES;
            LimitProfile limits = profile.with(other, new Limit(Integer.MAX_VALUE, "test", LocalDate.EPOCH));
            int max = limits.limit(field).max();
            AccountArticles articles = AccountArticles.of(AccountTheme.PLAIN, limits);
            int frame = LimitProfile.size(field, content(articles, "b")) - 1;
            for (String character : CHARACTERS) {
                for (int size = max - 1; size <= max + 1; size++) {
                    findings.clear();
                    String content = content(articles, sized(field, character, size - frame));
                    assertThat(LimitProfile.size(field, content)).isEqualTo(size);
                    assertThat(codes()).isEqualTo(size > max ? List.of("wechat.content-too-long") : List.of());
                    findings.clear();
                    AccountHtmlChecker.of(limits).check(content, findings::add);
                    assertThat(codes()).isEqualTo(size > max ? List.of("wechat.html-too-long") : List.of());
                }
            }
        }
    }

    private String content(AccountArticles articles, String text) {
        Article article =
                Article.builder("a", "题").body(Body.of(Paragraph.of(text))).build();
        findings.clear();
        Utf8Writer out = new Utf8Writer();
        boolean fits = articles.write(article, SITE, out, findings::add);
        assertThat(fits).isEqualTo(findings.isEmpty());
        return out.toString();
    }

    @Test
    void anAddressOfExactlyItsLimitIsInTheDraftAndALongerOneIsReported() {
        for (LimitProfile limits : PROFILES) {
            int max = limits.limit(Field.DRAFT_SOURCE_URL).max();
            String frame = "https://a.example//articles/a.html";
            for (int size = max - 1; size <= max + 1; size++) {
                findings.clear();
                WebAddress base = WebAddress.of("https://a.example/" + "x".repeat(size - frame.length()) + "/");
                Site site = Site.of(Publication.builder("刊", base).build(), List.of());
                Utf8Writer out = new Utf8Writer();
                Drafts.of(AccountArticles.of(AccountTheme.PLAIN, limits), SETTINGS)
                        .writeNews(COVERED, site, out, findings::add);
                JsonObject draft = at(out.toString(), "articles", 0).getAsJsonObject();
                assertThat(draft.has("content_source_url")).as("%s", size).isEqualTo(size <= max);
                assertThat(codes()).isEqualTo(size > max ? List.of("wechat.source-url-too-long") : List.of());
            }
        }
    }

    @Test
    void aPictureOfExactlyItsLimitCanBeUploadedAndALargerOneIsReported() {
        for (LimitProfile limits : PROFILES) {
            int max = limits.limit(Field.DRAFT_PICTURE).max();
            for (int size = max - 1; size <= max + 1; size++) {
                int bytes = size;
                for (PictureToUpload picture :
                        PictureToUpload.allOf(COVERED, limits, address -> OptionalLong.of(bytes))) {
                    assertThat(picture.findings()).hasSize(size > max ? 1 : 0);
                }
            }
        }
    }
}
