package dev.weft.newsroom.store;

import java.io.Serial;

/** Someone else saved or published in between: nothing was done. */
public final class ConflictException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient DeskArticle theirs;

    ConflictException(DeskArticle theirs) {
        super("article " + theirs.article().id() + " is at revision " + theirs.revision());
        this.theirs = theirs;
    }

    /** Returns the article as the other one left it. */
    public DeskArticle theirs() {
        return theirs;
    }
}
