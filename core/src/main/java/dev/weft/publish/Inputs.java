package dev.weft.publish;

import dev.weft.json.PublicationWriter;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** What documents are made of beside the articles, as one number. */
final class Inputs {
    private Inputs() {}

    /** Returns a number that is another whenever the publication, its files or a renderer's jar is; 0 if not known. */
    static long fingerprint(Site site, Settings settings, SiteFiles files) {
        String given = settings.inputs;
        long fingerprint = Hashes.of(files.digest(), Hashes.of(PublicationWriter.toJson(site.publication())));
        fingerprint = Hashes.of(fingerprint, settings.compressed ? 1 : 0);
        for (Renderer<?> renderer : site.renderers()) {
            fingerprint = Hashes.of(fingerprint, Hashes.of(renderer.inputs()));
        }
        if (given != null) {
            return given.isEmpty() ? 0 : Hashes.of(fingerprint, Hashes.of(given));
        }
        long jar = jar(Inputs.class);
        for (Renderer<?> renderer : site.renderers()) {
            long other = jar(renderer.getClass());
            jar = jar == 0 || other == 0 ? 0 : Hashes.of(jar, other);
            fingerprint = Hashes.of(fingerprint, Hashes.of(renderer.format().toString()));
        }
        return jar == 0 ? 0 : Hashes.of(fingerprint, jar);
    }

    /** Returns a number that is another whenever the jar of a class is; 0 if it is in none. */
    private static long jar(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return 0;
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Hashes.of(Files.size(jar), Files.getLastModifiedTime(jar).toMillis())
                    : 0;
        } catch (URISyntaxException | IOException | IllegalArgumentException unknown) {
            return 0;
        }
    }
}
