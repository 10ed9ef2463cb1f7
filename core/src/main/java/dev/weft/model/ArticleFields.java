package dev.weft.model;

import dev.weft.body.Body;
import dev.weft.value.ArticleId;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an article is made of: written by its builder, and by nobody once an {@link Article} holds it. */
final class ArticleFields implements Cloneable {
    ArticleId id;
    String title;
    String slug = "";
    Article.Kind kind = Article.Kind.NEWS;
    Article.Status status = Article.Status.USABLE;
    String subtitle = "";
    String shortTitle = "";
    String lead = "";
    String section = "";
    List<String> tags = List.of();

    @Nullable
    Language language;

    List<Translation> translations = List.of();

    @Nullable
    PreciseDate published;

    @Nullable
    PreciseDate modified;

    @Nullable
    PreciseDate embargo;

    @Nullable
    PreciseDate expires;

    boolean pinned;
    boolean listed = true;
    List<Credit> byline = List.of();

    @Nullable
    Source source;

    @Nullable
    Image cover;

    Body body = Body.EMPTY;
    List<Attachment> attachments = List.of();

    @Nullable
    Views views;

    String rights = "";

    @Nullable
    Notice notice;

    List<Correction> corrections = List.of();
    List<ArticleId> related = List.of();
    List<String> aliases = List.of();
    Article.Ai ai = Article.Ai.NONE;
    String guid = "";

    ArticleFields(ArticleId id, String title) {
        this.id = id;
        this.title = ArticleBuilder.checkedTitle(title);
    }

    String slug() {
        return slug.isEmpty() ? id.value() : slug;
    }

    /** Returns the fields that an {@link ArticleEntry} keeps; the others as they are by default. */
    ArticleFields forEntry() {
        ArticleFields entry = new ArticleFields(id, title);
        entry.slug = slug;
        entry.kind = kind;
        entry.status = status;
        entry.section = section;
        entry.tags = tags;
        entry.language = language;
        entry.published = published;
        entry.modified = modified;
        entry.embargo = embargo;
        entry.expires = expires;
        entry.pinned = pinned;
        entry.listed = listed;
        entry.byline = byline;
        entry.related = related;
        entry.aliases = aliases;
        entry.guid = guid;
        return entry;
    }

    ArticleFields copy() {
        try {
            return (ArticleFields) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArticleFields that && all().equals(that.all());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    private List<@Nullable Object> all() {
        return Arrays.asList(
                id,
                title,
                slug,
                kind,
                status,
                subtitle,
                shortTitle,
                lead,
                section,
                tags,
                language,
                translations,
                published,
                modified,
                embargo,
                expires,
                pinned,
                listed,
                byline,
                source,
                cover,
                body,
                attachments,
                views,
                rights,
                notice,
                corrections,
                related,
                aliases,
                ai,
                guid);
    }
}
