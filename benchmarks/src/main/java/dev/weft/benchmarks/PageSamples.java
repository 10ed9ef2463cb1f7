package dev.weft.benchmarks;

import dev.weft.body.Body;
import dev.weft.html.HtmlFormats;
import dev.weft.html.HtmlProvider;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.render.ArticlePage;
import dev.weft.render.Neighbours;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import dev.weft.render.Teaser;
import dev.weft.rss.FeedProvider;
import java.util.ArrayList;
import java.util.List;

/** Article pages: what ours are made of, and what the peers are given to make the same. */
public final class PageSamples {
    /** Ours, in a site of pages and feeds. */
    public static final Renderer<ArticlePage> RENDERER = Site.of(
                    Corpus.publication(), List.of(new HtmlProvider(), new FeedProvider()))
            .renderer(HtmlFormats.ARTICLE)
            .orElseThrow();

    private static final Site SITE = Site.of(Corpus.publication(), List.of(new HtmlProvider(), new FeedProvider()));
    private static final List<Article> BESIDE = new Corpus().articles(512).subList(256, 512);

    private PageSamples() {}

    /** Returns the subject of an article's page: 20 others are named on it. */
    public static ArticlePage subject(Article article) {
        return new ArticlePage(article, beside(Math.floorMod(article.id().hashCode(), 200)));
    }

    /** Returns the subject of the same page without its text, all else being as it would be with it. */
    static ArticlePage frame(Article article) {
        Article bare = article.toBuilder()
                .body(Body.EMPTY)
                .lead(article.summary())
                .cover(article.mainImage().orElseThrow())
                .build();
        return new ArticlePage(bare, subject(article).neighbours());
    }

    private static Neighbours beside(int from) {
        List<Teaser> teasers = new ArrayList<>();
        for (Article other : BESIDE.subList(from, from + 20)) {
            teasers.add(Teaser.of(ArticleEntry.of(other), SITE.page(other)));
        }
        return Neighbours.builder()
                .previous(teasers.get(0))
                .next(teasers.get(1))
                .earlier(teasers.subList(2, 10))
                .related(teasers.subList(10, 20))
                .build();
    }

    /** Returns what the peers are given. */
    static PeerPage peer(Article article) {
        return PageReader.read(RENDERER.render(subject(article)).text(), article);
    }

    /** Returns a peer's template with the parts that all pages share written into it. */
    public static String template(String text) {
        String page = RENDERER.render(subject(new Corpus().article(0))).text();
        return text.replace(
                        "@@STYLE@@",
                        "<meta name=\"color-scheme\"" + PageReader.cut(page, "<meta name=\"color-scheme\"", "</style>")
                                + "</style>")
                .replace(
                        "@@MASTHEAD@@",
                        "<a class=\"skip\"" + PageReader.cut(page, "<a class=\"skip\"", "<nav class=\"menu\""))
                .replace(
                        "@@FOOT@@",
                        "<footer class=\"colophon\"" + PageReader.cut(page, "<footer class=\"colophon\"", "</html>")
                                + "</html>");
    }
}
