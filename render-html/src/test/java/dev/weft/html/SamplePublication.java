package dev.weft.html;

import dev.weft.json.ArticleReader;
import dev.weft.json.PublicationReader;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.value.ArticleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The sample publication, as it lies beside the examples. */
final class SamplePublication {
    /** Maven runs tests in the folder of their module. */
    static final Path FOLDER = Path.of("../examples/sample");

    private SamplePublication() {}

    /** Returns it without its editions: what a publication that has none looks like. */
    static Publication publication() {
        return withEditions().toBuilder().editions(List.of()).build();
    }

    static Publication withEditions() {
        return PublicationReader.read(bytes(FOLDER.resolve("publication.json")), "publication.json", finding -> {})
                .orElseThrow();
    }

    /** Returns the articles, newest first. */
    static List<Article> articles(Publication publication) {
        List<Article> articles = new ArrayList<>();
        ArticleReader reader = ArticleReader.of(publication);
        try (Stream<Path> files = Files.list(FOLDER.resolve("articles"))) {
            files.sorted()
                    .forEach(file -> reader.read(bytes(file), file.toString(), finding -> {})
                            .ifPresent(articles::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        articles.sort(Comparator.comparing((Article a) ->
                        a.published().map(d -> d.instant(publication.zone())).orElseThrow())
                .reversed()
                .thenComparing(Article::id));
        return articles;
    }

    static Article article(List<Article> articles, String id) {
        return articles.stream()
                .filter(article -> article.id().equals(ArticleId.of(id)))
                .findFirst()
                .orElseThrow();
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
