package dev.weft.benchmarks;

import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.model.Source;
import dev.weft.render.Site;
import dev.weft.value.AltText;
import dev.weft.value.Attachment;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An item of a feed as the peers take it: finished texts, all that our feed says. */
public record FeedEntry(
        String title,
        String link,
        String guid,
        Instant published,
        String date,
        String updated,
        List<String> creators,
        List<String> contributors,
        Set<String> categories,
        String source,
        String description,
        String content,
        Map<String, String> enclosure,
        Map<String, String> picture,
        String pictureDescription,
        String pictureCredit) {
    private static final DateTimeFormatter DATES =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /** Returns the item of an article; {@code content} is its text as our feed has it. */
    public static FeedEntry of(Article article, Site site, String content) {
        ZoneId zone = site.publication().zone();
        Instant published = article.published().orElseThrow().instant(zone);
        Set<String> categories = new LinkedHashSet<>();
        categories.add(
                site.publication().section(article.section()).orElseThrow().name());
        categories.addAll(article.tags());
        Image image = article.mainImage().orElseThrow();
        Source source = article.source().orElseThrow();
        return new FeedEntry(
                article.title(),
                site.address(site.page(article)).toString(),
                "tag:news.example.cn,2026:" + article.id(),
                published,
                DATES.format(published.atZone(zone)),
                article.modified()
                        .map(date -> date.instant(zone)
                                .atZone(zone)
                                .toOffsetDateTime()
                                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME))
                        .orElse(""),
                people(article, true),
                people(article, false),
                categories,
                source.address().map(WebAddress::toString).orElse(source.name()),
                article.summary(),
                content,
                article.attachments().isEmpty()
                        ? Map.of()
                        : enclosure(article.attachments().get(0)),
                picture(image),
                !image.caption().isEmpty()
                        ? image.caption()
                        : image.alt().kind() == AltText.Kind.DESCRIBED
                                ? image.alt().text()
                                : "",
                image.credit());
    }

    private static List<String> people(Article article, boolean authors) {
        List<String> names = new ArrayList<>();
        for (Credit credit : article.byline()) {
            if (credit.role() == Credit.Role.AUTHOR == authors) {
                names.add(credit.person().name());
            }
        }
        return names;
    }

    private static Map<String, String> enclosure(Attachment file) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("url", file.address().toString());
        attributes.put("length", Long.toString(file.bytes().orElse(0)));
        attributes.put("type", file.mediaType());
        return attributes;
    }

    private static Map<String, String> picture(Image image) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("url", image.address().toString());
        attributes.put("type", image.likelyMediaType());
        attributes.put("medium", "image");
        attributes.put("width", Integer.toString(image.width()));
        attributes.put("height", Integer.toString(image.height()));
        return attributes;
    }

    /** Writes the item in one pass. */
    void writeTo(Utf8Writer out) {
        element(out, "<item><title>", title, "</title>");
        element(out, "<link>", link, "</link>");
        element(out, "<guid isPermaLink=\"false\">", guid, "</guid>");
        element(out, "<pubDate>", date, "</pubDate>");
        element(out, "<atom:updated>", updated, "</atom:updated>");
        creators.forEach(name -> element(out, "<dc:creator>", name, "</dc:creator>"));
        contributors.forEach(name -> element(out, "<dc:contributor>", name, "</dc:contributor>"));
        categories.forEach(name -> element(out, "<category>", name, "</category>"));
        element(out, "<dc:source>", source, "</dc:source>");
        element(out, "<description>", description, "</description>");
        element(out, "<content:encoded>", content, "</content:encoded>");
        if (!enclosure.isEmpty()) {
            attributes(out, "<enclosure", enclosure).raw("/>");
        }
        attributes(out, "<media:content", picture).raw(">");
        element(out, "<media:description type=\"plain\">", pictureDescription, "</media:description>");
        element(out, "<media:credit>", pictureCredit, "</media:credit>");
        out.raw("</media:content></item>\n");
    }

    private static void element(Utf8Writer out, String start, String text, String end) {
        if (!text.isEmpty()) {
            out.raw(start).xml(text).raw(end);
        }
    }

    private static Utf8Writer attributes(Utf8Writer out, String start, Map<String, String> attributes) {
        out.raw(start);
        attributes.forEach(
                (name, value) -> out.raw(" ").raw(name).raw("=\"").xml(value).raw("\""));
        return out;
    }
}
