package dev.weft.wechat;

import dev.weft.json.ArticleReader;
import dev.weft.json.PublicationReader;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import dev.weft.wechat.poster.ImageFetcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sample publication, with its articles and pictures. */
public final class Sample {
    private static final Path ROOT = Path.of("../examples/sample");
    private static final Publication PUBLICATION = publication();

    private Sample() {}

    private static Publication publication() {
        return PublicationReader.read(bytes(ROOT.resolve("publication.json")), "", finding -> {})
                .orElseThrow();
    }

    /** Returns the publication with the WeChat formats, those on request too. */
    public static Site site() {
        return Site.of(PUBLICATION, List.of(new WechatProvider()), format -> true);
    }

    /** Returns all articles, in the order of their file names. */
    public static List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("articles"))) {
            for (Path file : files.sorted().toList()) {
                ArticleReader.of(PUBLICATION)
                        .read(bytes(file), file.toString(), finding -> {})
                        .ifPresent(articles::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return articles;
    }

    /** Brings the pictures of the sample from its folder. */
    public static ImageFetcher pictures() {
        WebAddress base = PUBLICATION.base();
        return address -> {
            Path file = ROOT.resolve("files").resolve(address.path().substring(1));
            return address.isWithin(base) && Files.exists(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        };
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
