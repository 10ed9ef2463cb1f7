package dev.weft.model;

import dev.weft.value.Characters;
import dev.weft.value.WebAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an article came from, and on what terms: {@code Source.of(kind, name)}, or a builder for more.
 *
 * <p>Its texts are made clean, on one line, by {@link Characters#line}.
 */
public final class Source {
    /** On what terms an article came. */
    public enum Kind {
        /** Written here (原创). */
        ORIGINAL,
        /** Taken over whole (转载). */
        REPRINT,
        /** Put together from others (编译, 综合). */
        COMPILED
    }

    private final Builder b;

    private Source(Builder builder) {
        this.b = builder;
    }

    /** Returns a source by its name. */
    public static Source of(Kind kind, String name) {
        return builder(kind, name).build();
    }

    /** Returns a builder with the required values set. */
    public static Builder builder(Kind kind, String name) {
        return new Builder(kind, name);
    }

    /** Returns a builder that starts from this one's values. */
    public Builder toBuilder() {
        return b.clone();
    }

    /** Returns on what terms it came. */
    public Kind kind() {
        return b.kind;
    }

    /** Returns what the source is called (来源), or empty. */
    public String name() {
        return b.name;
    }

    /** Returns where the original is, if that is known. */
    public Optional<WebAddress> address() {
        return Optional.ofNullable(b.address);
    }

    /** Returns the original's title where it was changed, or empty. */
    public String originalTitle() {
        return b.originalTitle;
    }

    /** Returns the original's author, or empty. */
    public String originalAuthor() {
        return b.originalAuthor;
    }

    /** Returns what is said of the reprint, or empty. */
    public String note() {
        return b.note;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Source that && b.all().equals(that.b.all());
    }

    @Override
    public int hashCode() {
        return b.all().hashCode();
    }

    @Override
    public String toString() {
        return "Source" + b.all();
    }

    /** Builds a {@link Source}; not safe to share between threads. */
    public static final class Builder implements Cloneable {
        private Kind kind;
        private String name;
        private @Nullable WebAddress address;
        private String originalTitle = "";
        private String originalAuthor = "";
        private String note = "";

        private Builder(Kind kind, String name) {
            this.kind = kind;
            this.name = Characters.line(name);
        }

        /** Sets on what terms it came. */
        public Builder kind(Kind value) {
            kind = value;
            return this;
        }

        /** Sets what the source is called. */
        public Builder name(String value) {
            name = Characters.line(value);
            return this;
        }

        /** Sets where the original is; null for unknown. */
        public Builder address(@Nullable WebAddress value) {
            address = value;
            return this;
        }

        /** Sets the original's title. */
        public Builder originalTitle(String value) {
            originalTitle = Characters.line(value);
            return this;
        }

        /** Sets the original's author. */
        public Builder originalAuthor(String value) {
            originalAuthor = Characters.line(value);
            return this;
        }

        /** Sets what is said of the reprint. */
        public Builder note(String value) {
            note = Characters.line(value);
            return this;
        }

        /** Builds it; the builder can be used again. */
        public Source build() {
            return new Source(clone());
        }

        private List<@Nullable Object> all() {
            return Arrays.asList(kind, name, address, originalTitle, originalAuthor, note);
        }

        @Override
        protected Builder clone() {
            try {
                return (Builder) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
