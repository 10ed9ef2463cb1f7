package dev.weft.cli;

import dev.weft.model.Publication;
import dev.weft.render.RendererProvider;
import dev.weft.value.WebAddress;
import dev.weft.wechat.WechatProvider;
import dev.weft.wechat.poster.ImageFetcher;
import dev.weft.wechat.poster.Posters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Brings covers to posters from the folder of files that a publication copies; no symbolic link is followed out of it, and
 * nothing is fetched from the network.
 */
final class PosterFiles implements ImageFetcher {
    private final WebAddress base;
    private final Path folder;

    private PosterFiles(WebAddress base, Path folder) {
        this.base = base;
        this.folder = folder;
    }

    /** Returns the providers, of which the one for WeChat draws posters with the publication's own pictures. */
    static List<RendererProvider> into(List<RendererProvider> providers, Publication publication, Path file) {
        Posters posters = Posters.builder().images(of(publication, file)).build();
        RendererProvider drawing = WechatProvider.builder().posters(posters).build();
        return providers.stream()
                .map(provider -> provider instanceof WechatProvider ? drawing : provider)
                .toList();
    }

    /** Returns what brings the files of a publication, whose folder is told beside the publication's own file. */
    static PosterFiles of(Publication publication, Path file) {
        return new PosterFiles(publication.base(), file.toAbsolutePath().resolveSibling(publication.files()));
    }

    @Override
    public Optional<byte[]> fetch(WebAddress address) throws IOException {
        String path = address.uri().getPath();
        if (!address.isWithin(base) || !path.startsWith(base.path())) {
            return Optional.empty();
        }
        try {
            Path real = folder.toRealPath();
            Path found = real.resolve(path.substring(base.path().length())).toRealPath();
            boolean inside = found.startsWith(real) && Files.isRegularFile(found);
            return inside ? Optional.of(Files.readAllBytes(found)) : Optional.empty();
        } catch (InvalidPathException | NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
