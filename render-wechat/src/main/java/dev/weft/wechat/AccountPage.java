package dev.weft.wechat;

import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.render.Site;
import dev.weft.value.Language;
import dev.weft.wechat.account.AccountArticles;
import java.util.function.Consumer;

/** A page around the content of an official-account article, as wide as WeChat shows it, to look at and copy from. */
final class AccountPage {
    private static final byte[] HEAD = Utf8Writer.ascii("\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
            + "<meta name=\"robots\" content=\"noindex\"><title>");
    private static final byte[] BODY =
            Utf8Writer.ascii("</title></head><body style=\"max-width:677px;margin:0 auto;padding:16px\">");
    private static final byte[] END = Utf8Writer.ascii("</body></html>");

    private AccountPage() {}

    static void write(
            AccountArticles articles, Article article, Site site, Utf8Writer out, Consumer<Finding> findings) {
        Language language = article.language().orElse(site.publication().language());
        out.raw("<!DOCTYPE html><html lang=\"").attribute(language.tag());
        out.raw(language.isRightToLeft() ? "\" dir=\"rtl" : "")
                .raw(HEAD)
                .text(article.title())
                .raw(BODY);
        articles.write(article, site, out, findings);
        out.raw(END);
    }
}
