package dev.weft.render;

/**
 * A kind of document, as a typed key.
 *
 * <p>A path pattern has variables in braces. For an article: {@code {id} {slug} {section} {yyyy} {mm} {dd}}. For a
 * listing: {@code {listing}}, which is empty or a folder that ends with a slash. For an organisation: {@code {id}}. For a
 * redirect: {@code {from}}. In {@code partPattern}, {@code {page}} stands for the number of a page, or {@code {period}}
 * for the month of an archive; which of the two it has says how a sequence is cut.
 *
 * @param <S> what its documents are about
 * @param id a room and a name: {@code html/article}, {@code rss/2.0}
 * @param subject what its documents are about
 * @param mediaType of the documents, without parameters
 * @param pathPattern where a document is, or the index of a sequence of them
 * @param partPattern where the other parts of a sequence are; empty for a format that has no sequences
 * @param partSize how many articles or pages a full part of a sequence has
 * @param relation what its documents are to the page of the same subject
 * @param onRequest whether it is left out unless asked for by name, because its documents are costly
 */
public record Format<S extends Subject>(
        String id,
        Class<S> subject,
        String mediaType,
        String pathPattern,
        String partPattern,
        int partSize,
        Relation relation,
        boolean onRequest) {
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

    /** How many articles a full page of a listing has, and the index of a feed. */
    public static final int PAGE_SIZE = 20;

    /** Refuses what cannot be a format. */
    public Format {
        if (id.indexOf('/') < 1 || partSize < 1 || mediaType.indexOf('/') < 1) {
            throw new IllegalArgumentException("id == \"" + id + "\", mediaType == \"" + mediaType + "\", partSize == "
                    + partSize + ", expected room/name, type/subtype and 1 or more");
        }
    }

    /** Returns a format of which each subject has one document. */
    public static <S extends Subject> Format<S> of(
            String id, Class<S> subject, String mediaType, String pathPattern, Relation relation) {
        return new Format<>(id, subject, mediaType, pathPattern, "", PAGE_SIZE, relation, false);
    }

    /** Returns this format with sequences, in parts of so many. */
    public Format<S> inParts(String pattern, int size) {
        return new Format<>(id, subject, mediaType, pathPattern, pattern, size, relation, onRequest);
    }

    /** Returns this format, left out unless asked for by name. */
    public Format<S> onlyOnRequest() {
        return new Format<>(id, subject, mediaType, pathPattern, partPattern, partSize, relation, true);
    }

    /** Returns whether a sequence is cut into numbered pages. */
    public boolean isPaged() {
        return partPattern.contains("{page}");
    }

    /** Returns whether a sequence is cut by the month of publication. */
    public boolean isByPeriod() {
        return partPattern.contains("{period}");
    }
}
