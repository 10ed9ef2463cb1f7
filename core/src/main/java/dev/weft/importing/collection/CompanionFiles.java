package dev.weft.importing.collection;

import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The pictures and files that came with an article. */
@FunctionalInterface
public interface CompanionFiles {
    /** Nothing came with it. */
    CompanionFiles NONE = address -> Optional.empty();

    /** Opens the file that an address of the article means, if it is at hand. */
    Optional<InputStream> open(WebAddress address) throws IOException;
}
