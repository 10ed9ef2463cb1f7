package dev.weft.wechat.message;

import dev.weft.value.WebAddress;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a draft needs that an article does not know.
 *
 * @param thumbMediaId returns the media id of a cover that was uploaded as permanent material
 * @param commentsOpen whether readers can comment
 * @param commentsByFollowersOnly whether only followers can
 */
public record DraftSettings(
        Function<WebAddress, Optional<String>> thumbMediaId, boolean commentsOpen, boolean commentsByFollowersOnly) {
    /** No cover was uploaded, and nobody can comment. */
    public static final DraftSettings NONE = new DraftSettings(cover -> Optional.empty(), false, false);

    /** Returns settings without comments for covers that were uploaded, by their address. */
    public static DraftSettings of(Map<WebAddress, String> mediaIds) {
        Map<WebAddress, String> copy = Map.copyOf(mediaIds);
        return new DraftSettings(cover -> Optional.ofNullable(copy.get(cover)), false, false);
    }

    /** Returns these settings with comments. */
    public DraftSettings withComments(boolean followersOnly) {
        return new DraftSettings(thumbMediaId, true, followersOnly);
    }
}
