package dev.weft.importing.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Who wrote a page, as its classes, its links to authors and its line "By Jane Doe" tell. */
final class PageAuthors {
    /** Words in the classes and ids of elements that name an author. */
    private static final Set<String> NAMES = Set.of(
            "author",
            "authors",
            "authi",
            "authorname",
            "articleauthor",
            "documentauthor",
            "postauthor",
            "autor",
            "autoren",
            "autores",
            "autorin",
            "auteur",
            "auteurs",
            "autore",
            "byline",
            "bylines",
            "writer",
            "reporter",
            "verfasser");

    /** Words in the classes of what is about an author, or belongs to another. */
    private static final Set<String> ABOUT = Set.of(
            "bio",
            "biography",
            "description",
            "avatar",
            "image",
            "img",
            "photo",
            "social",
            "follow",
            "credit",
            "credits",
            "position",
            "role",
            "job",
            "twitter",
            "comment");

    private static final String[] PATHS = {
        "/author/",
        "/authors/",
        "/autor/",
        "/autoren/",
        "/autorin/",
        "/auteur/",
        "/auteurs/",
        "/autores/",
        "/reporter/",
        "/journalist/",
        "/by/"
    };

    /** How many elements are looked at closely; a page of an article has few. */
    private static final int MOST = 200;

    private static final int LONGEST = 160;

    private final Facts facts;
    private final Beside beside;
    private final Element content;

    PageAuthors(Facts facts, Beside beside, Element content) {
        this.facts = facts;
        this.beside = beside;
        this.content = content;
    }

    /** Offers whom the page names; adds the elements that say no more to {@code spoken}. */
    void read(Element body, List<PageLines.Line> lines, int titleLine, List<Element> spoken) {
        int looked = 0;
        for (Element element : body.getAllElements()) {
            double sure = element.attributesSize() == 0 ? 0 : sureness(element);
            if (sure > 0 && looked++ < MOST) {
                element(element, sure, spoken);
            }
        }
        int to = Math.min(lines.size() - 1, titleLine + PageFacts.NEAR);
        for (int i = Math.max(0, titleLine - 3); titleLine >= 0 && i <= to; i++) {
            String text = lines.get(i).text();
            String name = Bylines.isSigned(text) ? Bylines.name(text) : "";
            if (Bylines.isFullName(name)) {
                facts.offer("author", name, Facts.place(lines.get(i).owner()), 0.75);
                say(lines.get(i).owner(), spoken);
            }
        }
    }

    private static double sureness(Element element) {
        if (element.attr("rel").equals("author")) {
            return 0.7;
        }
        String names = element.className() + " " + element.id() + " " + element.attr("data-testid");
        if (BoilerplateWords.hasName(names, NAMES)) {
            return BoilerplateWords.hasName(names, ABOUT) ? 0 : 0.65;
        }
        if (element.nameIs("a")) {
            String href = element.attr("href").toLowerCase(Locale.ROOT);
            for (String path : PATHS) {
                if (href.contains(path)) {
                    return 0.6;
                }
            }
        }
        return 0;
    }

    private void element(Element element, double sure, List<Element> spoken) {
        String text = element.text();
        if (text.length() > LONGEST || beside.holds(element)) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        add(names, element, text);
        if (names.isEmpty()) {
            return;
        }
        Element parent = element.parent();
        alike(parent != null && parent.childrenSize() == 1 ? parent : element, names);
        facts.offer(
                "author",
                String.join("、", names),
                Facts.place(element),
                Bylines.isSigned(text) ? Math.max(sure, 0.8) : sure);
        say(element, spoken);
    }

    /** Adds the names in an element: those of its links to authors, else that of its text. */
    private static void add(Set<String> names, Element element, String text) {
        int before = names.size();
        for (Element link : element.getElementsByTag("a")) {
            String name = Bylines.name(link.text());
            if (sureness(link) > 0 && (names.isEmpty() ? Bylines.isName(name) : Bylines.isFullName(name))) {
                names.add(name);
            }
        }
        String name = names.size() > before ? "" : Bylines.name(text);
        if (names.isEmpty() ? Bylines.isName(name) : Bylines.isFullName(name)) {
            names.add(name);
        }
    }

    /** Adds the names in the elements beside one that are made as it is. */
    private static void alike(Element element, Set<String> names) {
        int looked = 0;
        for (Element next = element.nextElementSibling();
                next != null && looked < 8;
                next = next.nextElementSibling()) {
            looked++;
            String text = next.text();
            if (!element.className().isEmpty()
                    && next.className().equals(element.className())
                    && next.normalName().equals(element.normalName())
                    && text.length() <= LONGEST) {
                add(names, next, text);
            }
        }
    }

    private void say(Element element, List<Element> spoken) {
        if (PageFacts.isShort(element) && PageFacts.within(element, content)) {
            spoken.add(element);
        }
    }
}
