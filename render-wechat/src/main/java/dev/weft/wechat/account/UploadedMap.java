package dev.weft.wechat.account;

import dev.weft.value.WebAddress;
import java.util.Optional;
import java.util.SortedMap;

/** What a map says; sorted, so that its text is the same for the same uploads. */
record UploadedMap(SortedMap<WebAddress, WebAddress> addresses) implements UploadedPictures {
    @Override
    public Optional<WebAddress> uploaded(WebAddress original) {
        return Optional.ofNullable(addresses.get(original));
    }
}
