package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.WebAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a publication decides about its feeds. */
public final class FeedSettings {
    /** The most items that a subscription document may be asked to have. */
    public static final int MAX_ITEMS = 10_000;

    /** Full text, ids from the base address, no hub, the usual number of items, no bound in bytes, no stylesheet. */
    public static final FeedSettings DEFAULT = builder().build();

    private final Builder b;

    private FeedSettings(Builder builder) {
        this.b = builder;
    }

    /** Returns a builder that starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these settings. */
    public Builder toBuilder() {
        return b.clone();
    }

    /** Returns whether items carry the whole text; else a summary. */
    public boolean fullText() {
        return b.fullText;
    }

    /**
     * Returns what the ids of items are made from, such as {@code example.org,2014-01-24}; empty for the host of the base
     * address.
     */
    public String authority() {
        return b.authority;
    }

    /** Returns the WebSub hubs that tell subscribers of changes. */
    public List<WebAddress> hubs() {
        return b.hubs;
    }

    /** Returns how many of the newest articles the subscription document has at most; 0 for as many as is usual. */
    public int items() {
        return b.items;
    }

    /** Returns how many bytes of items the subscription document has at most; the newest item always stands. */
    public long maxBytes() {
        return b.maxBytes;
    }

    /** Returns whether feeds link a stylesheet for browsers. */
    public boolean stylesheet() {
        return b.stylesheet;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof FeedSettings that && b.all().equals(that.b.all());
    }

    @Override
    public int hashCode() {
        return b.all().hashCode();
    }

    @Override
    public String toString() {
        return "FeedSettings" + b.all();
    }

    /**
     * Returns the text if it can be the authority and date of a tag URI.
     *
     * @throws InvalidValueException if it is not like {@code example.org,2014-01-24}
     */
    public static String checkAuthority(String text) {
        int comma = text.indexOf(',');
        boolean valid = comma > 0 && isDate(text, comma + 1);
        for (int i = 0; valid && i < comma; i++) {
            char c = text.charAt(i);
            valid = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.';
        }
        if (!valid) {
            throw new InvalidValueException(
                    "「" + text + "」不能用来生成订阅源的标识：应为小写主机名加持有它的日期，如 example.org,2014-01-24",
                    "\"" + text
                            + "\" cannot name who made an id: expected a host name in lower case and a date on which"
                            + " you held it, as in example.org,2014-01-24");
        }
        return text;
    }

    private static boolean isDate(String text, int from) {
        int length = text.length() - from;
        if (length != 4 && length != 7 && length != 10) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(from + i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** Builds {@link FeedSettings}; not safe to share between threads. */
    public static final class Builder implements Cloneable {
        private boolean fullText = true;
        private String authority = "";
        private List<WebAddress> hubs = List.of();
        private int items;
        private long maxBytes = Long.MAX_VALUE;
        private boolean stylesheet;

        private Builder() {}

        /** Sets whether items carry the whole text; else a summary. */
        public Builder fullText(boolean value) {
            fullText = value;
            return this;
        }

        /**
         * Sets what the ids of items are made from; empty for the host of the base address.
         *
         * @param value a host name and a date on which the publisher held it, such as {@code example.org,2014-01-24}
         * @see <a href="https://www.rfc-editor.org/rfc/rfc4151#section-2.1">RFC 4151, 2.1 (checked 2026-11-23)</a>
         */
        public Builder authority(String value) {
            authority = value.isEmpty() ? value : checkAuthority(value);
            return this;
        }

        /** Sets the WebSub hubs that tell subscribers of changes. */
        public Builder hubs(List<WebAddress> value) {
            hubs = List.copyOf(value);
            return this;
        }

        /** Sets how many of the newest articles the subscription document has at most; 0 for as many as is usual. */
        public Builder items(int value) {
            if (value < 0 || value > MAX_ITEMS) {
                throw new IllegalArgumentException("items == " + value + ", expected 0 to " + MAX_ITEMS);
            }
            items = value;
            return this;
        }

        /** Sets how many bytes of items the subscription document has at most; the newest item always stands. */
        public Builder maxBytes(long value) {
            if (value < 1) {
                throw new IllegalArgumentException("maxBytes == " + value + ", expected 1 or more");
            }
            maxBytes = value;
            return this;
        }

        /** Sets whether a browser is told of a stylesheet. */
        public Builder stylesheet(boolean value) {
            stylesheet = value;
            return this;
        }

        /** Builds them; the builder can be used again. */
        public FeedSettings build() {
            return new FeedSettings(clone());
        }

        private List<Object> all() {
            return List.of(fullText, authority, hubs, items, maxBytes, stylesheet);
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
