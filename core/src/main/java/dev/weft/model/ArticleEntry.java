package dev.weft.model;

import dev.weft.value.ArticleId;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an index or a listing knows of an article: enough to place it, to order it, and to link to it.
 *
 * <p>{@code ArticleEntry.of(article)} makes one; it keeps nothing else of the article. Two entries are equal if all
 * their values are.
 */
public final class ArticleEntry {
    private final ArticleBuilder f;

    private ArticleEntry(ArticleBuilder fields) {
        this.f = fields;
    }

    /** Returns the entry of an article. */
    public static ArticleEntry of(Article article) {
        return new ArticleEntry(article.fields().forEntry());
    }

    /** Returns an article with exactly what this entry knows: another machine makes the same entry from it. */
    public Article outline() {
        return new Article(f);
    }

    /** Returns the article's id. */
    public ArticleId id() {
        return f.id;
    }

    /** Returns the part of the address that names the article; by default its id. */
    public String slug() {
        return f.slug();
    }

    /** Returns the title. */
    public String title() {
        return f.title;
    }

    /** Returns what the article is. */
    public Article.Kind kind() {
        return f.kind;
    }

    /** Returns whether it may be shown. */
    public Article.Status status() {
        return f.status;
    }

    /** Returns the path of its section, or empty. */
    public String section() {
        return f.section;
    }

    /** Returns its tags, each once, as given. */
    public List<String> tags() {
        return f.tags;
    }

    /** Returns the names of those who wrote it, each once, in the order they are named. */
    public List<String> authors() {
        Set<String> names = new LinkedHashSet<>();
        for (Credit credit : f.byline) {
            if (credit.role() == Credit.Role.AUTHOR) {
                names.add(credit.person().name());
            }
        }
        return List.copyOf(names);
    }

    /** Returns the language, where it is not the publication's. */
    public Optional<Language> language() {
        return Optional.ofNullable(f.language);
    }

    /** Returns the same piece in other languages. */
    public List<Translation> translations() {
        return f.translations;
    }

    /** Returns when it was published, if that is known. */
    public Optional<PreciseDate> published() {
        return Optional.ofNullable(f.published);
    }

    /** Returns when it was last changed, if it was. */
    public Optional<PreciseDate> modified() {
        return Optional.ofNullable(f.modified);
    }

    /** Returns when it was last changed, else when it was published, if either is known. */
    public Optional<PreciseDate> changed() {
        return f.modified != null ? modified() : published();
    }

    /** Returns when its embargo ends, if it has one. */
    public Optional<PreciseDate> embargo() {
        return Optional.ofNullable(f.embargo);
    }

    /** Returns when it expires, if it does. */
    public Optional<PreciseDate> expires() {
        return Optional.ofNullable(f.expires);
    }

    /** Returns whether it is pinned to the top of the home page. */
    public boolean pinned() {
        return f.pinned;
    }

    /** Returns whether it appears in listings and feeds. */
    public boolean listed() {
        return f.listed;
    }

    /** Returns whether listings may name it: it is no draft and no standing page, and not left out of them. */
    public boolean isListed() {
        return f.listed && f.kind != Article.Kind.PAGE && f.status != Article.Status.DRAFT;
    }

    /** Returns the ids of the related articles that an editor chose. */
    public List<ArticleId> related() {
        return f.related;
    }

    /** Returns old addresses that lead here now: paths from the root of the site, beginning with a slash. */
    public List<String> aliases() {
        return f.aliases;
    }

    /** Returns the id that an earlier system's feeds gave it, or empty. */
    public String guid() {
        return f.guid;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ArticleEntry that && f.sameAs(that.f);
    }

    @Override
    public int hashCode() {
        return f.id.hashCode();
    }

    @Override
    public String toString() {
        return "ArticleEntry[" + f.id + " " + f.title + "]";
    }
}
