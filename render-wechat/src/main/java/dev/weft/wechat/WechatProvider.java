package dev.weft.wechat;

import dev.weft.finding.Finding;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.RendererProvider;
import dev.weft.render.Site;
import dev.weft.render.Subject;
import dev.weft.wechat.account.AccountArticles;
import dev.weft.wechat.account.AccountTheme;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.poster.QrCode;
import dev.weft.wechat.share.ShareCard;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/** Offers the WeChat formats: as it is found on the path, or with a caller's settings. */
public final class WechatProvider implements RendererProvider {
    private final LimitProfile limits;
    private final AccountArticles articles;

    /** Makes a provider with conservative limits and the plain theme. */
    public WechatProvider() {
        this(LimitProfile.CONSERVATIVE, AccountTheme.PLAIN);
    }

    private WechatProvider(LimitProfile limits, AccountTheme theme) {
        this.limits = limits;
        this.articles = AccountArticles.of(theme, limits);
    }

    /** Returns a provider with a caller's limits and theme. */
    public static WechatProvider of(LimitProfile limits, AccountTheme theme) {
        return new WechatProvider(limits, theme);
    }

    @Override
    public List<Format<?>> formats() {
        return WechatFormats.all();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
        return (Renderer<S>) new ArticleRenderer((Format<ArticlePage>) format, site, work(format));
    }

    private ArticleRenderer.Work work(Format<?> format) {
        return switch (format.id()) {
            case "wechat/card" -> this::card;
            case "wechat/article" -> this::article;
            case "wechat/qr" -> WechatProvider::qr;
            default -> throw new IllegalArgumentException("format == " + format + ", expected one of formats()");
        };
    }

    private void card(Article article, Site site, OutputStream out, Consumer<Finding> findings) throws IOException {
        Utf8Writer json = new Utf8Writer(1024);
        ShareCard.of(article, site, limits, findings).writeTo(json);
        json.writeTo(out);
    }

    private void article(Article article, Site site, OutputStream out, Consumer<Finding> findings) throws IOException {
        Utf8Writer html = new Utf8Writer();
        AccountPage.write(articles, article, site, html, findings);
        html.writeTo(out);
    }

    private static void qr(Article article, Site site, OutputStream out, Consumer<Finding> findings)
            throws IOException {
        Utf8Writer svg = new Utf8Writer();
        QrCode.of(site.address(site.page(article))).writeSvg(svg);
        svg.writeTo(out);
    }
}
