package dev.weft.html.view;

import dev.weft.finding.Finding;
import dev.weft.html.template.Markup;
import dev.weft.html.template.Phrase;
import dev.weft.html.template.ViewType;
import dev.weft.internal.PercentEncoding;
import dev.weft.model.Article;
import dev.weft.model.Section;
import dev.weft.render.ArticlePage;
import dev.weft.render.Listing;
import dev.weft.render.Neighbours;
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
    public static final ViewType<ArticleView> TYPE = ArticleFields.type();

    private final Article article;
    private final Neighbours neighbours;
    private final PageContext context;
    private final SitePath path;
    private final Consumer<Finding> findings;
    private final @Nullable Image main;
    private final @Nullable DateView published;
    // What templates ask for more than once.
    private final Phrase title;
    private final Phrase summary;
    private @Nullable Phrase absolute;
    private @Nullable Phrase shareQuery;
    private @Nullable String shareImage;
    private @Nullable String authors;
    private @Nullable String section;
    private @Nullable String views;
    private @Nullable DateView modified;
    private @Nullable SourceView source;
    private @Nullable List<RoleView> byline;
    private @Nullable List<LinkView> tags;
    private @Nullable List<TeaserView> earlier;
    private @Nullable List<TeaserView> related;

    /** Makes a view of an article whose page is at {@code path}. */
    public ArticleView(
            Article article, Neighbours neighbours, PageContext context, SitePath path, Consumer<Finding> findings) {
        this.article = article;
        this.neighbours = neighbours;
        this.context = context;
        this.path = path;
        this.findings = findings;
        this.main = article.mainImage().orElse(null);
        this.published = article.published().map(context::date).orElse(null);
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

    @Nullable
    DateView published() {
        return published;
    }

    @Nullable
    DateView modified() {
        if (modified == null) {
            modified = article.modified().map(context::date).orElse(null);
        }
        return modified;
    }

    @Nullable
    SourceView source() {
        if (source == null) {
            source = article.source()
                    .map(given -> new SourceView(given, context))
                    .orElse(null);
        }
        return source;
    }

    List<RoleView> byline() {
        if (byline == null) {
            byline = RoleView.of(article.byline(), context);
        }
        return byline;
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

    boolean isWithdrawn() {
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
        return cover == null || ArticlePictures.shows(article.body(), cover) ? null : new ImageView(cover, context);
    }

    Markup body() {
        return out ->
                article.text().accept(new PageBody(out, context, article.id().value(), hero() == null, findings));
    }

    String authors() {
        if (authors == null) {
            authors = RoleView.authors(article.byline(), context);
        }
        return authors;
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
        if (section == null) {
            section = context.publication()
                    .section(article.section())
                    .map(Section::name)
                    .orElse("");
        }
        return section;
    }

    List<LinkView> trail() {
        return context.trail(article.section());
    }

    String sectionAddress() {
        List<LinkView> trail = trail();
        return trail.isEmpty() ? "" : trail.get(trail.size() - 1).address();
    }

    List<LinkView> tags() {
        if (tags == null) {
            tags = tagsAnew();
        }
        return tags;
    }

    private List<LinkView> tagsAnew() {
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
        if (views == null) {
            views = article.views()
                    .map(views -> context.words().get("views", Long.toString(views.count())))
                    .orElse("");
        }
        return views;
    }

    @Nullable
    DateView viewsAsOf() {
        return article.views().flatMap(views -> views.asOf()).map(context::date).orElse(null);
    }

    Phrase shareQuery() {
        Phrase query = shareQuery;
        if (query == null) {
            String address = absolute().toString();
            query = new Phrase("?url=" + PercentEncoding.component(address) + "&title="
                    + PercentEncoding.component(article.title()));
            shareQuery = query;
        }
        return query;
    }

    /** Returns the picture to open in WeChat with: a QR code if the site has one, else a picture made to be shared. */
    String shareImage() {
        if (shareImage == null) {
            shareImage = ArticlePictures.toShare(new ArticlePage(article, neighbours), context);
        }
        return shareImage;
    }

    List<TeaserView> earlier() {
        if (earlier == null) {
            earlier = TeaserView.of(neighbours.earlier(), context);
        }
        return earlier;
    }

    List<TeaserView> related() {
        if (related == null) {
            related = TeaserView.of(neighbours.related(), context);
        }
        return related;
    }
}
