package dev.weft.render;

import dev.weft.value.ArticleId;
import dev.weft.value.PreciseDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What another page needs to name an article and link to it.
 *
 * @param id its id
 * @param title its title
 * @param publishedOrNull when it was published
 * @param path where its page is
 */
public record Teaser(ArticleId id, String title, @Nullable PreciseDate publishedOrNull, SitePath path) {
    /** Returns when it was published, if that is known. */
    public Optional<PreciseDate> published() {
        return Optional.ofNullable(publishedOrNull);
    }
}
