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

    /** The folders that listings of the default edition have. */
    private static final Set<String> RESERVED = Set.of("sections", "tags", "authors", "archive");

    /** Checks the folder: one that listings of the default edition have is refused. */
    public EditionId {
        if (!folder.isEmpty() && RESERVED.contains(Folding.file(PathSegment.check(folder)))) {
            throw new InvalidValueException(
                    "「" + folder + "」不能作语言版的目录：栏目、标签、作者和归档已用了它",
                    "\"" + folder + "\" is no folder for an edition: sections, tags, authors or the archive have it");
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
