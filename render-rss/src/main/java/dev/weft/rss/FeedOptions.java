package dev.weft.rss;

import dev.weft.model.Publication;
import dev.weft.value.WebAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How feeds are to be.
 *
 * @param fullText whether items carry the whole text, unless the publication wants summaries
 * @param items how many items the subscription document has at most; 0 for all that its listing holds
 * @param maxBytes how many bytes of items it has at most
 * @param authority the authority and date of tag URIs, or empty for the publication's
 * @param hubs WebSub hubs beside the publication's
 * @param stylesheet whether a browser is told of a stylesheet
 * @param cache where pieces are kept
 */
record FeedOptions(
        boolean fullText,
        int items,
        long maxBytes,
        String authority,
        List<WebAddress> hubs,
        boolean stylesheet,
        @Nullable FeedCache cache) {
    static final FeedOptions DEFAULT = new FeedOptions(true, 0, Long.MAX_VALUE, "", List.of(), false, null);

    /** Returns whether items of a publication carry the whole text. */
    boolean fullText(Publication publication) {
        return fullText && publication.feeds().fullText();
    }

    /** Returns how many items the subscription document of a publication has at most; 0 for all that its listing holds. */
    int items(Publication publication) {
        return items > 0 ? items : publication.feeds().items();
    }

    /** Returns how many bytes of items the subscription document of a publication has at most. */
    long maxBytes(Publication publication) {
        return Math.min(maxBytes, publication.feeds().maxBytes());
    }

    /** Returns whether a browser is told of a stylesheet. */
    boolean stylesheet(Publication publication) {
        return stylesheet || publication.feeds().stylesheet();
    }

    /** Returns the hubs of a publication's feeds, each once. */
    List<WebAddress> hubs(Publication publication) {
        if (publication.feeds().hubs().isEmpty()) {
            return hubs;
        }
        Set<WebAddress> all = new LinkedHashSet<>(publication.feeds().hubs());
        all.addAll(hubs);
        return List.copyOf(all);
    }
}
