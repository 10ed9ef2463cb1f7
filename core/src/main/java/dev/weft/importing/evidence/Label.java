package dev.weft.importing.evidence;

import org.jspecify.annotations.Nullable;

/** What a label on a page announces: a fact of the article, or something else that ends the value before it. */
public enum Label {
    /** What stands before the first label of a line. */
    NONE(null),
    PUBLISHED(Fact.PUBLISHED),
    MODIFIED(Fact.MODIFIED),
    /** When a document was written, which is not yet its publication. */
    WRITTEN(Fact.PUBLISHED),
    EFFECTIVE(Fact.EFFECTIVE),
    DEADLINE(Fact.DEADLINE),
    SOURCE(Fact.SOURCE),
    RESPONSIBLE(Fact.RESPONSIBLE),
    REVIEWER(Fact.REVIEWER),
    PHOTOGRAPHER(Fact.PHOTOGRAPHER),
    TRANSLATOR(Fact.TRANSLATOR),
    EDITOR(Fact.EDITOR),
    AUTHOR(Fact.AUTHOR),
    /** Who put an article into the system. */
    POSTER(Fact.AUTHOR),
    LEAD(Fact.LEAD),
    NUMBER(Fact.NUMBER),
    ISSUER(Fact.ISSUER),
    VIEWS(Fact.VIEWS),
    ADDRESS(null),
    TELEPHONE(null),
    EMAIL(null),
    PUBLISHER(null),
    HOST(null),
    PARTNER(null),
    /** What the model has no place for. */
    OTHER(null);

    private final @Nullable Fact fact;

    Label(@Nullable Fact fact) {
        this.fact = fact;
    }

    /** Returns the fact of the article that it announces, or null. */
    @Nullable
    public Fact fact() {
        return fact;
    }

    boolean isDate() {
        return this == PUBLISHED || this == MODIFIED || this == WRITTEN;
    }
}
