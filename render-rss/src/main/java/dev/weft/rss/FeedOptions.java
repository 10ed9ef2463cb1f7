package dev.weft.rss;

import dev.weft.model.Article;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How feeds are to be.
 *
 * @param fullText whether items carry the whole text
 * @param items how many items the subscription document has at most; 0 for all that its listing holds
 * @param maxBytes how many bytes of items it has at most
 * @param authority the authority and date of tag URIs, {@code example.org,2014}, or empty for the host of the base address
 * @param hubs the WebSub hubs
 * @param stylesheet whether a browser is told of a stylesheet
 * @param guids ids of an earlier system
 * @param cache where pieces are kept
 */
record FeedOptions(
        boolean fullText,
        int items,
        long maxBytes,
        String authority,
        List<WebAddress> hubs,
        boolean stylesheet,
        Function<Article, Optional<String>> guids,
        @Nullable FeedCache cache) {
    static final FeedOptions DEFAULT =
            new FeedOptions(true, 0, Long.MAX_VALUE, "", List.of(), false, article -> Optional.empty(), null);
}
