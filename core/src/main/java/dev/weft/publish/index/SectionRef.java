package dev.weft.publish.index;

/**
 * A section that articles are in.
 *
 * @param number 0 for no section; then those of the publication, in its order; then those that only articles name
 */
public record SectionRef(int number) {
    /** Where an article is that names no section. */
    public static final SectionRef NONE = new SectionRef(0);
}
