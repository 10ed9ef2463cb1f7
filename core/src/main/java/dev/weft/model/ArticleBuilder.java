package dev.weft.model;

import dev.weft.body.Body;
import dev.weft.finding.InvalidValueException;
import dev.weft.value.ArticleId;
import dev.weft.value.Attachment;
import dev.weft.value.Characters;
import dev.weft.value.Image;
import dev.weft.value.Language;
import dev.weft.value.PathSegment;
import dev.weft.value.PreciseDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link Article}; not safe to share between threads.
 *
 * <p>Texts are made clean, on one line, by {@link Characters#line}, and nothing reports what that changed: a caller who
 * wants to know asks {@link Characters#isClean} beforehand. Reading JSON reports it.
 */
public final class ArticleBuilder implements Cloneable {
    /** The longest id of an earlier system, in characters. */
    public static final int MAX_GUID = 2000;

    /** The longest dateline, in characters. */
    public static final int MAX_DATELINE = 60;

    // What an article is made of: an Article holds a builder that nobody else has.
    ArticleId id;
    String title;
    String slug = "";
    Article.Kind kind = Article.Kind.NEWS;
    Article.Status status = Article.Status.USABLE;
    String subtitle = "";
    String shortTitle = "";
    String lead = "";
    String dateline = "";
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

    ArticleBuilder(ArticleId id, String title) {
        this.id = id;
        this.title = checkedTitle(title);
    }

    static String checkedTitle(String text) {
        String title = Characters.line(text);
        if (title.isEmpty()) {
            throw new InvalidValueException("标题为空", "the title is empty");
        }
        return title;
    }

    /** Sets the id, to make a copy under another one. */
    public ArticleBuilder id(ArticleId value) {
        id = value;
        return this;
    }

    /** Sets the title, which must show something. */
    public ArticleBuilder title(String text) {
        title = checkedTitle(text);
        return this;
    }

    /** Sets the part of the address that names the article; empty for its id. */
    public ArticleBuilder slug(String text) {
        slug = text.isEmpty() ? "" : PathSegment.check(text);
        return this;
    }

    /** Sets what the article is; by default news. */
    public ArticleBuilder kind(Article.Kind value) {
        kind = value;
        return this;
    }

    /** Sets whether it may be shown; by default it may. */
    public ArticleBuilder status(Article.Status value) {
        status = value;
        return this;
    }

    /** Sets the subtitle. */
    public ArticleBuilder subtitle(String text) {
        subtitle = Characters.line(text);
        return this;
    }

    /** Sets a title for where there is little room. */
    public ArticleBuilder shortTitle(String text) {
        shortTitle = Characters.line(text);
        return this;
    }

    /** Sets the lead. */
    public ArticleBuilder lead(String text) {
        lead = Characters.line(text);
        return this;
    }

    /**
     * Sets the place it was written in (电头), such as 沈阳; empty for none.
     *
     * @throws InvalidValueException if it is longer than {@link #MAX_DATELINE}, or on more than one line
     */
    public ArticleBuilder dateline(String text) {
        if (text.codePointCount(0, text.length()) > MAX_DATELINE
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0) {
            throw new InvalidValueException(
                    "电头应为一行地名，不超过 " + MAX_DATELINE + " 个字符",
                    "a dateline is the name of a place: expected one line of at most " + MAX_DATELINE + " characters");
        }
        dateline = Characters.line(text);
        return this;
    }

    /** Sets the path of the section: slugs separated by slashes. */
    public ArticleBuilder section(String path) {
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            PathSegment.check(path.substring(start, slash));
            start = slash + 1;
        }
        if (!path.isEmpty()) {
            PathSegment.check(path.substring(start));
        }
        section = path;
        return this;
    }

    /** Sets the tags; each is kept once, empty ones are left out. */
    public ArticleBuilder tags(List<String> values) {
        Set<String> kept = new LinkedHashSet<>();
        for (String value : values) {
            String tag = Characters.line(value);
            if (!tag.isEmpty()) {
                kept.add(tag);
            }
        }
        tags = List.copyOf(kept);
        return this;
    }

    /** Sets the language. */
    public ArticleBuilder language(Language value) {
        language = value;
        return this;
    }

    /** Sets where the same piece is in other languages. */
    public ArticleBuilder translations(List<Translation> values) {
        translations = List.copyOf(values);
        return this;
    }

    /** Sets when it was published. */
    public ArticleBuilder published(PreciseDate value) {
        published = value;
        return this;
    }

    /** Sets when it was last changed. */
    public ArticleBuilder modified(PreciseDate value) {
        modified = value;
        return this;
    }

    /** Sets before when it must not be shown. */
    public ArticleBuilder embargo(PreciseDate value) {
        embargo = value;
        return this;
    }

    /** Sets after when it is shown no more. */
    public ArticleBuilder expires(PreciseDate value) {
        expires = value;
        return this;
    }

    /** Sets whether it stands before others. */
    public ArticleBuilder pinned(boolean value) {
        pinned = value;
        return this;
    }

    /** Sets whether it appears in listings and feeds; by default it does. */
    public ArticleBuilder listed(boolean value) {
        listed = value;
        return this;
    }

    /** Sets who made it. */
    public ArticleBuilder byline(List<Credit> values) {
        byline = List.copyOf(values);
        return this;
    }

    /** Sets where it came from. */
    public ArticleBuilder source(Source value) {
        source = value;
        return this;
    }

    /** Sets the picture that stands for it. */
    public ArticleBuilder cover(Image value) {
        cover = value;
        return this;
    }

    /** Sets the text. */
    public ArticleBuilder body(Body value) {
        body = value;
        return this;
    }

    /** Sets the files that go with it. */
    public ArticleBuilder attachments(List<Attachment> values) {
        attachments = List.copyOf(values);
        return this;
    }

    /** Sets how often it was seen. */
    public ArticleBuilder views(Views value) {
        views = value;
        return this;
    }

    /** Sets on what terms it may be used. */
    public ArticleBuilder rights(String text) {
        rights = Characters.line(text);
        return this;
    }

    /** Sets what a notice says of itself. */
    public ArticleBuilder notice(Notice value) {
        notice = value;
        return this;
    }

    /** Sets what was corrected. */
    public ArticleBuilder corrections(List<Correction> values) {
        corrections = List.copyOf(values);
        return this;
    }

    /** Sets other articles that belong beside it; each is kept once, itself is left out. */
    public ArticleBuilder related(List<ArticleId> values) {
        related = List.copyOf(new LinkedHashSet<>(values));
        return this;
    }

    /**
     * Sets old addresses that lead here now.
     *
     * @throws InvalidValueException if one is not a path from the root of the site whose segments are safe
     */
    public ArticleBuilder aliases(List<String> paths) {
        List<String> kept = new ArrayList<>();
        for (String path : paths) {
            if (!path.startsWith("/") || path.length() < 2) {
                throw new InvalidValueException(
                        "「" + path + "」不是旧地址：应形如 /show-512.html",
                        "\"" + path + "\" is no old address: expected /show-512.html or the like");
            }
            String bare = path.substring(1, path.endsWith("/") ? path.length() - 1 : path.length());
            for (String segment : bare.split("/", -1)) {
                PathSegment.check(segment);
            }
            if (!kept.contains(path)) {
                kept.add(path);
            }
        }
        aliases = List.copyOf(kept);
        return this;
    }

    /**
     * Sets the id that an earlier system's feeds gave the article, so that readers do not see it twice; empty for none.
     *
     * <p>It is kept to the character, or not at all. RSS and JSON Feed carry any; Atom only an absolute URI.
     *
     * @throws InvalidValueException if it begins or ends with white space, has more than one space in a row or a line
     *     break, holds a character that no channel may carry, or is longer than {@link #MAX_GUID}
     */
    public ArticleBuilder guid(String text) {
        if (text.codePointCount(0, text.length()) > MAX_GUID) {
            throw new InvalidValueException(
                    "沿用的标识过长：应不超过 " + MAX_GUID + " 个字符",
                    "an id to be taken over is too long: expected at most " + MAX_GUID + " characters");
        }
        if (!Characters.line(text).equals(text)) {
            throw new InvalidValueException(
                    "「" + text + "」不能沿用为标识：应为一行文本，首尾无空白，无连续空格和控制字符",
                    "\"" + text + "\" cannot be taken over as an id: expected one line without white space at its ends,"
                            + " two spaces in a row or controls");
        }
        guid = text;
        return this;
    }

    /** Sets whether a machine made the content. */
    public ArticleBuilder ai(Article.Ai value) {
        ai = value;
        return this;
    }

    /** Builds the article; the builder can be used again. */
    public Article build() {
        ArticleBuilder made = copy();
        made.slug = slug.equals(id.value()) ? "" : slug;
        if (related.contains(id)) {
            made.related = related.stream().filter(other -> !other.equals(id)).toList();
        }
        return new Article(made);
    }

    String slug() {
        return slug.isEmpty() ? id.value() : slug;
    }

    /** Returns the fields that an {@link ArticleEntry} keeps; the others as they are by default. */
    ArticleBuilder forEntry() {
        ArticleBuilder entry = new ArticleBuilder(id, title);
        entry.slug = slug;
        entry.kind = kind;
        entry.status = status;
        entry.section = section;
        entry.tags = tags;
        entry.language = language;
        entry.translations = translations;
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

    ArticleBuilder copy() {
        try {
            return (ArticleBuilder) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns whether another builder would build an equal article. */
    boolean sameAs(ArticleBuilder other) {
        return all().equals(other.all());
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
                dateline,
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

    @Override
    public String toString() {
        return "ArticleBuilder[" + id + " " + title + "]";
    }
}
