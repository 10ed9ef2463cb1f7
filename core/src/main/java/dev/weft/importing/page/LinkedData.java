package dev.weft.importing.page;

import dev.weft.importing.document.Page;
import dev.weft.importing.evidence.Dates;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Ground;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the JSON-LD of a page says of its article, the way to it, and its site. */
final class LinkedData {
    private static final String PLACE = "script[application/ld+json]";

    private final Facts facts;
    private final List<Map<?, ?>> objects = new ArrayList<>();
    private final Map<String, Map<?, ?>> byId = new HashMap<>();

    private LinkedData(Facts facts) {
        this.facts = facts;
    }

    static void read(Page page, Facts facts) {
        LinkedData data = new LinkedData(facts);
        for (Element script : page.tags("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                data.objects.addAll(JsonLd.objects(Page.code(script)));
            }
        }
        for (Map<?, ?> object : data.objects) {
            if (object.get("@id") instanceof String id) {
                data.byId.putIfAbsent(id, object);
            }
        }
        data.objects.forEach(data::object);
    }

    private void object(Map<?, ?> object) {
        if (JsonLd.isA(object, "BreadcrumbList")) {
            breadcrumb(object);
        }
        if (JsonLd.isA(object, "Article") || JsonLd.isA(object, "Posting")) {
            article(object);
        } else if (JsonLd.isA(object, "Organization") || JsonLd.isA(object, "WebSite")) {
            offer(Fact.SITE, JsonLd.text(object.get("name")), Ground.LINKED_EXTRA);
        }
    }

    private void article(Map<?, ?> object) {
        offer(Fact.TITLE, JsonLd.text(object.get("headline")), Ground.LINKED_TITLE);
        date(Fact.PUBLISHED, JsonLd.text(object.get("datePublished")), Ground.LINKED_DATE);
        date(Fact.MODIFIED, JsonLd.text(object.get("dateModified")), Ground.LINKED);
        offer(Fact.AUTHOR, JsonLd.texts(resolved(object, "author")), Ground.LINKED);
        offer(Fact.EDITOR, JsonLd.texts(object.get("editor")), Ground.LINKED);
        offer(Fact.SITE, JsonLd.text(resolved(object, "publisher")), Ground.LINKED_PUBLISHER);
        offer(Fact.SOURCE, JsonLd.text(object.get("sourceOrganization")), Ground.LINKED);
        facts.offerLonger(Fact.LEAD, JsonLd.text(object.get("description")), PLACE, Ground.LINKED_LEAD);
        offer(Fact.KEYWORDS, JsonLd.texts(object.get("keywords")), Ground.LINKED_EXTRA);
        offer(Fact.SECTION, JsonLd.text(object.get("articleSection")), Ground.LINKED_SECTION);
        offer(Fact.IMAGE, image(resolved(object, "image")), Ground.SHARED_IMAGE_LINKED);
        if (object.get("interactionStatistic") instanceof Map<?, ?> counter) {
            offer(Fact.VIEWS, JsonLd.text(counter.get("userInteractionCount")), Ground.LINKED_EXTRA);
        }
    }

    private void offer(Fact fact, String value, Ground ground) {
        facts.offer(fact, value, PLACE, ground);
    }

    private void date(Fact fact, String value, Ground ground) {
        if (Dates.find(value) != null) {
            offer(fact, value, ground);
        }
    }

    private @Nullable Object resolved(Map<?, ?> object, String key) {
        return JsonLd.resolved(object.get(key), byId);
    }

    private static String image(@Nullable Object image) {
        Object first = image instanceof List<?> list && !list.isEmpty() ? list.get(0) : image;
        return first instanceof Map<?, ?> map ? JsonLd.text(map.get("url")) : JsonLd.text(first);
    }

    private void breadcrumb(Map<?, ?> object) {
        if (object.get("itemListElement") instanceof List<?> list) {
            StringJoiner trail = new StringJoiner(" > ");
            for (Object one : list) {
                if (one instanceof Map<?, ?> item) {
                    Object name = item.get("name");
                    trail.add(JsonLd.text(name == null ? item.get("item") : name));
                }
            }
            offer(Fact.BREADCRUMB, trail.toString(), Ground.LINKED_TRAIL);
        }
    }
}
