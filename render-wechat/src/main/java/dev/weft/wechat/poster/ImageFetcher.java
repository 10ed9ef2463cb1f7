package dev.weft.wechat.poster;

import dev.weft.value.WebAddress;
import java.io.IOException;
import java.util.Optional;

/** Brings the file of a picture; what it may read is for the caller to decide. Safe to share between threads. */
@FunctionalInterface
public interface ImageFetcher {
    /** Brings nothing. */
    ImageFetcher NONE = address -> Optional.empty();

    /** Returns the bytes of a picture's file, or nothing where it does not serve the address. */
    Optional<byte[]> fetch(WebAddress address) throws IOException;
}
