package dev.weft.validation;

import dev.weft.model.Article;

/**
 * Looks at one article, and reports what a person should look at.
 *
 * <p>A rule is shared between threads and keeps nothing from one article to the next.
 */
@FunctionalInterface
public interface Rule {
    /** Looks at an article; what is found goes to {@link Context#report}. */
    void check(Article article, Context context);
}
