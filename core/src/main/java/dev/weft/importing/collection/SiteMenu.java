package dev.weft.importing.collection;

import dev.weft.finding.InvalidValueException;
import dev.weft.importing.evidence.Names;
import dev.weft.importing.evidence.Phrase;
import dev.weft.value.Characters;
import dev.weft.value.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The menu that most pages of a site share, found by comparing some of them.
 *
 * <p>A menu is a group of short links, in an element that is called as menus are or that begins with the way home, in the same
 * place of page after page. The entry of the page itself is often no link: its words count all the same. Which pages are
 * compared follows from their names, so that it is always the same ones, and from all over the site.
 *
 * <p>What menus are called and what their entries say are words of {@link Names} and {@link Phrase}.
 */
final class SiteMenu {
    private static final int MOST_PAGES = 120;
    private static final int LARGEST_PAGE = 2_000_000;
    private static final int MOST_ENTRIES = 24;
    private static final int LONGEST_LABEL = 24;
    private static final int DEEPEST = 6;

    /** An entry as one page has it: its words, and where they lead if they are a link there. */
    private record Entry(String label, @Nullable WebAddress address) {}

    /** A group of entries as one page has it. */
    private record Group(String path, boolean isCalledSo, List<Entry> entries) {}

    /**
     * What was found.
     *
     * @param entries what each says and where it led, in order; the way home is not among them
     * @param confidence from 0 to 1
     */
    record Found(List<Link> entries, double confidence) {
        record Link(String label, WebAddress address) {}
    }

    private final WebAddress base;

    /** The groups of the pages that are compared, by the fingerprints of their names. */
    private final TreeMap<Long, List<Group>> pages = new TreeMap<>();

    SiteMenu(WebAddress base) {
        this.base = base;
    }

    /** Takes a page, and looks at it if it is one of those that are compared. */
    void page(String name, byte[] bytes, String charset, WebAddress address) {
        long key = Seen.key("menu", name);
        boolean wanted = pages.size() < MOST_PAGES || key < pages.lastKey();
        if (!wanted || bytes.length > LARGEST_PAGE) {
            return;
        }
        List<Group> groups = groups(parsed(bytes, charset), address);
        pages.put(key, groups);
        if (pages.size() > MOST_PAGES) {
            pages.pollLastEntry();
        }
    }

    private static Document parsed(byte[] bytes, String charset) {
        String known = isCharset(charset) ? charset : null;
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), known, "");
        } catch (IOException e) {
            return new Document("");
        }
    }

    private static boolean isCharset(String name) {
        try {
            return !name.isEmpty() && Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private List<Group> groups(Document document, WebAddress address) {
        Map<Element, Integer> links = new LinkedHashMap<>();
        for (Element link : document.body().getElementsByTag("a")) {
            Element at = link.parent();
            for (int i = 0; at != null && !at.nameIs("body") && i < DEEPEST; i++) {
                links.merge(at, 1, Integer::sum);
                at = at.parent();
            }
        }
        List<Group> groups = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        Names names = new Names();
        links.forEach((element, count) -> {
            if (count >= 2 && count <= MOST_ENTRIES * 4) {
                Group group = group(element, address, names);
                if (group != null) {
                    int time = times.merge(group.path(), 1, Integer::sum);
                    groups.add(new Group(group.path() + "/" + time, group.isCalledSo(), group.entries()));
                }
            }
        });
        return groups;
    }

    private static @Nullable Group group(Element element, WebAddress address, Names names) {
        for (Element at = element; at != null; at = at.parent()) {
            boolean other = names.is(at, Names.Kind.NO_MENU) && !at.nameIs("body") && !at.nameIs("html");
            if (at.nameIs("footer") || other) {
                return null;
            }
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        int linked = 0;
        for (Element each : element.getAllElements()) {
            boolean link = each.nameIs("a");
            boolean plain = !link
                    && each.childrenSize() == 0
                    && each.getElementsByTag("a").isEmpty()
                    && !isIn(each, "a");
            String label = Characters.line(link || plain ? each.text() : "");
            if (link) {
                linked += label.length();
            }
            boolean isEntry = !label.isEmpty()
                    && label.length() <= LONGEST_LABEL
                    && label.indexOf('\uFFFD') < 0
                    && !isBelowAnother(each, element, names);
            if (isEntry && known.add(label)) {
                entries.add(new Entry(label, link ? address(each, address) : null));
            }
        }
        String text = element.text();
        boolean called = isCalled(element, names);
        boolean home = !entries.isEmpty() && Phrase.HOME.is(entries.get(0).label());
        boolean mostlyLinks = linked * 10 >= text.replaceAll("[\\s|·/丨｜]", "").length() * 6;
        return (called || home)
                        && mostlyLinks
                        && entries.size() >= 2
                        && entries.size() <= MOST_ENTRIES
                        && !Phrase.WAY.isIn(text)
                ? new Group(path(element, names), called, entries)
                : null;
    }

    private static boolean isIn(Element element, String tag) {
        Element parent = element.parent();
        return parent != null && parent.closest(tag) != null;
    }

    /** Returns whether an entry is one of those that unfold below another. */
    private static boolean isBelowAnother(Element entry, Element menu, Names names) {
        boolean inItem = false;
        for (Element at = entry.parent(); at != null && !at.equals(menu); at = at.parent()) {
            if (at.nameIs("li") || at.nameIs("dd")) {
                if (inItem) {
                    return true;
                }
                inItem = true;
            }
            if (names.is(at.className(), Names.Kind.UNFOLDING) && !at.nameIs("li")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable WebAddress address(Element link, WebAddress page) {
        String href = link.attr("href").strip();
        try {
            return href.isEmpty()
                            || href.startsWith("#")
                            || href.toLowerCase(Locale.ROOT).startsWith("javascript:")
                    ? null
                    : page.resolve(href).withoutFragment();
        } catch (InvalidValueException e) {
            return null;
        }
    }

    private static boolean isCalled(Element element, Names names) {
        for (Element at = element; at != null && !at.nameIs("body"); at = at.parent()) {
            if (at.nameIs("nav") || at.attr("role").equals("navigation") || names.is(at, Names.Kind.MENU)) {
                return true;
            }
        }
        return false;
    }

    /** Returns where an element stands, by the names of it and those above; what says which entry is the present one aside. */
    private static String path(Element element, Names names) {
        StringBuilder path = new StringBuilder();
        int level = 0;
        for (Element at = element; at != null && !at.nameIs("body") && level < DEEPEST; at = at.parent(), level++) {
            StringBuilder one = new StringBuilder(at.normalName());
            one.append(at.id().isEmpty() ? "" : "#" + at.id());
            at.classNames().stream()
                    .filter(name -> !names.is(name, Names.Kind.PRESENT))
                    .sorted()
                    .forEach(name -> one.append('.').append(name));
            path.insert(0, one.append('>'));
        }
        return path.toString();
    }

    /** Returns the menu, or null if there is no evidence of one. */
    @Nullable
    Found found() {
        Map<String, List<Group>> byPath = new LinkedHashMap<>();
        pages.values()
                .forEach(groups -> groups.forEach(group -> byPath.computeIfAbsent(group.path(), k -> new ArrayList<>())
                        .add(group)));
        Found best = null;
        double most = 0;
        for (List<Group> same : byPath.values()) {
            Found found = same.size() >= 2 && same.size() * 2 >= pages.size() ? shared(same) : null;
            if (found != null) {
                double score = found.confidence() * Math.min(4, found.entries().size());
                if (score > most) {
                    best = found;
                    most = score;
                }
            }
        }
        return best;
    }

    private @Nullable Found shared(List<Group> same) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, Map<WebAddress, Integer>> led = new HashMap<>();
        List<Entry> longest = List.of();
        for (Group group : same) {
            longest = group.entries().size() > longest.size() ? group.entries() : longest;
            for (Entry entry : group.entries()) {
                times.merge(entry.label(), 1, Integer::sum);
                WebAddress to = entry.address();
                if (to != null) {
                    led.computeIfAbsent(entry.label(), k -> new LinkedHashMap<>())
                            .merge(to, 1, Integer::sum);
                }
            }
        }
        List<Found.Link> links = new ArrayList<>();
        double agreed = 0;
        for (Entry entry : longest) {
            int count = times.getOrDefault(entry.label(), 0);
            WebAddress to = led.getOrDefault(entry.label(), Map.of()).entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(null);
            boolean isHome = Phrase.HOME.is(entry.label()) || to != null && OldAddress.isHome(to, base);
            if (count * 10 >= same.size() * 6 && to != null && !isHome) {
                links.add(new Found.Link(entry.label(), to));
                agreed += (double) count / same.size();
            }
        }
        if (links.size() < 2) {
            return null;
        }
        double everywhere = Math.min(1, (double) same.size() / pages.size());
        return new Found(
                links, agreed / links.size() * everywhere * (same.get(0).isCalledSo() ? 1 : 0.75));
    }
}
