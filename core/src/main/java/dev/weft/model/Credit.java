package dev.weft.model;

/**
 * What a person did for an article.
 *
 * @param person who
 * @param role what
 */
public record Credit(Person person, Role role) {
    /** What a person can have done. */
    public enum Role {
        /** Wrote it (作者). */
        AUTHOR,
        /** Took the pictures (摄影). */
        PHOTOGRAPHER,
        /** Translated it (翻译). */
        TRANSLATOR,
        /** Edited it (编辑). */
        EDITOR,
        /** Answers for it (责任编辑). */
        RESPONSIBLE_EDITOR,
        /** Approved it (审核). */
        REVIEWER
    }

    /** Returns the credit of an author. */
    public static Credit author(String name) {
        return new Credit(Person.of(name), Role.AUTHOR);
    }
}
