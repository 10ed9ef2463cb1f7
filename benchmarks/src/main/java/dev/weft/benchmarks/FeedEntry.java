package dev.weft.benchmarks;

import dev.weft.markup.BodyHtml;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.render.Site;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An item of a feed as the peers take it: finished texts. */
record FeedEntry(
        String title,
        String link,
        String guid,
        Instant published,
        String date,
        List<String> creators,
        List<String> categories,
        String description,
        String content) {
    private static final DateTimeFormatter DATES =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    static FeedEntry of(Article article, Site site) {
        List<String> creators = new ArrayList<>();
        for (Credit credit : article.byline()) {
            creators.add(credit.person().name());
        }
        Instant published =
                article.published().orElseThrow().instant(site.publication().zone());
        return new FeedEntry(
                article.title(),
                site.address(site.page(article)).toString(),
                "tag:news.example.cn,2026:" + article.id(),
                published,
                DATES.format(published.atZone(site.publication().zone())),
                creators,
                article.tags(),
                article.summary(),
                BodyHtml.toHtml(article.body()));
    }

    /** Writes the item in one pass. */
    void writeTo(Utf8Writer out) {
        out.raw("<item><title>").xml(title).raw("</title><link>").xml(link);
        out.raw("</link><guid isPermaLink=\"false\">").xml(guid).raw("</guid><pubDate>");
        out.raw(date).raw("</pubDate>");
        for (String creator : creators) {
            out.raw("<dc:creator>").xml(creator).raw("</dc:creator>");
        }
        for (String category : categories) {
            out.raw("<category>").xml(category).raw("</category>");
        }
        out.raw("<description>").xml(description).raw("</description><content:encoded>");
        out.xml(content).raw("</content:encoded></item>\n");
    }
}
