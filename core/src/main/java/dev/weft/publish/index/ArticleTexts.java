package dev.weft.publish.index;

import dev.weft.model.Translation;
import dev.weft.value.PreciseDate;
import java.util.List;
import java.util.Optional;

/**
 * What the index knows of an article as texts.
 *
 * @param id its id
 * @param slug its part of the address
 * @param title its title
 * @param published when it was published, as it is written
 * @param language the tag of its language, empty for the publication's
 * @param translations the same piece in other languages
 * @param related the ids of articles that an editor put beside it
 * @param aliases its old addresses
 */
public record ArticleTexts(
        String id,
        String slug,
        String title,
        Optional<PreciseDate> published,
        String language,
        List<Translation> translations,
        List<String> related,
        List<String> aliases) {}
