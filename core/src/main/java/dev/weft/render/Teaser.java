package dev.weft.render;

import dev.weft.model.ArticleEntry;
import dev.weft.value.ArticleId;
import dev.weft.value.PreciseDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What another page needs to name an article and link to it. Immutable. */
public final class Teaser {
    private final ArticleId id;
    private final String title;
    private final SitePath path;
    private final @Nullable PreciseDate published;

    private Teaser(Builder b) {
        id = b.id;
        title = b.title;
        path = b.path;
        published = b.published;
    }

    /** Returns the teaser of an article whose page is at {@code path}. */
    public static Teaser of(ArticleEntry article, SitePath path) {
        Builder builder = builder(article.id(), article.title(), path);
        article.published().ifPresent(builder::published);
        return builder.build();
    }

    /**
     * Begins the teaser of an article of which no date is known.
     *
     * @param id its id
     * @param title its title
     * @param path where its page is
     */
    public static Builder builder(ArticleId id, String title, SitePath path) {
        return new Builder(id, title, path);
    }

    /** Returns the id of the article. */
    public ArticleId id() {
        return id;
    }

    /** Returns the title of the article. */
    public String title() {
        return title;
    }

    /** Returns where the page of the article is. */
    public SitePath path() {
        return path;
    }

    /** Returns when the article was published, if that is known. */
    public Optional<PreciseDate> published() {
        return Optional.ofNullable(published);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Teaser that
                && id.equals(that.id)
                && title.equals(that.title)
                && path.equals(that.path)
                && Objects.equals(published, that.published);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, path, published);
    }

    @Override
    public String toString() {
        return "Teaser[" + id + " " + path + "]";
    }

    /** Builds a teaser; not safe to share between threads. */
    public static final class Builder {
        private final ArticleId id;
        private final String title;
        private final SitePath path;
        private @Nullable PreciseDate published;

        private Builder(ArticleId id, String title, SitePath path) {
            this.id = id;
            this.title = title;
            this.path = path;
        }

        /** Sets when the article was published. */
        public Builder published(PreciseDate value) {
            published = value;
            return this;
        }

        /** Returns the teaser. */
        public Teaser build() {
            return new Teaser(this);
        }
    }
}
