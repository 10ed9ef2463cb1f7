package dev.weft.html.view;

import dev.weft.finding.Finding;
import dev.weft.html.template.Markup;
import dev.weft.html.template.Phrase;
import dev.weft.html.template.ViewType;
import dev.weft.internal.PercentEncoding;
import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Neighbours;
import dev.weft.render.SiteDocument;
import dev.weft.render.SitePath;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An article as its page, or a list, shows it. */
public final class ArticleView {
    /** What templates see of it. */
    public static final ViewType<ArticleView> TYPE = type();

    private static final int LEAST_LATEST = 3;
    private static final int MOST_LATEST = 6;

    private final Article article;
    private final Neighbours neighbours;
    private final PageContext context;
    private final SitePath path;
    private final Consumer<Finding> findings;
    private final @Nullable Image main;
    private final @Nullable DateView published;
    private final @Nullable DateView modified;
    private final SectionContext section;
    // What a page says in several places.
    private final Phrase title;
    private final Phrase summary;
    private @Nullable Phrase absolute;

    /** Makes a view of an article whose page is at {@code path}. */
    public ArticleView(
            Article article, Neighbours neighbours, PageContext context, SitePath path, Consumer<Finding> findings) {
        this.article = article;
        this.neighbours = neighbours;
        this.context = context;
        this.path = path;
        this.findings = findings;
        this.main = article.mainImage().map(Image::shown).orElse(null);
        this.section = context.section(article.section());
        this.published = article.published().map(context::date).orElse(null);
        this.modified = article.modified().map(context::date).orElse(null);
        this.title = new Phrase(article.title());
        this.summary = new Phrase(isWithdrawn() ? "" : article.summary());
    }

    /** Returns the article. */
    public Article article() {
        return article;
    }

    /** Returns what its page shares with others. */
    public PageContext context() {
        return context;
    }

    /** Returns its title. */
    public Phrase title() {
        return title;
    }

    /** Returns the lead, else the beginning of the text; empty where it was taken back. */
    public Phrase summary() {
        return summary;
    }

    /** Returns when it was published. */
    public @Nullable DateView published() {
        return published;
    }

    /** Returns when it was last changed. */
    public @Nullable DateView modified() {
        return modified;
    }

    @Nullable
    SourceView source() {
        return article.source().map(given -> new SourceView(given, context)).orElse(null);
    }

    List<RoleView> byline() {
        return RoleView.of(article.byline(), context);
    }

    Neighbours neighbours() {
        return neighbours;
    }

    String address() {
        return context.links().to(path);
    }

    /** Returns the absolute address of its page. */
    public Phrase absolute() {
        Phrase address = absolute;
        if (address == null) {
            address = new Phrase(context.site().address(path).toString());
            absolute = address;
        }
        return address;
    }

    /** Returns whether it was taken back. */
    public boolean isWithdrawn() {
        return article.status() == Article.Status.WITHDRAWN;
    }

    /** Returns the tag of its language where that is not the language of the page's words. */
    String foreignLanguage() {
        return article.language()
                .filter(language -> !language.equals(context.words().language()))
                .map(Object::toString)
                .orElse("");
    }

    String direction() {
        return SiteView.direction(
                article.language().orElse(context.words().language()).isRightToLeft());
    }

    /** Returns the picture that stands for it, if there is one and it may be shown. */
    public @Nullable Image mainImage() {
        return isWithdrawn() ? null : main;
    }

    @Nullable
    ImageView cover() {
        return main == null || isWithdrawn() ? null : new ImageView(main, context);
    }

    /** Returns the cover where the text does not show it itself. */
    @Nullable
    ImageView hero() {
        Image cover = article.cover().orElse(null);
        return cover == null || ShownPictures.include(article.body(), cover)
                ? null
                : new ImageView(cover.shown(), context);
    }

    Markup body() {
        return out -> new PageBody(out, context, article.id().value(), hero() == null, findings).write(article.text());
    }

    String authors() {
        return RoleView.authors(article.byline(), context);
    }

    /** Returns what it is, unless that is plain news or the name of its section, which stands beside it. */
    String kind() {
        String kind = switch (article.kind()) {
            case NEWS, PAGE -> "";
            case NOTICE -> context.words().get("notice");
            case PROFILE -> context.words().get("profile");
            case REPORT -> context.words().get("report");
        };
        return kind.equals(section()) ? "" : kind;
    }

    String aiLabel() {
        return switch (article.ai()) {
            case NONE -> "";
            case ASSISTED -> context.words().get("ai-assisted");
            case GENERATED -> context.words().get("ai-generated");
        };
    }

    /** Returns the name of its section, or empty. */
    public String section() {
        return section.name();
    }

    /** Returns what the pages of its section have in common. */
    public SectionContext sectionContext() {
        return section;
    }

    /** Returns the same article in other forms, and the feeds it is in. */
    public List<AlternateView> alternates() {
        List<AlternateView> own = context.alternates(new ArticlePage(article, neighbours), article.title());
        if (own.isEmpty()) {
            return section.feeds();
        }
        own.addAll(section.feeds());
        return own;
    }

    List<LinkView> tags() {
        List<LinkView> links = new ArrayList<>(article.tags().size());
        for (String tag : article.tags()) {
            links.add(LinkView.of(tag, context.address(Listing.Kind.TAG, tag)));
        }
        return links;
    }

    List<AttachmentView> attachments() {
        List<AttachmentView> views = new ArrayList<>(article.attachments().size());
        for (Attachment attachment : article.attachments()) {
            views.add(new AttachmentView(attachment, context));
        }
        return views;
    }

    @Nullable
    LinkView year() {
        return article.published()
                .map(published -> published.day(context.publication().zone()).getYear())
                .map(year -> {
                    String key =
                            "0".repeat(Math.max(0, 4 - Integer.toString(year).length())) + year;
                    return LinkView.of(context.words().get("year", key), context.address(Listing.Kind.YEAR, key));
                })
                .orElse(null);
    }

    String views() {
        return article.views()
                .map(views -> context.words().get("views", Long.toString(views.count())))
                .orElse("");
    }

    @Nullable
    DateView viewsAsOf() {
        return article.views().flatMap(views -> views.asOf()).map(context::date).orElse(null);
    }

    Phrase shareQuery() {
        return new Phrase("?url=" + PercentEncoding.component(absolute().toString()) + "&title="
                + PercentEncoding.component(article.title()));
    }

    /** Returns the picture to open in WeChat with: a QR code if the site has one, else a picture made to be shared. */
    String shareImage() {
        ArticlePage page = new ArticlePage(article, neighbours);
        List<SiteDocument> found = context.site().documents(page, Format.Relation.QR_CODE);
        if (found.isEmpty()) {
            found = context.site().documents(page, Format.Relation.SHARE_IMAGE);
        }
        return found.isEmpty() ? "" : context.links().to(found.get(0).path());
    }

    private boolean hasRail() {
        return !neighbours.earlier().isEmpty()
                || !neighbours.latest().isEmpty()
                || !latestFragment().isEmpty();
    }

    private String latestFragment() {
        boolean alone = isWithdrawn()
                || article.kind() == Article.Kind.PAGE
                || !neighbours.latest().isEmpty();
        return alone ? "" : section.latest();
    }

    /** Returns how many titles are given room: the newest may be more by now, but seldom fewer; alone it stays alone. */
    private String latestRoom() {
        int known = 1 + neighbours.earlier().size() + (neighbours.next().isPresent() ? 1 : 0);
        return "--rows:" + (known == 1 ? 1 : Math.min(Math.max(known, LEAST_LATEST), MOST_LATEST));
    }

    List<TeaserView> earlier() {
        return TeaserView.of(neighbours.earlier(), context);
    }

    List<TeaserView> related() {
        return TeaserView.of(neighbours.related(), context);
    }

    private static ViewType<ArticleView> type() {
        ViewType<ArticleView> type = new ViewType<>("article", "an article, on its page or in a list");
        texts(type);
        people(type);
        facts(type);
        pictures(type);
        around(type);
        return type;
    }

    private static void texts(ViewType<ArticleView> type) {
        type.text(
                        "id",
                        "its id",
                        "2014-cluster-conference",
                        view -> view.article().id().value())
                .phrase("title", "the title", "全国纺织产业集群工作会议在萧山召开", ArticleView::title)
                .text(
                        "shortTitle",
                        "the title where there is little room",
                        "产业集群会议",
                        view -> view.article().shortTitle().isEmpty()
                                ? view.article().title()
                                : view.article().shortTitle())
                .text("subtitle", "the subtitle", "", view -> view.article().subtitle())
                .text("lead", "the lead as given", "", view -> view.article().lead())
                .phrase("summary", "the lead, else the beginning of the text", "", ArticleView::summary)
                .markup("body", "the text", ArticleView::body)
                .flag(
                        "hasText",
                        "whether there is a text",
                        view -> !view.article().body().isEmpty())
                .text("language", "its language, where that is not the page's", "en", ArticleView::foreignLanguage)
                .text(
                        "ownLanguage",
                        "its language",
                        "zh-CN",
                        view -> view.article()
                                .language()
                                .orElse(view.context().publication().language())
                                .tag())
                .text("direction", "how its language is written", "ltr", ArticleView::direction)
                .address("address", "where its page is", "../articles/a.html", ArticleView::address)
                .addressPhrase(
                        "absolute",
                        "where its page is, for other sites",
                        "https://example.org/articles/a.html",
                        ArticleView::absolute)
                .text(
                        "kind",
                        "what it is, where it is not plain news and its section does not say it",
                        "通知",
                        ArticleView::kind)
                .flag("notice", "whether it is a notice", view -> view.article().kind() == Article.Kind.NOTICE)
                .flag(
                        "standing",
                        "whether it is a standing page",
                        view -> view.article().kind() == Article.Kind.PAGE)
                .flag("withdrawn", "whether it was taken back", ArticleView::isWithdrawn)
                .flag(
                        "pinned",
                        "whether it stands before others",
                        view -> view.article().pinned());
    }

    private static void people(ViewType<ArticleView> type) {
        type.list("byline", "who made it, by what they did", () -> RoleView.TYPE, ArticleView::byline)
                .text("authors", "the authors' names on one line", "李明、王芳", ArticleView::authors)
                .object("source", "where it came from", () -> SourceView.TYPE, ArticleView::source)
                .text(
                        "rights",
                        "on what terms it may be used",
                        "",
                        view -> view.article().rights())
                .text("ai", "what is said of a machine's part in it", "本文由人工智能辅助创作", ArticleView::aiLabel);
    }

    private static void facts(ViewType<ArticleView> type) {
        type.object("published", "when it was published", () -> DateView.TYPE, ArticleView::published)
                .object("modified", "when it was last changed", () -> DateView.TYPE, ArticleView::modified)
                .text("views", "how often it was seen", "点击 1501 次", ArticleView::views)
                .object("viewsAsOf", "when that was counted", () -> DateView.TYPE, ArticleView::viewsAsOf)
                .text(
                        "minutes",
                        "how long it takes to read",
                        "阅读约 4 分钟",
                        view -> view.context()
                                .words()
                                .get("minutes", Integer.toString(view.article().readingMinutes())))
                .text(
                        "length",
                        "how long it is",
                        "1250 字",
                        view -> view.context()
                                .words()
                                .get("length", Long.toString(view.article().wordCount())))
                .object(
                        "noticeData",
                        "what a notice says of itself",
                        () -> NoticeView.TYPE,
                        view -> view.article()
                                .notice()
                                .map(notice -> new NoticeView(notice, view.context()))
                                .orElse(null))
                .list(
                        "corrections",
                        "what was corrected after publication",
                        () -> CorrectionView.TYPE,
                        view -> CorrectionView.of(view.article().corrections(), view.context()))
                .list("attachments", "files that go with it", () -> AttachmentView.TYPE, ArticleView::attachments);
    }

    private static void pictures(ViewType<ArticleView> type) {
        type.object("cover", "the picture that stands for it", () -> ImageView.TYPE, ArticleView::cover)
                .object("hero", "the same, where the text does not show it", () -> ImageView.TYPE, ArticleView::hero)
                .address(
                        "shareImage",
                        "a picture to open it in WeChat with",
                        "../wechat/a/qr.png",
                        ArticleView::shareImage)
                .addressPhrase(
                        "shareQuery",
                        "address and title as parameters",
                        "?url=https%3A…&title=…",
                        ArticleView::shareQuery);
    }

    private static void around(ViewType<ArticleView> type) {
        type.text("section", "the name of its section", "国际国内", ArticleView::section)
                .address(
                        "sectionAddress",
                        "where its section is",
                        "../sections/news/index.html",
                        view -> view.section.trail().isEmpty() ? "" : view.section.address())
                .list("trail", "its sections, from the top down", () -> LinkView.TYPE, view -> view.section.trail())
                .list("tags", "its tags", () -> LinkView.TYPE, ArticleView::tags)
                .object("year", "the archive of its year", () -> LinkView.TYPE, ArticleView::year)
                .list(
                        "translations",
                        "the same in other languages",
                        () -> TranslationView.TYPE,
                        view -> TranslationView.of(view.article().translations(), view.context()))
                .object(
                        "previous",
                        "the one before it in its section",
                        () -> TeaserView.TYPE,
                        view -> TeaserView.of(view.neighbours().previous().orElse(null), view.context()))
                .object(
                        "next",
                        "the one after it in its section",
                        () -> TeaserView.TYPE,
                        view -> TeaserView.of(view.neighbours().next().orElse(null), view.context()))
                .flag(
                        "hasBeside",
                        "whether there is one before it or after it",
                        view -> view.neighbours().previous().isPresent()
                                || view.neighbours().next().isPresent())
                .list(
                        "earlier",
                        "those before it in its section, newest first",
                        () -> TeaserView.TYPE,
                        ArticleView::earlier)
                .flag("rail", "whether others stand beside it: the latest, or earlier ones", ArticleView::hasRail)
                .list(
                        "latest",
                        "the newest of its section, where the page is made for a reader; else there is a fragment",
                        () -> TeaserView.TYPE,
                        view -> TeaserView.of(view.neighbours.latest(), view.context))
                .address(
                        "latestFragment",
                        "a document with the newest titles of its section, to be put into the page",
                        "../sections/news/latest.html",
                        ArticleView::latestFragment)
                .style(
                        "latestRoom",
                        "keeps room for as many of the newest titles as its section is known to have",
                        "--rows:6",
                        ArticleView::latestRoom)
                .address(
                        "latestAddress",
                        "where all of its section are, newest first",
                        "../sections/news/index.html",
                        view -> view.section.address())
                .list("related", "others on the same matter", () -> TeaserView.TYPE, ArticleView::related);
    }
}
