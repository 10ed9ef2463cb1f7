package dev.weft.benchmarks;

import dev.weft.markup.BodyHtml;
import dev.weft.model.Article;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a benchmark works on: one form of many articles, handed out in turn, so that none is measured alone. */
final class Samples<T> {
    private static final int COUNT = 256;
    private static final List<Article> ARTICLES = List.copyOf(new Corpus().articles(COUNT));

    private final List<T> all;
    private int next;

    private Samples(List<T> all) {
        this.all = all;
    }

    /** Returns the articles themselves. */
    static Samples<Article> articles() {
        return of(article -> article);
    }

    /** Returns the articles' bodies as HTML. */
    static Samples<String> bodyHtml() {
        return of(article -> BodyHtml.toHtml(article.body()));
    }

    /** Returns what a function makes of each article. */
    static <T> Samples<T> of(Function<Article, T> form) {
        return new Samples<>(ARTICLES.stream().map(form).collect(Collectors.toList()));
    }

    /** Returns the next one. */
    T next() {
        next = next + 1 & COUNT - 1;
        return all.get(next);
    }

    /** Returns all of them. */
    List<T> all() {
        return all;
    }
}
