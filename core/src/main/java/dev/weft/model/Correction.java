package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.Characters;
import dev.weft.value.PreciseDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was corrected after publication; the text is made clean, on one line, by {@link Characters#line}. */
public final class Correction {

    private final Builder b;

    private Correction(Builder builder) {
        this.b = builder;
    }

    /** Returns a correction without a date. */
    public static Correction of(String text) {
        return builder(text).build();
    }

    /** Returns a builder with the required values set. */
    public static Builder builder(String text) {
        return new Builder(text);
    }

    /** Returns a builder that starts from this one's values. */
    public Builder toBuilder() {
        return b.clone();
    }

    /** Returns when, if that is known. */
    public Optional<PreciseDate> date() {
        return Optional.ofNullable(b.date);
    }

    /** Returns what. */
    public String text() {
        return b.text;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Correction that && b.all().equals(that.b.all());
    }

    @Override
    public int hashCode() {
        return b.all().hashCode();
    }

    @Override
    public String toString() {
        return "Correction" + b.all();
    }

    /** Builds a {@link Correction}; not safe to share between threads. */
    public static final class Builder implements Cloneable {
        private @Nullable PreciseDate date;
        private String text;

        private Builder(String text) {
            this.text = checked(text);
        }

        /** Sets when; null for unknown. */
        public Builder date(@Nullable PreciseDate value) {
            date = value;
            return this;
        }

        /** Sets what, which must show something. */
        public Builder text(String value) {
            text = checked(value);
            return this;
        }

        private static String checked(String given) {
            String text = Characters.line(given);
            if (text.isEmpty()) {
                throw new InvalidValueException("更正内容为空", "a correction has no text");
            }
            return text;
        }

        /** Builds it; the builder can be used again. */
        public Correction build() {
            return new Correction(clone());
        }

        private List<@Nullable Object> all() {
            return Arrays.asList(date, text);
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
