package dev.weft.newsroom.site;

import dev.weft.model.Publication;
import dev.weft.newsroom.Settings;
import dev.weft.newsroom.store.Publications;
import dev.weft.render.Format;
import dev.weft.render.RendererProvider;
import dev.weft.render.Renderers;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import dev.weft.wechat.WechatProvider;
import dev.weft.wechat.poster.Posters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The site of the publication, made anew when the publication is changed. */
@Component
public class Sites {
    private final Publications publications;
    private final Path files;

    private @Nullable Made made;

    /** What was made of a publication, and of which text. */
    private record Made(String json, Site published, Site complete) {}

    Sites(Publications publications, Settings settings) {
        this.publications = publications;
        this.files = settings.files();
    }

    /** Returns the site that readers see. */
    public Site published() {
        return made().published();
    }

    /** Returns the site with the formats that are costly, too: posters. */
    public Site complete() {
        return made().complete();
    }

    /** Returns the publication. */
    public Publication publication() {
        return published().publication();
    }

    /** Looks whether the publication is another one now; the last one serves while the database is away. */
    public synchronized void refresh() {
        String json = publications.json().orElseThrow(() -> new IllegalStateException("there is no publication yet"));
        if (made == null || !made.json().equals(json)) {
            Publication publication = publications.find().orElseThrow();
            made = new Made(json, site(publication, format -> !format.onRequest()), site(publication, format -> true));
        }
    }

    private synchronized Made made() {
        if (made == null) {
            refresh();
        }
        return Objects.requireNonNull(made);
    }

    private Site site(Publication publication, Predicate<Format<?>> wanted) {
        return Site.of(publication, providers(publication), wanted);
    }

    /** Returns all that is installed, with posters that show the pictures of this site. */
    private List<RendererProvider> providers(Publication publication) {
        List<RendererProvider> providers = new ArrayList<>();
        for (RendererProvider provider : Renderers.installed()) {
            boolean wechat = provider instanceof WechatProvider;
            providers.add(
                    !wechat
                            ? provider
                            : WechatProvider.builder()
                                    .posters(Posters.builder()
                                            .images(address -> file(address, publication))
                                            .build())
                                    .build());
        }
        return providers;
    }

    /** Returns the bytes of a picture of the publication; nothing is fetched from elsewhere. */
    public Optional<byte[]> file(WebAddress address, Publication publication) throws IOException {
        WebAddress base = publication.base();
        String path = address.uri().getPath();
        if (!address.isWithin(base) || !path.startsWith(base.path())) {
            return Optional.empty();
        }
        try {
            Path real = files.toRealPath();
            Path found = real.resolve(path.substring(base.path().length())).toRealPath();
            boolean inside = found.startsWith(real) && Files.isRegularFile(found);
            return inside ? Optional.of(Files.readAllBytes(found)) : Optional.empty();
        } catch (InvalidPathException | NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
