package dev.weft.wechat.account;

import dev.weft.value.WebAddress;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where WeChat keeps the pictures that were uploaded to it; a caller fills it after uploading. Publishing makes drafts anew
 * where the text of it ({@code toString}) is another than before; that of a map is what it holds.
 */
@FunctionalInterface
public interface UploadedPictures {
    /** Nothing was uploaded. */
    UploadedPictures NONE = of(Map.of());

    /** Returns WeChat's address of a picture, if it was uploaded. */
    Optional<WebAddress> uploaded(WebAddress original);

    /** Returns what a map says, from a picture's own address to WeChat's. */
    static UploadedPictures of(Map<WebAddress, WebAddress> addresses) {
        return new UploadedMap(new TreeMap<>(addresses));
    }
}
