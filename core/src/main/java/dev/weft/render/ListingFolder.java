package dev.weft.render;

import dev.weft.internal.Folding;
import dev.weft.model.Edition;
import dev.weft.model.EditionId;
import dev.weft.model.Publication;
import dev.weft.value.PathSegment;
import java.util.Optional;

/**
 * The folder of a listing: what {@code {listing}} stands for in a path pattern. One for all spellings of a tag or a person
 * that a reader takes for one, so that links agree; whoever stores which articles a listing has can go by it.
 *
 * @param edition which edition of the publication has the listing
 * @param kind what the listing brings together
 * @param name which one of its kind: empty for home, the path of a section, a tag or a person as a path segment, a year
 */
public record ListingFolder(EditionId edition, Listing.Kind kind, String name) {
    /** Returns the folder of a listing; a section is spelt as the publication spells it. */
    public static ListingFolder of(Listing listing, Publication publication) {
        return of(listing.edition(), listing.kind(), listing.key(), publication);
    }

    /** Returns the folder of a listing of an edition; a section is spelt as the publication spells it. */
    public static ListingFolder of(EditionId edition, Listing.Kind kind, String key, Publication publication) {
        String name = switch (kind) {
            case HOME -> "";
            case SECTION -> publication.sectionPath(key).orElse(key);
            case TAG, PERSON -> PathSegment.from(Folding.word(key));
            case YEAR -> key;
        };
        return new ListingFolder(edition, kind, name);
    }

    /** Returns the folder that a path is of a publication's editions, if it is one: {@code tags/weather/}, {@code en/}. */
    public static Optional<ListingFolder> parse(String path, Publication publication) {
        for (Edition edition : publication.editions()) {
            String folder = edition.id().path();
            if (path.startsWith(folder)) {
                return parse(edition.id(), path.substring(folder.length()));
            }
        }
        return parse(EditionId.DEFAULT, path);
    }

    private static Optional<ListingFolder> parse(EditionId edition, String path) {
        for (Listing.Kind kind : Listing.Kind.values()) {
            String root = root(kind);
            boolean fits = kind == Listing.Kind.HOME
                    ? path.isEmpty()
                    : path.startsWith(root) && path.endsWith("/") && path.length() > root.length() + 1;
            if (fits) {
                String name = path.isEmpty() ? "" : path.substring(root.length(), path.length() - 1);
                return Optional.of(new ListingFolder(edition, kind, name));
            }
        }
        return Optional.empty();
    }

    /** Returns the path: empty, or with a slash at its end. */
    public String path() {
        return edition.path() + (kind == Listing.Kind.HOME ? "" : root(kind) + name + "/");
    }

    private static String root(Listing.Kind kind) {
        return switch (kind) {
            case HOME -> "";
            case SECTION -> "sections/";
            case TAG -> "tags/";
            case PERSON -> "authors/";
            case YEAR -> "archive/";
        };
    }
}
