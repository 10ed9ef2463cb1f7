package dev.weft.newsroom.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An article in a list.
 *
 * @param id its id
 * @param title its title
 * @param section the path of its section, or empty
 * @param state what readers have of it
 * @param changed whether there is more than readers have
 * @param shownFrom when readers see it, where that was set
 * @param changedAt when it was saved last
 * @param changedBy by whom
 */
public record ArticleRow(
        String id,
        String title,
        String section,
        State state,
        boolean changed,
        Optional<Instant> shownFrom,
        Instant changedAt,
        String changedBy) {}
