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
import dev.weft.wechat.account.UploadedPictures;
import dev.weft.wechat.limit.Field;
import dev.weft.wechat.limit.LimitProfile;
import dev.weft.wechat.message.DraftSettings;
import dev.weft.wechat.message.Drafts;
import dev.weft.wechat.poster.Posters;
import dev.weft.wechat.poster.QrCode;
import dev.weft.wechat.share.ShareCard;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Offers the WeChat formats: as it is found on the path, or with a caller's settings by
 * {@code WechatProvider.builder()…build()}.
 */
public final class WechatProvider implements RendererProvider {
    private final LimitProfile limits;
    private final @Nullable AccountTheme theme;
    private final UploadedPictures uploads;
    private final DraftSettings drafts;
    private final Posters posters;
    private final String limitInputs;

    /** Makes a provider with conservative limits, articles in the style that the publication names, nothing uploaded, and posters without covers. */
    public WechatProvider() {
        this(new Builder());
    }

    private WechatProvider(Builder b) {
        limits = b.limits;
        theme = b.theme;
        uploads = b.uploads;
        drafts = b.drafts;
        posters = b.posters;
        limitInputs = maxima(b.limits);
    }

    private static String maxima(LimitProfile limits) {
        StringBuilder all = new StringBuilder();
        for (Field field : Field.values()) {
            all.append(limits.limit(field).max()).append(' ');
        }
        return all.toString();
    }

    /** Begins with the settings of a provider that is found on the path. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public List<Format<?>> formats() {
        return WechatFormats.all();
    }

    @Override
    @SuppressWarnings("unchecked") // all formats are of articles
    public <S extends Subject> Renderer<S> create(Format<S> format, Site site) {
        Function<Site, Renderer<ArticlePage>> maker = makers().get(format);
        if (maker == null) {
            throw new IllegalArgumentException("format == " + format + ", expected one of " + formats());
        }
        return (Renderer<S>) maker.apply(site);
    }

    private Map<Format<?>, Function<Site, Renderer<ArticlePage>>> makers() {
        return Map.of(
                WechatFormats.CARD, Cards::new,
                WechatFormats.ARTICLE, AccountPages::new,
                WechatFormats.DRAFT, DraftRequests::new,
                WechatFormats.QR, QrCodes::new,
                WechatFormats.POSTER, PosterPictures::new);
    }

    private final class Cards extends ArticleRenderer {
        Cards(Site site) {
            super(WechatFormats.CARD, site, limitInputs);
        }

        @Override
        boolean write(Article article, OutputStream out, Consumer<Finding> findings) throws IOException {
            Utf8Writer json = new Utf8Writer(1024);
            ShareCard.of(article, site(), limits, findings).writeTo(json);
            json.writeTo(out);
            return true;
        }
    }

    private AccountTheme theme(Site site) {
        return theme == null
                ? AccountTheme.named(site.publication().wechat().style()).orElse(AccountTheme.PLAIN)
                : theme;
    }

    /** Reports, with each article, that the publication names a style that there is not. */
    private void checkStyle(Site site, Consumer<Finding> findings) {
        String style = site.publication().wechat().style();
        if (theme == null && AccountTheme.named(style).isEmpty()) {
            findings.accept(WechatCodes.unknownStyle(style));
        }
    }

    private final class AccountPages extends ArticleRenderer {
        private final AccountArticles articles;

        AccountPages(Site site) {
            super(WechatFormats.ARTICLE, site, limitInputs + " " + theme(site));
            articles = AccountArticles.of(theme(site), limits);
        }

        @Override
        boolean write(Article article, OutputStream out, Consumer<Finding> findings) throws IOException {
            Utf8Writer html = new Utf8Writer();
            checkStyle(site(), findings);
            AccountPage.write(articles, article, site(), html, findings);
            html.writeTo(out);
            return true;
        }
    }

    private final class DraftRequests extends ArticleRenderer {
        private final Drafts requests;

        DraftRequests(Site site) {
            super(WechatFormats.DRAFT, site, limitInputs + " " + theme(site) + " " + uploads + " " + drafts);
            requests = Drafts.of(AccountArticles.of(theme(site), limits).withUploads(uploads), drafts);
        }

        @Override
        boolean has(Article article) {
            return requests.accepts(article, site());
        }

        @Override
        boolean write(Article article, OutputStream out, Consumer<Finding> findings) throws IOException {
            Utf8Writer json = new Utf8Writer();
            boolean written = requests.writeNews(article, site(), json, findings);
            json.writeTo(out);
            return written;
        }
    }

    private static final class QrCodes extends ArticleRenderer {
        QrCodes(Site site) {
            super(WechatFormats.QR, site, "");
        }

        @Override
        boolean has(Article article) {
            return QrCode.fits(site().address(site().page(article)));
        }

        @Override
        boolean write(Article article, OutputStream out, Consumer<Finding> findings) throws IOException {
            if (!has(article)) {
                return false;
            }
            Utf8Writer svg = new Utf8Writer();
            QrCode.of(site().address(site().page(article))).writeSvg(svg);
            svg.writeTo(out);
            return true;
        }
    }

    private final class PosterPictures extends ArticleRenderer {
        PosterPictures(Site site) {
            super(WechatFormats.POSTER, site, "");
        }

        @Override
        public String inputs() {
            return posters.toString();
        }

        @Override
        public Optional<Finding> obstacle() {
            return posters.obstacle();
        }

        @Override
        boolean has(Article article) {
            return posters.accepts(article, site());
        }

        @Override
        boolean write(Article article, OutputStream out, Consumer<Finding> findings) throws IOException {
            if (!has(article)) {
                return false;
            }
            posters.write(article, site(), out, findings);
            return true;
        }
    }

    /** Gathers the settings of a provider; not safe to share between threads. */
    public static final class Builder {
        private LimitProfile limits = LimitProfile.CONSERVATIVE;
        private @Nullable AccountTheme theme;
        private UploadedPictures uploads = UploadedPictures.NONE;
        private DraftSettings drafts = DraftSettings.NONE;
        private Posters posters = Posters.builder().build();

        private Builder() {}

        /** Sets the limits that every text is kept to. */
        public Builder limits(LimitProfile value) {
            limits = value;
            return this;
        }

        /** Sets how official-account articles look, whatever style the publication names. */
        public Builder theme(AccountTheme value) {
            theme = value;
            return this;
        }

        /** Sets where WeChat keeps the pictures of drafts. */
        public Builder uploads(UploadedPictures value) {
            uploads = value;
            return this;
        }

        /** Sets what drafts need beyond their article. */
        public Builder drafts(DraftSettings value) {
            drafts = value;
            return this;
        }

        /** Sets how posters are drawn; they have to be written as PNG. */
        public Builder posters(Posters value) {
            posters = value;
            return this;
        }

        /** Returns the provider; the builder can go on to make others. */
        public WechatProvider build() {
            return new WechatProvider(this);
        }
    }
}
