package dev.weft.render;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The articles that stand beside an article.
 *
 * @param previousOrNull the one before it in its section
 * @param nextOrNull the one after it in its section
 * @param earlier those before it in its section, newest first
 * @param related those an editor put beside it, or that share its tags
 */
public record Neighbours(
        @Nullable Teaser previousOrNull, @Nullable Teaser nextOrNull, List<Teaser> earlier, List<Teaser> related) {
    /** Nothing stands beside it. */
    public static final Neighbours NONE = new Neighbours(null, null, List.of(), List.of());

    /** Copies the lists. */
    public Neighbours {
        earlier = List.copyOf(earlier);
        related = List.copyOf(related);
    }

    /** Returns the one before it in its section, if there is one. */
    public Optional<Teaser> previous() {
        return Optional.ofNullable(previousOrNull);
    }

    /** Returns the one after it in its section, if there is one. */
    public Optional<Teaser> next() {
        return Optional.ofNullable(nextOrNull);
    }
}
