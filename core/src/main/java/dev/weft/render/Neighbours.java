package dev.weft.render;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The articles that stand beside an article. Immutable. */
public final class Neighbours {
    /** Nothing stands beside it. */
    public static final Neighbours NONE = builder().build();

    private final @Nullable Teaser previous;
    private final @Nullable Teaser next;
    private final List<Teaser> earlier;
    private final List<Teaser> related;
    private final List<Teaser> latest;

    private Neighbours(Builder b) {
        previous = b.previous;
        next = b.next;
        earlier = b.earlier;
        related = b.related;
        latest = b.latest;
    }

    /** Begins neighbours, of which there are none yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the article before it in its section, if there is one. */
    public Optional<Teaser> previous() {
        return Optional.ofNullable(previous);
    }

    /** Returns the article after it in its section, if there is one. */
    public Optional<Teaser> next() {
        return Optional.ofNullable(next);
    }

    /** Returns the articles before it in its section, newest first. */
    public List<Teaser> earlier() {
        return earlier;
    }

    /** Returns the articles that an editor put beside it, or that share its tags. */
    public List<Teaser> related() {
        return related;
    }

    /**
     * Returns the newest articles of its section, where a page is made for a reader. A page that is published has none, since
     * they would go stale; it points to a document that has them.
     */
    public List<Teaser> latest() {
        return latest;
    }

    /** Returns a builder that begins with these. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.previous = previous;
        builder.next = next;
        return builder.earlier(earlier).related(related).latest(latest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Neighbours that
                && Objects.equals(previous, that.previous)
                && Objects.equals(next, that.next)
                && earlier.equals(that.earlier)
                && related.equals(that.related)
                && latest.equals(that.latest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(previous, next, earlier, related, latest);
    }

    @Override
    public String toString() {
        return "Neighbours[previous=" + previous + ", next=" + next + ", earlier=" + earlier + ", related=" + related
                + ", latest=" + latest + "]";
    }

    /** Builds the neighbours of an article; not safe to share between threads. */
    public static final class Builder {
        private @Nullable Teaser previous;
        private @Nullable Teaser next;
        private List<Teaser> earlier = List.of();
        private List<Teaser> related = List.of();
        private List<Teaser> latest = List.of();

        private Builder() {}

        /** Sets the article before it in its section. */
        public Builder previous(Teaser value) {
            previous = value;
            return this;
        }

        /** Sets the article after it in its section. */
        public Builder next(Teaser value) {
            next = value;
            return this;
        }

        /** Sets the articles before it in its section, newest first. */
        public Builder earlier(List<Teaser> values) {
            earlier = List.copyOf(values);
            return this;
        }

        /** Sets the articles that an editor put beside it, or that share its tags. */
        public Builder related(List<Teaser> values) {
            related = List.copyOf(values);
            return this;
        }

        /** Sets the newest articles of its section, for a page that is made for a reader. */
        public Builder latest(List<Teaser> values) {
            latest = List.copyOf(values);
            return this;
        }

        /** Returns the neighbours. */
        public Neighbours build() {
            return new Neighbours(this);
        }
    }
}
