package dev.weft.wechat.account;

import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.render.Site;
import dev.weft.wechat.limit.Field;
import dev.weft.wechat.limit.LimitProfile;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles as inline-styled HTML that survives the editor of WeChat's official accounts. Immutable and safe to
 * share between threads.
 */
public final class AccountArticles {
    private final AccountTheme theme;
    private final LimitProfile limits;
    private final UploadedPictures uploads;
    private final boolean uploadsRequired;
    private volatile @Nullable Styles styles;

    private AccountArticles(
            AccountTheme theme, LimitProfile limits, UploadedPictures uploads, boolean uploadsRequired) {
        this.theme = theme;
        this.limits = limits;
        this.uploads = uploads;
        this.uploadsRequired = uploadsRequired;
    }

    /** Returns a writer in a theme, within limits; pictures keep their own addresses. */
    public static AccountArticles of(AccountTheme theme, LimitProfile limits) {
        return new AccountArticles(theme, limits, UploadedPictures.NONE, false);
    }

    /** Returns the same for a draft: pictures have WeChat's addresses, and one that was not uploaded is a finding. */
    public AccountArticles withUploads(UploadedPictures pictures) {
        return new AccountArticles(theme, limits, pictures, true);
    }

    /** Returns the limits it keeps to. */
    public LimitProfile limits() {
        return limits;
    }

    /**
     * Writes the content of an article: what is pasted into the editor, or sent as {@code content}.
     *
     * @return whether the content is within the limits; if not, an error was reported, and WeChat refuses it
     */
    public boolean write(Article article, Site site, Utf8Writer out, Consumer<Finding> findings) {
        Publication publication = site.publication();
        Context context = new Context(
                styles(publication.colour()),
                article.language().orElse(publication.language()),
                uploads,
                uploadsRequired,
                article.id().value(),
                findings);
        int start = out.size();
        new AccountFrame(out, context, article, site).write();
        return isWithinLimits(out, start, context);
    }

    /** Returns whether an article's content is within the limits. */
    public boolean fits(Article article, Site site) {
        return write(article, site, new Utf8Writer(), finding -> {});
    }

    private boolean isWithinLimits(Utf8Writer out, int start, Context context) {
        int bytes = out.size() - start;
        int maxCharacters = limits.limit(Field.DRAFT_CONTENT_CHARACTERS).max();
        int maxBytes = limits.limit(Field.DRAFT_CONTENT_BYTES).max();
        if (bytes <= Math.min(maxCharacters, maxBytes)) {
            return true;
        }
        int characters = characters(out, start);
        if (characters <= maxCharacters && bytes <= maxBytes) {
            return true;
        }
        context.report(AccountCodes.TOO_LONG.at(
                "/body",
                "公众号正文连同标记有 " + characters + " 个字符、" + bytes + " 字节，上限为 " + maxCharacters + " 个字符、" + maxBytes
                        + " 字节（错误码 45002）：不截断，也不生成草稿",
                "the content with its markup has " + characters + " characters in " + bytes + " bytes, the limits are "
                        + maxCharacters + " and " + maxBytes + " (error 45002): it is not cut, and there is no draft"));
        return false;
    }

    private static int characters(Utf8Writer out, int start) {
        String text = out.toString();
        int skipped = 0;
        int bytes = 0;
        while (bytes < start) {
            int c = text.codePointAt(skipped);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            skipped += Character.charCount(c);
        }
        return text.codePointCount(skipped, text.length());
    }

    /** Keeps the styles in the colour they were last asked for: a site has one. */
    private Styles styles(String colour) {
        Styles known = styles;
        if (known == null || !known.isIn(colour)) {
            known = new Styles(theme, colour);
            styles = known;
        }
        return known;
    }
}
