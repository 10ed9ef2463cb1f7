package dev.weft.live;

import dev.weft.finding.Report;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.rendering.RenderBuffer;
import dev.weft.render.Listing;
import dev.weft.render.SearchIndexRenderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers queries: {@code search/index/产业-集群.json} has the articles with both words. Where a published site has the files
 * of its index, a live one asks its articles.
 */
final class Searching {
    /** How many articles an answer has at most. */
    private static final int MOST_FOUND = 100;

    /** How many words of a query are looked for. */
    private static final int MOST_WORDS = 8;

    private static final String ENDING = ".json";

    private final Site site;
    private final SearchIndexRenderer renderer;
    private final SitePath path;
    private final String folder;
    private final String listing;

    Searching(Site site, SearchIndexRenderer renderer, Listing home) {
        this.site = site;
        this.renderer = renderer;
        this.path = site.path(renderer.format(), home);
        this.listing = home.edition().path() + Placement.HOME;
        folder = path.withoutExtension().file() + "/";
    }

    /** Returns where the index is. */
    SitePath path() {
        return path;
    }

    /** Returns what stands there: that the site is to be asked. */
    Answer asking() {
        return answer((out, findings) -> {
                    renderer.asking(out);
                    return true;
                })
                .build();
    }

    /** Returns the words of the query that a path is; none for another path. */
    List<String> words(SitePath query) {
        String file = query.file();
        if (!file.startsWith(folder) || !file.endsWith(ENDING)) {
            return List.of();
        }
        String text = file.substring(folder.length(), file.length() - ENDING.length());
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** Returns the answer to a query. */
    Answer answer(List<String> words, Documents.View view) {
        EntryQuery among = EntryQuery.of(listing, view.now()).cut(0, MOST_FOUND);
        List<Article> found = view.articles().all(view.articles().search(words, among), finding -> {});
        List<Article> shown = found.stream()
                .filter(article -> isListed(article, view.now()))
                .limit(MOST_FOUND)
                .toList();
        return answer((out, findings) -> {
                    renderer.answer(shown, out);
                    return true;
                })
                .fleeting()
                .build();
    }

    private boolean isListed(Article article, Instant now) {
        ArticleEntry entry = ArticleEntry.of(article);
        return entry.isListed()
                && article.status() == Article.Status.USABLE
                && Placement.of(entry, site.publication()).listings().contains(listing)
                && Placement.isShown(entry, site.publication(), now);
    }

    private Answer.Builder answer(RenderBuffer.Writing writing) {
        Report.Collector findings = new Report.Collector();
        Optional<byte[]> bytes =
                new RenderBuffer(RenderBuffer.Costs.UNKNOWN, null).part(renderer.format(), findings, writing);
        Answer.Builder answer = new Answer.Builder(bytes.isEmpty() ? 500 : 200).report(findings.report());
        bytes.ifPresent(content -> answer.document(renderer.format(), content, Instant.EPOCH));
        return answer;
    }

    /** Returns what is searched of an entry. */
    static String text(ArticleEntry entry) {
        return String.join("\n", entry.title(), String.join("\n", entry.tags()), String.join("\n", entry.authors()));
    }

    /** Returns what is searched of an article. */
    static String text(Article article) {
        return String.join(
                "\n",
                text(ArticleEntry.of(article)),
                article.subtitle(),
                article.lead(),
                article.body().plainText());
    }

    /** Returns whether a text has all of some words, which are in lower case. */
    static boolean hasAll(List<String> words, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }
}
