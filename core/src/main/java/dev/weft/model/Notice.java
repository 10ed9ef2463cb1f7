package dev.weft.model;

import dev.weft.value.Characters;
import dev.weft.value.PreciseDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The formal data of a notice, such as its number and its deadline; its texts are made clean, on one line, by
 * {@link Characters#line}.
 */
public final class Notice {

    private final Builder b;

    private Notice(Builder builder) {
        this.b = builder;
    }

    /** Begins one. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this one's values. */
    public Builder toBuilder() {
        return b.clone();
    }

    /** Returns the number of the document (文号), or empty. */
    public String number() {
        return b.number;
    }

    /** Returns who issued it, or empty. */
    public String issuer() {
        return b.issuer;
    }

    /** Returns from when it holds, if that is said. */
    public Optional<PreciseDate> effective() {
        return Optional.ofNullable(b.effective);
    }

    /** Returns the deadline, if there is one. */
    public Optional<PreciseDate> deadline() {
        return Optional.ofNullable(b.deadline);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Notice that && b.all().equals(that.b.all());
    }

    @Override
    public int hashCode() {
        return b.all().hashCode();
    }

    @Override
    public String toString() {
        return "Notice" + b.all();
    }

    /** Builds a {@link Notice}; not safe to share between threads. */
    public static final class Builder implements Cloneable {
        private String number = "";
        private String issuer = "";
        private @Nullable PreciseDate effective;
        private @Nullable PreciseDate deadline;

        private Builder() {}

        /** Sets the number of the document. */
        public Builder number(String value) {
            number = Characters.line(value);
            return this;
        }

        /** Sets who issued it. */
        public Builder issuer(String value) {
            issuer = Characters.line(value);
            return this;
        }

        /** Sets from when it holds; null for not said. */
        public Builder effective(@Nullable PreciseDate value) {
            effective = value;
            return this;
        }

        /** Sets the deadline; null for none. */
        public Builder deadline(@Nullable PreciseDate value) {
            deadline = value;
            return this;
        }

        /** Builds it; the builder can be used again. */
        public Notice build() {
            return new Notice(clone());
        }

        private List<@Nullable Object> all() {
            return Arrays.asList(number, issuer, effective, deadline);
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
