package dev.weft.publish.spread;

import dev.weft.internal.Folding;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Publication;
import dev.weft.render.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names the listings that articles of a publication are in. Immutable. */
public final class Memberships {
    private final Publication publication;

    /** The sections of the publication, by what the spellings of each share. */
    private final Map<String, String> sections = new HashMap<>();

    /** Makes one for a publication. */
    public Memberships(Publication publication) {
        this.publication = publication;
        publication.sectionPaths().forEach(path -> sections.putIfAbsent(Folding.word(path), path));
    }

    /**
     * A listing that an article is in.
     *
     * @param kind its kind
     * @param key which one of its kind: equal for all spellings of a tag or a name
     * @param text as this article spells it; a listing is called as the oldest article that may be listed spells it
     */
    public record Membership(Listing.Kind kind, String key, String text) {}

    /** Returns the listings that an article is in if listings name it, each once; tags in the order of the article. */
    public List<Membership> of(ArticleEntry entry, EntryFacts facts) {
        List<Membership> found = new ArrayList<>();
        found.add(new Membership(Listing.Kind.HOME, "", ""));
        String section = entry.section().isEmpty() ? "" : sections.getOrDefault(Folding.word(entry.section()), "");
        while (!section.isEmpty()) {
            found.add(new Membership(Listing.Kind.SECTION, section, section));
            section = section.substring(0, Math.max(0, section.lastIndexOf('/')));
        }
        add(Listing.Kind.TAG, entry.tags(), found);
        add(Listing.Kind.PERSON, entry.authors(), found);
        EntryFacts.day(facts.published(), publication.zone()).ifPresent(day -> {
            String year = String.format(Locale.ROOT, "%04d", day.getYear());
            found.add(new Membership(Listing.Kind.YEAR, year, year));
        });
        return found;
    }

    private static void add(Listing.Kind kind, List<String> labels, List<Membership> found) {
        Map<String, String> each = new LinkedHashMap<>();
        labels.forEach(label -> each.putIfAbsent(Folding.word(label), label));
        each.forEach((key, text) -> found.add(new Membership(kind, key, text)));
    }

    /** Returns what the articles of exactly one section share, be it one of the publication or not. */
    public static String exactSection(ArticleEntry entry) {
        return Folding.word(entry.section());
    }

    /** Returns what two ids share of which only one may be there. */
    public static String sharedId(ArticleEntry entry) {
        return Folding.file(entry.id().value());
    }
}
