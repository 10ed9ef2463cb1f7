package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.Characters;
import dev.weft.value.WebAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person; the texts are made clean, on one line, by {@link Characters#line}. */
public final class Person {

    private final Builder b;

    private Person(Builder builder) {
        this.b = builder;
    }

    /** Returns a person of whom only the name is known. */
    public static Person of(String name) {
        return builder(name).build();
    }

    /** Returns a builder with the required values set. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Returns a builder that starts from this one's values. */
    public Builder toBuilder() {
        return b.clone();
    }

    /** Returns the name as it is shown. */
    public String name() {
        return b.name;
    }

    /** Returns a title such as 会长 or chief designer, or empty. */
    public String title() {
        return b.title;
    }

    /** Returns whom the person works for, or empty. */
    public String organisation() {
        return b.organisation;
    }

    /** Returns the person's page, if there is one. */
    public Optional<WebAddress> web() {
        return Optional.ofNullable(b.web);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Person that && b.all().equals(that.b.all());
    }

    /** Returns a number from the name alone, which hardly two people of a publication share: bylines ask for it often. */
    @Override
    public int hashCode() {
        return b.name.hashCode();
    }

    @Override
    public String toString() {
        return "Person" + b.all();
    }

    /** Builds a {@link Person}; not safe to share between threads. */
    public static final class Builder implements Cloneable {
        private String name;
        private String title = "";
        private String organisation = "";
        private @Nullable WebAddress web;

        private Builder(String name) {
            this.name = checkedName(name);
        }

        /** Sets the name, which must show something. */
        public Builder name(String value) {
            name = checkedName(value);
            return this;
        }

        /** Sets a title. */
        public Builder title(String value) {
            title = Characters.line(value);
            return this;
        }

        /** Sets whom the person works for. */
        public Builder organisation(String value) {
            organisation = Characters.line(value);
            return this;
        }

        /** Sets the person's page; null for none. */
        public Builder web(@Nullable WebAddress value) {
            web = value;
            return this;
        }

        private static String checkedName(String text) {
            String name = Characters.line(text);
            if (name.isEmpty()) {
                throw new InvalidValueException("人名为空", "a person's name is empty");
            }
            return name;
        }

        /** Builds it; the builder can be used again. */
        public Person build() {
            return new Person(clone());
        }

        private List<@Nullable Object> all() {
            return Arrays.asList(name, title, organisation, web);
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
