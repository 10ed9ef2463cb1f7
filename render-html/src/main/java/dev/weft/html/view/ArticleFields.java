package dev.weft.html.view;

import dev.weft.html.template.ViewType;
import dev.weft.model.Article;

/** The names that templates have for what an article is. */
final class ArticleFields {
    private ArticleFields() {}

    static ViewType<ArticleView> type() {
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
                        ArticleView::sectionAddress)
                .list("trail", "its sections, from the top down", () -> LinkView.TYPE, ArticleView::trail)
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
                        view -> TeaserView.of(view.neighbours().previousOrNull(), view.context()))
                .object(
                        "next",
                        "the one after it in its section",
                        () -> TeaserView.TYPE,
                        view -> TeaserView.of(view.neighbours().nextOrNull(), view.context()))
                .flag(
                        "hasBeside",
                        "whether there is one before it or after it",
                        view -> view.neighbours().previousOrNull() != null
                                || view.neighbours().nextOrNull() != null)
                .list(
                        "earlier",
                        "those before it in its section, newest first",
                        () -> TeaserView.TYPE,
                        ArticleView::earlier)
                .list("related", "others on the same matter", () -> TeaserView.TYPE, ArticleView::related);
    }
}
