package dev.weft.importing.page;

import dev.weft.importing.document.Page;
import dev.weft.importing.evidence.Dates;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Ground;
import dev.weft.importing.evidence.Labels;
import dev.weft.importing.fragment.WordLists;
import dev.weft.value.Characters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What the metas of a page say, by {@code metas.txt}, and the language of its document. */
final class Metas {
    private record Meaning(Fact fact, Ground ground) {}

    private static final Map<String, Meaning> MEANINGS = new HashMap<>();

    static {
        WordLists.read(Metas.class, "metas.txt").forEach((section, names) -> {
            int gap = section.indexOf(' ');
            Meaning meaning =
                    new Meaning(Fact.of(section.substring(0, gap)), Ground.valueOf(section.substring(gap + 1)));
            names.forEach(name -> MEANINGS.put(name, meaning));
        });
    }

    private static final int LONGEST_LABELLED = 60;

    private Metas() {}

    static void read(Page page, Facts facts) {
        boolean isArticle = page.tags("meta").stream()
                .anyMatch(meta -> meta.attr("property").equals("article:published_time"));
        for (Element meta : page.tags("meta")) {
            Meaning meaning = MEANINGS.get(name(meta).toLowerCase(Locale.ROOT));
            if (meaning != null && meaning.ground() != Ground.SHARED_TITLE) {
                meta(meaning, meta, isArticle, facts);
            }
        }
        for (Element html : page.tags("html")) {
            facts.offer(Fact.LANGUAGE, html.attr("lang"), "html[lang]", Ground.LANGUAGE_ATTRIBUTE);
        }
    }

    private static void meta(Meaning meaning, Element meta, boolean isArticle, Facts facts) {
        String place = "meta[" + name(meta) + "]";
        String content = unlabelled(meta.attr("content"), meaning.fact());
        switch (meaning.fact()) {
            case PUBLISHED, MODIFIED -> {
                if (Dates.find(content) != null) {
                    facts.offer(meaning.fact(), content, place, meaning.ground());
                }
            }
            case AUTHOR -> {
                if (!content.startsWith("http")) {
                    facts.offer(Fact.AUTHOR, content, place, meaning.ground());
                }
            }
            case SOURCE -> facts.offer(Fact.SOURCE, FactLines.sourceName(content), place, meaning.ground());
            case LEAD ->
                facts.offerLonger(Fact.LEAD, content, place, isArticle ? Ground.SHARED_LEAD : meaning.ground());
            default -> facts.offer(meaning.fact(), content, place, meaning.ground());
        }
    }

    /** Some systems write into a meta what the page shows, with its label: 来源：某报. */
    private static String unlabelled(String content, Fact fact) {
        List<Labels.Labelled> parts = content.length() > LONGEST_LABELLED ? List.of() : Labels.of(content);
        boolean labelled = parts.size() == 2
                && parts.get(0).value().isEmpty()
                && parts.get(1).label().fact() == fact;
        return labelled ? parts.get(1).value() : content;
    }

    /** Returns the title that a page gives others to show, or empty. */
    static String sharedTitle(Page page) {
        for (Element meta : page.tags("meta")) {
            Meaning meaning = MEANINGS.get(name(meta).toLowerCase(Locale.ROOT));
            if (meaning != null
                    && meaning.ground() == Ground.SHARED_TITLE
                    && !meta.attr("content").isBlank()) {
                return Characters.line(meta.attr("content"));
            }
        }
        return "";
    }

    private static String name(Element meta) {
        String name = meta.attr("name");
        name = name.isEmpty() ? meta.attr("property") : name;
        return name.isEmpty() ? meta.attr("itemprop") : name;
    }
}
