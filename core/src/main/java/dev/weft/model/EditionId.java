package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.internal.Folding;
import dev.weft.value.PathSegment;
import java.util.Set;

/**
 * Which edition of a publication: the folder in which its home page, its sections and its feeds stand.
 *
 * @param folder one segment of an address, such as {@code en}; empty for the default edition
 */
public record EditionId(String folder) {
    /** The edition in the publication's own language, which stands at its base address. */
    public static final EditionId DEFAULT = new EditionId("");

    /** The folders that the default edition has by its formats' own path patterns. */
    private static final Set<String> RESERVED =
            Set.of("articles", "organisations", "sections", "tags", "authors", "archive", "search", "wechat");

    /** Checks the folder: one that the default edition has is refused. */
    public EditionId {
        if (!folder.isEmpty() && RESERVED.contains(Folding.file(PathSegment.check(folder)))) {
            throw new InvalidValueException(
                    "「" + folder + "」不能作语言版的目录：默认语言版的网页已用了它",
                    "\"" + folder + "\" is no folder for an edition: pages of the default edition have it");
        }
    }

    /** Returns the path of its folder: empty for the default edition, else with a slash at its end. */
    public String path() {
        return folder.isEmpty() ? "" : folder + "/";
    }

    /** Returns whether it is the default edition. */
    public boolean isDefault() {
        return folder.isEmpty();
    }
}
