package dev.weft.wechat.message;

import dev.weft.finding.Finding;
import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.render.Site;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import dev.weft.wechat.account.AccountArticles;
import dev.weft.wechat.limit.Field;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.limit.Shortener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes the request of {@code draft/add} for one article. Immutable and safe to share between threads.
 *
 * @see <a href="https://developers.weixin.qq.com/doc/offiaccount/Draft_Box/Add_draft.html">draft/add (2026-11-23)</a>
 */
public final class Drafts {
    private final AccountArticles articles;
    private final DraftSettings settings;

    private Drafts(AccountArticles articles, DraftSettings settings) {
        this.articles = articles;
        this.settings = settings;
    }

    /** Returns a writer of drafts whose content {@code articles} writes; give it the uploads. */
    public static Drafts of(AccountArticles articles, DraftSettings settings) {
        return new Drafts(articles, settings);
    }

    /** Returns whether there can be a draft of an article: its content is within the limits. */
    public boolean accepts(Article article, Site site) {
        return articles.fits(article, site);
    }

    /**
     * Writes the draft of an article ({@code news}).
     *
     * @return whether it was written; a content over the limit is reported as an error, and nothing is written
     */
    public boolean writeNews(Article article, Site site, Utf8Writer out, Consumer<Finding> findings) {
        Utf8Writer content = new Utf8Writer();
        if (!articles.write(article, site, content, findings)) {
            return false;
        }
        Shortener shortener = new Shortener(articles.limits(), article.id().value(), findings);
        JsonWriter json = begin(out, "news", article, shortener);
        json.optional("author", author(article, shortener));
        json.optional("digest", shortener.text(Field.DRAFT_DIGEST, "/lead", article.summary()));
        json.text("content", content.toString());
        json.optional("content_source_url", sourceUrl(article, site, shortener));
        Optional<Image> cover = article.mainImage();
        thumb(article, shortener).ifPresent(id -> json.text("thumb_media_id", id));
        comments(json);
        cover.filter(Image::hasSize).ifPresent(image -> {
            json.text("pic_crop_235_1", Crop.of(image, 2.35).text());
            json.text("pic_crop_1_1", Crop.of(image, 1).text());
        });
        json.endObject().endArray().endObject();
        return true;
    }

    /**
     * Writes a picture message ({@code newspic}): the article's text without markup, and pictures.
     *
     * @param mediaIds of the pictures, as permanent material, the cover first; at least one
     * @return whether it was written; if not, the reason was reported as an error
     */
    public boolean writeNewspic(Article article, List<String> mediaIds, Utf8Writer out, Consumer<Finding> findings) {
        Shortener shortener = new Shortener(articles.limits(), article.id().value(), findings);
        String text = article.text().plainText();
        LimitProfile limits = articles.limits();
        if (mediaIds.isEmpty()) {
            shortener.report(
                    MessageCodes.EMPTY.at("", "图片消息没有图片（错误码 44003）", "a picture message has no picture (error 44003)"));
            return false;
        }
        if (!limits.allows(Field.DRAFT_CONTENT_CHARACTERS, text) || !limits.allows(Field.DRAFT_CONTENT_BYTES, text)) {
            shortener.report(MessageCodes.TEXT_TOO_LONG.at("/body"));
            return false;
        }
        JsonWriter json = begin(out, "newspic", article, shortener);
        json.text("content", text);
        comments(json);
        json.object("image_info").array("image_list");
        for (String id : shortener.items(Field.NEWSPIC_PICTURES, "/body", mediaIds)) {
            json.object().text("image_media_id", id).endObject();
        }
        json.endArray().endObject().endObject().endArray().endObject();
        return true;
    }

    private static JsonWriter begin(Utf8Writer out, String type, Article article, Shortener shortener) {
        JsonWriter json = JsonWriter.onto(out).object().array("articles").object();
        return json.text("article_type", type).text("title", title(article, shortener));
    }

    private void comments(JsonWriter json) {
        json.number("need_open_comment", settings.commentsOpen() ? 1 : 0);
        json.number("only_fans_can_comment", settings.commentsByFollowersOnly() ? 1 : 0);
    }

    /** The title, or the short title where that one fits and the title does not. */
    private static String title(Article article, Shortener shortener) {
        boolean useShort = !shortener.limits().allows(Field.DRAFT_TITLE, article.title())
                && !article.shortTitle().isEmpty();
        return useShort
                ? shortener.text(Field.DRAFT_TITLE, "/shortTitle", article.shortTitle())
                : shortener.text(Field.DRAFT_TITLE, "/title", article.title());
    }

    /** All authors; where they are too many for the field, the first ones and 等. */
    private static String author(Article article, Shortener shortener) {
        List<String> names = new ArrayList<>();
        for (Credit credit : article.byline()) {
            if (credit.role() == Credit.Role.AUTHOR) {
                names.add(credit.person().name());
            }
        }
        String all = String.join("、", names);
        if (shortener.limits().allows(Field.DRAFT_AUTHOR, all)) {
            return all;
        }
        for (int count = names.size() - 1; count > 0; count--) {
            String some = String.join("、", names.subList(0, count)) + "等";
            if (shortener.limits().allows(Field.DRAFT_AUTHOR, some)) {
                shortener.report(MessageCodes.AUTHORS_SHORTENED.at(
                        "/byline",
                        "作者「" + all + "」超过公众号上限（错误码 45110），已写作「" + some + "」",
                        "the authors \"" + all + "\" are over the limit (error 45110): written as \"" + some + "\""));
                return some;
            }
        }
        return shortener.text(Field.DRAFT_AUTHOR, "/byline", names.get(0));
    }

    private static String sourceUrl(Article article, Site site, Shortener shortener) {
        WebAddress page = site.address(site.page(article));
        if (shortener.limits().allows(Field.DRAFT_SOURCE_URL, page.toString())) {
            return page.toString();
        }
        shortener.report(MessageCodes.SOURCE_URL_TOO_LONG.at("/id"));
        return "";
    }

    private Optional<String> thumb(Article article, Shortener shortener) {
        Optional<Image> cover = article.mainImage();
        Optional<String> id = cover.flatMap(image -> settings.thumbMediaId().apply(image.address()));
        if (id.isEmpty()) {
            String which = cover.map(image -> image.address().toString()).orElse("");
            shortener.report(MessageCodes.THUMB_MISSING.at(
                    "/cover",
                    which.isEmpty()
                            ? "文章没有封面，草稿缺少 thumb_media_id（错误码 40007）"
                            : "封面 " + which + " 尚未上传为永久素材，草稿缺少 thumb_media_id（错误码 40007）",
                    which.isEmpty()
                            ? "the article has no cover, so the draft has no thumb_media_id (error 40007)"
                            : "the cover " + which
                                    + " was not uploaded as permanent material, so the draft has no thumb_media_id"
                                    + " (error 40007)"));
        }
        return id;
    }
}
