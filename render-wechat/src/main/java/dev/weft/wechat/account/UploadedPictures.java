package dev.weft.wechat.account;

import dev.weft.value.WebAddress;
import java.util.Map;
import java.util.Optional;

/** Where WeChat keeps the pictures that were uploaded to it; a caller fills it after uploading. */
@FunctionalInterface
public interface UploadedPictures {
    /** Nothing was uploaded. */
    UploadedPictures NONE = original -> Optional.empty();

    /** Returns WeChat's address of a picture, if it was uploaded. */
    Optional<WebAddress> uploaded(WebAddress original);

    /** Returns what a map says, from a picture's own address to WeChat's. */
    static UploadedPictures of(Map<WebAddress, WebAddress> addresses) {
        Map<WebAddress, WebAddress> copy = Map.copyOf(addresses);
        return original -> Optional.ofNullable(copy.get(original));
    }
}
