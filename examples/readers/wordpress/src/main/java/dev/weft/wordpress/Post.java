package dev.weft.wordpress;

import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.importing.HtmlImporter;
import dev.weft.importing.collection.PublicationDraft;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Credit;
import dev.weft.value.AltText;
import dev.weft.value.ArticleId;
import dev.weft.value.Image;
import dev.weft.value.PathSegment;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes an article of an item. */
final class Post {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

    /** The category of what nobody put into one; its slug in English, and as the Chinese edition writes it. */
    private static final Set<String> NO_CATEGORY = Set.of("uncategorized", "未分类", "uncategorised");

    private final Part item;
    private final Shared shared;
    private final WebAddress base;
    private final Consumer<Finding> findings;

    Post(Part item, Shared shared, WebAddress base, Consumer<Finding> findings) {
        this.item = item;
        this.shared = shared;
        this.base = base;
        this.findings = findings;
    }

    /** Returns where it is; null for what has no address but a number. */
    @Nullable
    WebAddress address() {
        try {
            WebAddress address = base.resolve(item.text("link"));
            return item.text("link").isEmpty()
                            || address.suffix().startsWith("?p=")
                            || address.suffix().startsWith("?page_id=")
                    ? null
                    : address;
        } catch (InvalidValueException e) {
            return null;
        }
    }

    ArticleId id() {
        String name = decoded(item.text("wp:post_name"));
        return ArticleId.of(PathSegment.from(name.isEmpty() ? "post-" + item.text("wp:post_id") : name));
    }

    private static String decoded(String slug) {
        try {
            return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return slug;
        }
    }

    Article article(PublicationDraft publication) {
        ArticleBuilder article = Article.builder(id(), title());
        article.kind(item.text("wp:post_type").equals("page") ? Article.Kind.PAGE : Article.Kind.NEWS);
        status(article);
        dates(article);
        people(article);
        terms(article, publication);
        cover(article);
        String html = Galleries.shown(item.text("content:encoded"), item.text("wp:post_id"), shared);
        WebAddress at = address() == null ? base : address();
        article.body(HtmlImporter.read(html, at, finding -> findings.accept(finding.under("/body"))));
        article.lead(HtmlImporter.read(item.text("excerpt:encoded"), at, finding -> {})
                .plainText()
                .replace('\n', ' '));
        article.pinned(item.text("wp:is_sticky").equals("1"));
        guid(article);
        return article.build();
    }

    /** A title may hold markup and references; what has none is called by its beginning. */
    private String title() {
        String title = plain(item.text("title"));
        if (!title.isEmpty()) {
            return title;
        }
        String text = plain(item.text("content:encoded"));
        String start = text.codePointCount(0, text.length()) <= 30
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
        return start.isEmpty() ? id().value() : start;
    }

    private String plain(String html) {
        return HtmlImporter.read(html, base, finding -> {})
                .plainText()
                .replace('\n', ' ')
                .strip();
    }

    private void status(ArticleBuilder article) {
        boolean shown = item.text("wp:status").equals("publish")
                || item.text("wp:status").equals("future");
        if (!item.text("wp:post_password").isEmpty()) {
            findings.accept(WordPressCodes.PROTECTED.at("/status"));
            shown = false;
        }
        article.status(shown ? Article.Status.USABLE : Article.Status.DRAFT);
    }

    private void dates(ArticleBuilder article) {
        PreciseDate published = date("wp:post_date", "wp:post_date_gmt");
        PreciseDate modified = date("wp:post_modified", "wp:post_modified_gmt");
        if (published != null) {
            article.published(published);
            if (item.text("wp:status").equals("future")) {
                article.embargo(published);
            }
            if (modified != null && !modified.equals(published)) {
                article.modified(modified);
            }
        }
    }

    /** WordPress says when by the clock on the wall and by that of Greenwich; both together tell the offset. */
    private @Nullable PreciseDate date(String local, String universal) {
        LocalDateTime here = time(item.text(local));
        LocalDateTime there = time(item.text(universal));
        if (here == null) {
            return null;
        }
        if (there == null) {
            return PreciseDate.parse(DATE.format(here));
        }
        try {
            long seconds = Duration.between(there, here).toSeconds();
            return PreciseDate.of(OffsetDateTime.of(
                    here, ZoneOffset.ofTotalSeconds((int) Math.max(-64800, Math.min(seconds, 64800)))));
        } catch (DateTimeException e) {
            return PreciseDate.parse(DATE.format(here));
        }
    }

    private static @Nullable LocalDateTime time(String text) {
        try {
            return text.isEmpty() || text.startsWith("0000") ? null : LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void people(ArticleBuilder article) {
        String login = item.text("dc:creator");
        String name = shared.author(login).strip();
        if (!name.isEmpty()) {
            try {
                article.byline(List.of(Credit.author(name)));
            } catch (InvalidValueException e) {
                // A name of blanks is none.
            }
        }
    }

    /** The first category is the section; further ones, and tags, are tags. */
    private void terms(ArticleBuilder article, PublicationDraft publication) {
        List<String> tags = new ArrayList<>();
        boolean placed = false;
        for (Part.Term term : item.terms()) {
            if (term.domain().equals("post_tag")) {
                tags.add(term.name());
            } else if (term.domain().equals("category") && !NO_CATEGORY.contains(decoded(term.slug()))) {
                if (placed) {
                    tags.add(term.name());
                } else {
                    article.section(section(term, publication));
                    placed = true;
                }
            }
        }
        article.tags(tags);
    }

    private String section(Part.Term term, PublicationDraft publication) {
        String path = "";
        for (Shared.Category category : shared.trail(term.slug(), term.name())) {
            String name = plain(category.name());
            String slug = PathSegment.from(decoded(category.slug().isEmpty() ? name : category.slug()));
            path = publication.section(path, slug, name.isEmpty() ? slug : name);
        }
        return path;
    }

    private void cover(ArticleBuilder article) {
        Shared.Upload picture = shared.upload(item.meta().getOrDefault("_thumbnail_id", ""));
        if (picture != null) {
            try {
                article.cover(Image.builder(base.resolve(picture.address()))
                        .alt(picture.alt().isBlank() ? AltText.UNKNOWN : AltText.of(picture.alt()))
                        .caption(plain(picture.caption()))
                        .build());
            } catch (InvalidValueException e) {
                // A picture without an address is none.
            }
        }
    }

    private void guid(ArticleBuilder article) {
        try {
            article.guid(item.text("guid"));
        } catch (InvalidValueException e) {
            // Feed readers cannot know it by an id that is none.
        }
    }
}
