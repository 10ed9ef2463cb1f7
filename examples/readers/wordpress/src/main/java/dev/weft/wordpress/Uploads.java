package dev.weft.wordpress;

import dev.weft.importing.collection.CollectionSource;
import dev.weft.importing.collection.CompanionFiles;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder {@code wp-content/uploads} of a site, if it was put beside its export. */
record Uploads(CollectionSource source) implements CompanionFiles {
    private static final String UPLOADS = "/wp-content/uploads/";

    @Override
    public Optional<InputStream> open(WebAddress address) throws IOException {
        int at = address.path().indexOf(UPLOADS);
        if (at < 0) {
            return Optional.empty();
        }
        String name = address.path().substring(at + UPLOADS.length());
        Optional<Path> file = source.file("wp-content/uploads/" + name).or(() -> source.file("uploads/" + name));
        return file.isPresent() ? Optional.of(Files.newInputStream(file.get())) : Optional.empty();
    }
}
