package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.Characters;
import dev.weft.value.PathSegment;
import java.util.List;

/**
 * A section of a publication, which may hold others; its texts are made clean, on one line, by {@link Characters#line}.
 *
 * @param slug its part of the address
 * @param name what it is called
 * @param description what it is about, or empty
 * @param sections the ones it holds, in order
 */
public record Section(String slug, String name, String description, List<Section> sections) {
    /** How deep sections may be nested. */
    public static final int MAX_DEPTH = 8;

    /** Cleans the texts; the name must show something. */
    public Section {
        PathSegment.check(slug);
        name = Characters.line(name);
        if (name.isEmpty()) {
            throw new InvalidValueException("栏目名为空", "a section's name is empty");
        }
        description = Characters.line(description);
        sections = List.copyOf(sections);
    }

    /** Returns a section that holds none. */
    public static Section of(String slug, String name) {
        return new Section(slug, name, "", List.of());
    }
}
