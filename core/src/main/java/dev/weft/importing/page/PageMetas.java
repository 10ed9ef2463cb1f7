package dev.weft.importing.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself to machines: metas, JSON-LD, and properties of its elements. */
final class PageMetas {
    private static final int MAX_PROPERTIES = 200;

    private final Facts facts;
    private final List<Map<?, ?>> linked = new ArrayList<>();
    private final Map<String, Map<?, ?>> byId = new HashMap<>();

    private boolean isArticle;

    PageMetas(Facts facts) {
        this.facts = facts;
    }

    void read(Document page) {
        isArticle = page.selectFirst("meta[property=article:published_time]") != null;
        for (Element meta : page.getElementsByTag("meta")) {
            String name = meta.attr("name");
            name = name.isEmpty() ? meta.attr("property") : name;
            name = name.isEmpty() ? meta.attr("itemprop") : name;
            if (!name.isEmpty()) {
                meta(name, meta.attr("content"));
            }
        }
        linked(page);
        for (Element element : first(page.getElementsByAttribute("itemprop"))) {
            if (!element.nameIs("meta")) {
                property(element);
            }
        }
        shown(page);
        facts.offer("language", page.getElementsByTag("html").attr("lang"), "html[lang]", 0.9);
    }

    private void linked(Document page) {
        for (Element script : page.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                linked.addAll(LinkedData.objects(script.data()));
            }
        }
        for (Map<?, ?> object : linked) {
            if (object.get("@id") instanceof String id) {
                byId.putIfAbsent(id, object);
            }
        }
        linked.forEach(this::linked);
    }

    /** Elements that say what they are by their name or id. */
    private void shown(Document page) {
        for (Element account : page.select("#js_name, #profileBt a")) {
            facts.offer("source", account.text(), Facts.place(account), 0.9);
        }
        for (Element author :
                page.select("#js_author_name, #meta_content > .rich_media_meta_text:not(#publish_time)")) {
            facts.offer("author", author.text(), Facts.place(author), 0.85);
        }
    }

    /** Of a page that has no end of properties only the first are looked at. */
    private static List<Element> first(List<Element> all) {
        return all.subList(0, Math.min(MAX_PROPERTIES, all.size()));
    }

    private void meta(String name, String content) {
        String place = "meta[" + name + "]";
        switch (name.toLowerCase(Locale.ROOT)) {
            case "articletitle", "headline" -> facts.offer("title", content, place, 0.95);
            case "og:title", "twitter:title", "dc.title", "dcterms.title" ->
                facts.offer("og:title", content, place, 0.8);
            case "pubdate",
                    "publish-date",
                    "published_time",
                    "og:published_time",
                    "og:article:published_time",
                    "article.published",
                    "rnews:datepublished",
                    "cxenseparse:recs:publishtime",
                    "citation_publication_date",
                    "sailthru.published",
                    "publishdate",
                    "datepublished",
                    "article:published_time",
                    "og:release_date",
                    "publish_date",
                    "parsely-pub-date",
                    "sailthru.date",
                    "apub:time" -> date("published", content, place, 0.95);
            case "dc.date",
                    "dcterms.date",
                    "dc.date.created",
                    "dcterms.created",
                    "dcterms.issued",
                    "dc.date.issued",
                    "date",
                    "weibo: article:create_at" -> date("published", content, place, 0.8);
            case "article:modified_time", "og:updated_time", "datemodified", "last-modified" ->
                date("modified", content, place, 0.8);
            case "contentsource", "source", "article:source" -> facts.offer("source", content, place, 0.95);
            case "author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author" -> {
                if (!content.startsWith("http")) {
                    facts.offer("author", content, place, name.equals("author") ? 0.55 : 0.8);
                }
            }
            case "editor" -> facts.offer("editor", content, place, 0.8);
            case "og:site_name", "sitename", "application-name" -> facts.offer("site", content, place, 0.9);
            case "columnname", "article:section" -> facts.offer("section", content, place, 0.8);
            case "description", "og:description" ->
                facts.offerLonger("lead", content, place, name.startsWith("o") || isArticle ? 0.6 : 0.5);
            case "article:tag", "news_keywords" -> facts.offer("keywords", content, place, 0.8);
            case "og:image", "twitter:image" -> facts.offer("image", content, place, 0.6);
            default -> {
                // Says nothing of the article.
            }
        }
    }

    private @Nullable Object resolved(Map<?, ?> object, String key) {
        return LinkedData.resolved(object.get(key), byId);
    }

    private void date(String field, String content, String place, double confidence) {
        if (PageDates.find(content) != null) {
            facts.offer(field, content, place, confidence);
        }
    }

    private void linked(Map<?, ?> object) {
        String place = "script[application/ld+json]";
        if (LinkedData.isA(object, "BreadcrumbList")) {
            breadcrumb(object, place);
        }
        if (!LinkedData.isA(object, "Article") && !LinkedData.isA(object, "Posting")) {
            if (LinkedData.isA(object, "Organization") || LinkedData.isA(object, "WebSite")) {
                facts.offer("site", LinkedData.text(object.get("name")), place, 0.8);
            }
            return;
        }
        facts.offer("title", LinkedData.text(object.get("headline")), place, 0.95);
        date("published", LinkedData.text(object.get("datePublished")), place, 0.97);
        date("modified", LinkedData.text(object.get("dateModified")), place, 0.9);
        facts.offer("author", LinkedData.texts(resolved(object, "author")), place, 0.9);
        facts.offer("editor", LinkedData.texts(object.get("editor")), place, 0.9);
        facts.offer("site", LinkedData.text(resolved(object, "publisher")), place, 0.85);
        facts.offer("source", LinkedData.text(object.get("sourceOrganization")), place, 0.9);
        facts.offerLonger("lead", LinkedData.text(object.get("description")), place, 0.7);
        facts.offer("keywords", LinkedData.texts(object.get("keywords")), place, 0.8);
        facts.offer("section", LinkedData.text(object.get("articleSection")), place, 0.7);
        facts.offer("image", image(resolved(object, "image")), place, 0.8);
        if (object.get("interactionStatistic") instanceof Map<?, ?> counter) {
            facts.offer("views", LinkedData.text(counter.get("userInteractionCount")), place, 0.8);
        }
    }

    private static String image(@Nullable Object image) {
        Object first = image instanceof List<?> list && !list.isEmpty() ? list.get(0) : image;
        return first instanceof Map<?, ?> map ? LinkedData.text(map.get("url")) : LinkedData.text(first);
    }

    private void breadcrumb(Map<?, ?> object, String place) {
        if (object.get("itemListElement") instanceof List<?> list) {
            StringBuilder trail = new StringBuilder();
            for (Object one : list) {
                if (one instanceof Map<?, ?> item) {
                    Object name = item.get("name");
                    String text = LinkedData.text(name == null ? item.get("item") : name);
                    trail.append(trail.length() == 0 ? "" : " > ").append(text);
                }
            }
            facts.offer("breadcrumb", trail.toString(), place, 0.95);
        }
    }

    private void property(Element element) {
        String place = Facts.place(element);
        String content = element.hasAttr("content") ? element.attr("content") : element.text();
        switch (element.attr("itemprop")) {
            case "headline" -> facts.offer("title", content, place, 0.9);
            case "datePublished" ->
                date("published", element.hasAttr("datetime") ? element.attr("datetime") : content, place, 0.92);
            case "dateModified" ->
                date("modified", element.hasAttr("datetime") ? element.attr("datetime") : content, place, 0.85);
            case "author" -> {
                Element name = element.selectFirst("[itemprop=name]");
                facts.offer("author", name == null ? content : name.text(), place, 0.85);
            }
            case "editor" -> facts.offer("editor", content, place, 0.85);
            default -> {
                // Found in another way, or of no use here.
            }
        }
    }
}
