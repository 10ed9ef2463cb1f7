package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.PreciseDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often an article had been seen at a time. */
public final class Views {

    private final Builder b;

    private Views(Builder builder) {
        this.b = builder;
    }

    /** Returns a count at a time that nobody has said. */
    public static Views of(long count) {
        return builder(count).build();
    }

    /** Returns a builder with the required values set. */
    public static Builder builder(long count) {
        return new Builder(count);
    }

    /** Returns a builder that starts from this one's values. */
    public Builder toBuilder() {
        return b.clone();
    }

    /** Returns how often. */
    public long count() {
        return b.count;
    }

    /** Returns at which time, if that is known. */
    public Optional<PreciseDate> asOf() {
        return Optional.ofNullable(b.asOf);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Views that && b.all().equals(that.b.all());
    }

    @Override
    public int hashCode() {
        return b.all().hashCode();
    }

    @Override
    public String toString() {
        return "Views" + b.all();
    }

    /** Builds a {@link Views}; not safe to share between threads. */
    public static final class Builder implements Cloneable {
        private long count;
        private @Nullable PreciseDate asOf;

        private Builder(long count) {
            this.count = checked(count);
        }

        /** Sets how often. */
        public Builder count(long value) {
            count = checked(value);
            return this;
        }

        /** Sets at which time; null for unknown. */
        public Builder asOf(@Nullable PreciseDate value) {
            asOf = value;
            return this;
        }

        private static long checked(long count) {
            if (count < 0) {
                throw new InvalidValueException("点击数 " + count + " 无效：应为 0 或更大", "the count " + count + " is negative");
            }
            return count;
        }

        /** Builds it; the builder can be used again. */
        public Views build() {
            return new Views(clone());
        }

        private List<@Nullable Object> all() {
            return Arrays.asList(count, asOf);
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
