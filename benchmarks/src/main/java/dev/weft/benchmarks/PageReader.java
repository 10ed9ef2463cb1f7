package dev.weft.benchmarks;

import dev.weft.model.Article;
import dev.weft.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes what the peers are to show from a page of ours, so that all show the same. */
public final class PageReader {
    private final String page;
    private final Document document;

    private PageReader(String page) {
        this.page = page;
        this.document = Jsoup.parse(page);
    }

    /** Returns the part of a page between two marks, the first included if {@code whole}. */
    public static String cut(String page, String from, String to) {
        int start = page.indexOf(from);
        int end = start < 0 ? -1 : page.indexOf(to, start + from.length());
        if (end < 0) {
            throw new IllegalStateException("the page has no " + from + " … " + to);
        }
        return page.substring(start + from.length(), end);
    }

    /** Returns what the peers are to show of an article whose page is given. */
    public static PeerPage read(String html, Article article) {
        return new PageReader(html).page(article);
    }

    private PeerPage page(Article article) {
        Image image = article.mainImage().orElseThrow();
        String own = article.source().orElseThrow().name();
        return new PeerPage(
                article.title(),
                attribute("meta[name=description]", "content"),
                attribute("link[rel=canonical]", "href"),
                new PeerPage.Picture(
                        image.address().toString(),
                        image.alt().text(),
                        Integer.toString(image.width()),
                        Integer.toString(image.height())),
                all(
                        "head link[rel=alternate]",
                        e -> new PeerPage.Alternate(e.attr("type"), e.attr("title"), e.attr("href"))),
                cut(page, "<script type=\"application/ld+json\">", "</script>"),
                new PeerPage.Date(attribute(".published time", "datetime"), text(".published time")),
                document.selectFirst(".modified time") == null
                        ? null
                        : new PeerPage.Date(attribute(".modified time", "datetime"), text(".modified time")),
                new PeerPage.Source(own, optional(".origin a", "href")),
                attribute("meta[property=article:section]", "content"),
                attribute("#latest a", "href"),
                attribute(".latest", "data-latest"),
                attribute(".latest", "style"),
                attribute("meta[name=author]", "content"),
                links(".tags a"),
                links(".menu a"),
                links(".crumbs li:not(:first-child) a"),
                all(".byline li:not([class])", PageReader::role),
                document.select(".views").get(0).ownText(),
                text(".views small"),
                article.lead().isEmpty() ? null : article.lead(),
                cut(page, "<div class=\"body\">\n", "\n</div>\n<footer class=\"after\">"),
                article.attachments().isEmpty() ? null : file(),
                cut(page, "share.php", "\"").replace("&amp;", "&"),
                teaser("a.previous"),
                teaser("a.next"),
                all(".related li", PageReader::listed),
                all(".rail li", PageReader::listed),
                links(".rail p a").get(0));
    }

    private static PeerPage.Role role(Element item) {
        Element link = item.selectFirst("a");
        return new PeerPage.Role(
                item.select("span").text(),
                link == null ? item.ownText() : link.text(),
                link == null ? null : link.attr("href"));
    }

    private PeerPage.File file() {
        Element link = document.select(".files a").get(0);
        return new PeerPage.File(
                link.attr("href"),
                link.attr("type"),
                link.attr("download"),
                link.select("b").text(),
                link.select("span").text(),
                link.select("small").text());
    }

    private PeerPage.Teaser teaser(String selector) {
        return new PeerPage.Teaser(text(selector + " span"), attribute(selector, "href"), "", "");
    }

    private static PeerPage.Teaser listed(Element item) {
        return new PeerPage.Teaser(
                item.select("a").text(),
                item.select("a").attr("href"),
                item.select("time").attr("datetime"),
                item.select("time").text());
    }

    private List<PeerPage.Link> links(String selector) {
        return all(selector, e -> new PeerPage.Link(e.text(), e.attr("href"), e.hasAttr("aria-current")));
    }

    private <T> List<T> all(String selector, Function<Element, T> form) {
        List<T> found = new ArrayList<>();
        document.select(selector).forEach(element -> found.add(form.apply(element)));
        return found;
    }

    private String text(String selector) {
        return document.select(selector).get(0).text();
    }

    private String attribute(String selector, String name) {
        return document.select(selector).get(0).attr(name);
    }

    private @Nullable String optional(String selector, String name) {
        Element found = document.selectFirst(selector);
        return found == null ? null : found.attr(name);
    }
}
