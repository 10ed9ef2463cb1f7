package dev.weft.json;

import dev.weft.finding.Code;
import dev.weft.finding.InvalidValueException;
import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.value.ArticleId;
import dev.weft.value.Characters;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One article while it is being read. */
final class ArticleObject {
    static final Keys KEYS = Keys.of(
            "id",
            "slug",
            "kind",
            "status",
            "title",
            "subtitle",
            "shortTitle",
            "lead",
            "section",
            "tags",
            "language",
            "translations",
            "published",
            "modified",
            "embargo",
            "expires",
            "pinned",
            "listed",
            "byline",
            "source",
            "cover",
            "body",
            "attachments",
            "views",
            "rights",
            "notice",
            "corrections",
            "related",
            "aliases",
            "ai",
            "guid",
            "$schema");
    static final Words<Article.Kind> KINDS = Words.of(Article.Kind.class);
    static final Words<Article.Status> STATUSES = Words.of(Article.Status.class);
    static final Words<Article.Ai> AI = Words.of(Article.Ai.class);

    private final Cursor in;
    private final WebAddress base;
    private final boolean withBody;
    private final MediaReader media;
    private final ArticleParts parts;
    private final ArticleBuilder article = Article.builder("unknown", "unknown");
    private @Nullable ArticleId id;
    private @Nullable String title;
    private boolean rejected;

    ArticleObject(Cursor in, WebAddress base, boolean withBody) {
        this.in = in;
        this.base = base;
        this.withBody = withBody;
        this.media = new MediaReader(in, base);
        this.parts = new ArticleParts(in, base);
    }

    /** Reads the article; null if it is rejected. */
    @Nullable
    Article read() {
        in.object();
        for (String key = in.next(KEYS); key != null; key = in.next(KEYS)) {
            read(key);
        }
        if (id == null && !rejected) {
            reject(JsonCodes.MISSING_ID, "/id", "文章没有 id", "the article has no id");
        }
        if (title == null) {
            reject(JsonCodes.MISSING_TITLE, "/title", "文章没有标题", "the article has no title");
        }
        if (rejected || id == null || title == null) {
            return null;
        }
        return article.id(id).title(title).build();
    }

    private void reject(Code code, String path, String zh, String en) {
        rejected = true;
        in.report(code.at(path, zh, en));
    }

    private void read(String key) {
        switch (key) {
            case "id" -> id();
            case "title" -> title();
            case "slug" -> set(article::slug);
            case "kind" -> word(KINDS, article::kind);
            case "status" -> word(STATUSES, article::status);
            case "subtitle" -> article.subtitle(in.line());
            case "shortTitle" -> article.shortTitle(in.line());
            case "lead" -> article.lead(in.line());
            case "section" -> set(article::section);
            case "tags" -> article.tags(in.list(in::text));
            case "language" -> value(in.value(Language::of), article::language);
            case "translations" -> article.translations(in.list(parts::translation));
            case "published" -> value(date(), article::published);
            case "modified" -> value(date(), article::modified);
            case "embargo" -> value(date(), article::embargo);
            case "expires" -> value(date(), article::expires);
            case "pinned" -> article.pinned(in.flag(false));
            case "listed" -> article.listed(in.flag(true));
            case "byline" -> article.byline(in.list(parts::credit));
            case "source" -> value(parts.source(), article::source);
            case "cover" -> value(media.image(), article::cover);
            case "body" -> body();
            default -> readMore(key);
        }
    }

    private void readMore(String key) {
        switch (key) {
            case "attachments" -> article.attachments(in.list(media::attachment));
            case "views" -> value(parts.views(), article::views);
            case "rights" -> article.rights(in.line());
            case "notice" -> value(parts.notice(), article::notice);
            case "corrections" -> article.corrections(in.list(parts::correction));
            case "related" -> article.related(in.list(() -> in.value(ArticleId::of)));
            case "aliases" -> article.aliases(in.list(this::alias));
            case "ai" -> word(AI, article::ai);
            case "guid" -> set(article::guid);
            case "$schema" -> in.line();
            default -> throw new AssertionError(key);
        }
    }

    private void id() {
        String text = in.text();
        if (text == null) {
            return;
        }
        try {
            id = ArticleId.of(text);
            in.article(id.value());
        } catch (InvalidValueException e) {
            reject(
                    JsonCodes.INVALID_ID,
                    "/id",
                    e.bilingual().zh(),
                    e.bilingual().en());
        }
    }

    private void title() {
        String text = Characters.line(in.line());
        title = text.isEmpty() ? null : text;
    }

    /** Reads a date without which the article cannot be placed in time: one that is none rejects the article. */
    private @Nullable PreciseDate date() {
        String text = in.text();
        if (text == null) {
            return null;
        }
        try {
            return PreciseDate.parse(text);
        } catch (InvalidValueException e) {
            reject(
                    JsonCodes.INVALID_DATE,
                    in.pointer(),
                    e.bilingual().zh(),
                    e.bilingual().en());
            return null;
        }
    }

    private void set(Consumer<String> setter) {
        in.value(text -> {
            setter.accept(text);
            return text;
        });
    }

    /** Sets what was read, if anything was. */
    static <T> void value(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    private <E extends Enum<E>> void word(Words<E> words, Consumer<E> setter) {
        value(in.word(words), setter);
    }

    private void body() {
        if (withBody) {
            article.body(new BodyReader(in, media, base).body());
        } else {
            in.skip();
        }
    }

    private @Nullable String alias() {
        return in.value(text -> {
            article.aliases(List.of(text));
            return text;
        });
    }
}
