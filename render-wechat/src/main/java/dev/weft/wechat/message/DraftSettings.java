package dev.weft.wechat.message;

import dev.weft.value.WebAddress;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a draft needs that an article does not know. Publishing makes drafts anew where the text of the settings
 * ({@code toString}) is another than before; that of a map is what it holds.
 *
 * @param thumbMediaId returns the media id of a cover that was uploaded as permanent material
 * @param commentsOpen whether readers can comment
 * @param commentsByFollowersOnly whether only followers can
 */
public record DraftSettings(
        Function<WebAddress, Optional<String>> thumbMediaId, boolean commentsOpen, boolean commentsByFollowersOnly) {
    /** No cover was uploaded, and nobody can comment. */
    public static final DraftSettings NONE = of(Map.of());

    /** Media ids by the addresses of covers; sorted, so that its text is the same for the same uploads. */
    private record MediaIds(SortedMap<WebAddress, String> ids) implements Function<WebAddress, Optional<String>> {
        @Override
        public Optional<String> apply(WebAddress cover) {
            return Optional.ofNullable(ids.get(cover));
        }
    }

    /** Returns settings without comments for covers that were uploaded, by their address. */
    public static DraftSettings of(Map<WebAddress, String> mediaIds) {
        return new DraftSettings(new MediaIds(new TreeMap<>(mediaIds)), false, false);
    }
}
