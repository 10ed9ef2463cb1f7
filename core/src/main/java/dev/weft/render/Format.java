package dev.weft.render;

/**
 * A kind of document, as a typed key. Two formats are equal if their ids and the kinds of their subjects are.
 *
 * <pre>{@code
 * Format<ArticlePage> markdown = Format.of(
 *         "markdown/article", ArticlePage.class, "text/markdown", "markdown/{id}.md", Format.Relation.ALTERNATE);
 * }</pre>
 *
 * <p>A path pattern has variables in braces. For an article: {@code {id} {slug} {section} {yyyy} {mm} {dd}}. For a
 * listing: {@code {listing}}, which is empty or a folder that ends with a slash. For an organisation: {@code {id}}. For a
 * redirect: {@code {from}}. In the pattern of parts, {@code {page}} stands for the number of a page, or {@code {period}}
 * for the month of an archive; which of the two it has says how a sequence is cut.
 *
 * @param <S> what its documents are about
 */
public final class Format<S extends Subject> {
    /** How many articles a full page of a listing has, and the index of a feed. */
    public static final int PAGE_SIZE = 20;

    private final String id;
    private final Class<S> subject;
    private final String mediaType;
    private final String pathPattern;
    private final String partPattern;
    private final int partSize;
    private final Relation relation;
    private final boolean onRequest;

    /** What a document is to the page of the same subject. */
    public enum Relation {
        /** It is the page. */
        PAGE,
        /** It says the same in another form: {@code rel="alternate"}. */
        ALTERNATE,
        /** It is a picture to share the page by. */
        SHARE_IMAGE,
        /** It is a QR code, as a picture, of the page's address: for sharing from a desktop. */
        QR_CODE,
        /** Pages do not name it. */
        NONE
    }

    private Format(Builder<S> b) {
        id = b.id;
        subject = b.subject;
        mediaType = b.mediaType;
        pathPattern = b.pathPattern;
        partPattern = b.partPattern;
        partSize = b.partSize;
        relation = b.relation;
        onRequest = b.onRequest;
    }

    /**
     * Returns a format of which each subject has one document.
     *
     * @param id a room and a name: {@code html/article}, {@code rss/2.0}
     * @param subject what its documents are about
     * @param mediaType of the documents, without parameters
     * @param pathPattern where a document is, or the index of a sequence of them
     * @param relation what a document is to the page of the same subject
     */
    public static <S extends Subject> Format<S> of(
            String id, Class<S> subject, String mediaType, String pathPattern, Relation relation) {
        return builder(id, subject, mediaType, pathPattern, relation).build();
    }

    /** Begins a format with more than {@link #of} takes, such as sequences in parts. */
    public static <S extends Subject> Builder<S> builder(
            String id, Class<S> subject, String mediaType, String pathPattern, Relation relation) {
        return new Builder<>(id, subject, mediaType, pathPattern, relation);
    }

    /** Begins a format like this one. */
    public Builder<S> toBuilder() {
        Builder<S> builder = new Builder<>(id, subject, mediaType, pathPattern, relation);
        builder.partPattern = partPattern;
        builder.partSize = partSize;
        builder.onRequest = onRequest;
        return builder;
    }

    /** Returns the id: a room and a name, such as {@code html/article}. */
    public String id() {
        return id;
    }

    /** Returns what its documents are about. */
    public Class<S> subject() {
        return subject;
    }

    /** Returns the media type of its documents, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns where a document is, or the index of a sequence of them. */
    public String pathPattern() {
        return pathPattern;
    }

    /** Returns where the other parts of a sequence are; empty for a format that has no sequences. */
    public String partPattern() {
        return partPattern;
    }

    /** Returns how many articles or pages a full part of a sequence has. */
    public int partSize() {
        return partSize;
    }

    /** Returns what its documents are to the page of the same subject. */
    public Relation relation() {
        return relation;
    }

    /** Returns whether it is left out unless asked for by name, because its documents are costly. */
    public boolean onRequest() {
        return onRequest;
    }

    /** Returns whether a sequence is cut into numbered pages. */
    public boolean isPaged() {
        return partPattern.contains("{page}");
    }

    /** Returns whether a sequence is cut by the month of publication. */
    public boolean isByPeriod() {
        return partPattern.contains("{period}");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Format<?> format && id.equals(format.id) && subject == format.subject;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }

    /**
     * Builds a format; not safe to share between threads.
     *
     * @param <S> what its documents are about
     */
    public static final class Builder<S extends Subject> {
        private final String id;
        private final Class<S> subject;
        private final String mediaType;
        private final String pathPattern;
        private final Relation relation;
        private String partPattern = "";
        private int partSize = PAGE_SIZE;
        private boolean onRequest;

        private Builder(String id, Class<S> subject, String mediaType, String pathPattern, Relation relation) {
            if (id.indexOf('/') < 1) {
                throw new IllegalArgumentException("id == \"" + id + "\", expected a room, a slash and a name");
            }
            if (mediaType.indexOf('/') < 1) {
                throw new IllegalArgumentException("mediaType == \"" + mediaType + "\", expected type/subtype");
            }
            this.id = id;
            this.subject = subject;
            this.mediaType = mediaType;
            this.pathPattern = pathPattern;
            this.relation = relation;
        }

        /**
         * Cuts sequences into parts.
         *
         * @param pattern where the parts are, with {@code {page}} or {@code {period}}
         * @param size how many articles or pages a full part has, at least 1
         */
        public Builder<S> parts(String pattern, int size) {
            if (size < 1) {
                throw new IllegalArgumentException("size == " + size + ", expected 1 or more");
            }
            partPattern = pattern;
            partSize = size;
            return this;
        }

        /** Leaves the format out unless it is asked for by name, because its documents are costly. */
        public Builder<S> onRequest() {
            onRequest = true;
            return this;
        }

        /** Returns the format. */
        public Format<S> build() {
            return new Format<>(this);
        }
    }
}
