package dev.weft.value;

import dev.weft.finding.InvalidValueException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A file that goes with an article; its texts are made clean, on one line, by {@link Characters#line}. */
public final class Attachment {
    private final Builder b;

    private Attachment(Builder builder) {
        this.b = builder;
    }

    /** Returns an attachment of which no more is known. */
    public static Attachment of(WebAddress address) {
        return builder(address).build();
    }

    /** Returns a builder with the required values set. */
    public static Builder builder(WebAddress address) {
        return new Builder(address);
    }

    /** Returns a builder that starts from this one's values. */
    public Builder toBuilder() {
        return b.clone();
    }

    /** Returns where it is. */
    public WebAddress address() {
        return b.address;
    }

    /** Returns the file's name as a reader saves it. */
    public String name() {
        return b.name;
    }

    /** Returns what a reader chooses it by. */
    public String title() {
        return b.title;
    }

    /** Returns its type, such as {@code application/pdf}, or empty. */
    public String mediaType() {
        return b.mediaType;
    }

    /** Returns its size, if that is known. */
    public OptionalLong bytes() {
        return b.bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Attachment that && b.all().equals(that.b.all());
    }

    @Override
    public int hashCode() {
        return b.all().hashCode();
    }

    @Override
    public String toString() {
        return "Attachment" + b.all();
    }

    /** Builds an {@link Attachment}; not safe to share between threads. */
    public static final class Builder implements Cloneable {
        private WebAddress address;
        private String name = "";
        private String title = "";
        private String mediaType = "";
        private OptionalLong bytes = OptionalLong.empty();

        private Builder(WebAddress address) {
            this.address = address;
        }

        /** Sets where it is. */
        public Builder address(WebAddress value) {
            address = value;
            return this;
        }

        /** Sets the file's name as a reader saves it; empty for the last part of the address. */
        public Builder name(String value) {
            name = Characters.line(value);
            return this;
        }

        /** Sets what a reader chooses it by; empty for the name. */
        public Builder title(String value) {
            title = Characters.line(value);
            return this;
        }

        /** Sets its type, such as {@code application/pdf}; empty for what the name's ending says. */
        public Builder mediaType(String value) {
            mediaType = MediaTypes.clean(value);
            return this;
        }

        /** Sets its size, which is unknown if nothing is set. */
        public Builder bytes(long value) {
            if (value < 0) {
                throw new InvalidValueException(
                        "附件大小 " + value + " 无效：应为 0 或更大",
                        "the size " + value + " is impossible: expected 0 or more bytes");
            }
            bytes = OptionalLong.of(value);
            return this;
        }

        /** Returns it, with what follows from its address and name; the builder can go on to make another. */
        public Attachment build() {
            Builder built = clone();
            if (name.isEmpty()) {
                String path = address.path();
                built.name = path.substring(path.lastIndexOf('/') + 1);
                built.name = built.name.isEmpty() ? address.host() : built.name;
            }
            built.title = title.isEmpty() ? built.name : title;
            if (mediaType.isEmpty()) {
                String byName = MediaTypes.ofPath(built.name);
                built.mediaType = byName.isEmpty() ? MediaTypes.ofPath(address.path()) : byName;
            }
            return new Attachment(built);
        }

        private List<Object> all() {
            return List.of(address, name, title, mediaType, bytes);
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
