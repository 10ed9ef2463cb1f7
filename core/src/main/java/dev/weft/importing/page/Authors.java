package dev.weft.importing.page;

import dev.weft.importing.document.Line;
import dev.weft.importing.document.Lines;
import dev.weft.importing.document.Page;
import dev.weft.importing.evidence.Dates;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Ground;
import dev.weft.importing.evidence.Label;
import dev.weft.importing.evidence.Labels;
import dev.weft.importing.evidence.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote a page, and whom it is from, as classes, links to authors and the line "By Jane Doe" tell. */
final class Authors {
    /** What stands behind a slash in the address of an author's page. */
    private static final String[] PATHS = {
        "author/",
        "authors/",
        "autor/",
        "autoren/",
        "autorin/",
        "auteur/",
        "auteurs/",
        "autores/",
        "reporter/",
        "journalist/",
        "by/"
    };

    /** What those begin with, in either case. */
    private static final String PATH_BEGINS = "aAbBjJrR";

    /** How many elements are looked at closely; a page of an article has few. */
    private static final int MOST = 200;

    private static final int MOST_SOURCES = 100;
    private static final int LONGEST = 160;

    private final Page page;
    private final Facts facts;

    private Authors(Page page, Facts facts) {
        this.page = page;
        this.facts = facts;
    }

    static void read(Page page, Facts facts) {
        Authors authors = new Authors(page, facts);
        authors.elements();
        authors.signed(page.titleLine(facts.get(Fact.TITLE)));
    }

    /** Offers whom elements name: what is called an author, and links to the pages of authors. */
    private void elements() {
        int looked = 0;
        for (Element element : page.signing()) {
            Ground ground = ground(element);
            if (ground != null && looked++ < MOST && page.isInBody(element)) {
                element(element, ground);
            }
        }
    }

    /** Offers whom a line near the title names: By Jane Doe. */
    private void signed(int titleLine) {
        List<Line> lines = page.lines();
        int to = Math.min(lines.size() - 1, titleLine + FactLines.NEAR);
        for (int i = Math.max(0, titleLine - 3); titleLine >= 0 && i <= to; i++) {
            String text = lines.get(i).text();
            String name = Bylines.isSigned(text) ? Bylines.name(text) : "";
            if (Bylines.isFullName(name) && !page.isBeside(lines.get(i).owner())) {
                facts.offer(Fact.AUTHOR, name, lines.get(i).owner(), Ground.SIGNED_LINE);
                say(page, lines.get(i).owner(), facts);
            }
        }
    }

    private @Nullable Ground ground(Element element) {
        if (element.attributes().get("rel").equals("author")) {
            return Ground.AUTHOR_LINK;
        }
        if (element.attributes().get("typeof").endsWith("Person")) {
            return Ground.NAMED_AUTHOR;
        }
        Names names = page.names();
        String test = element.attributes().get("data-testid");
        if (names.is(element, Names.Kind.AUTHOR) || names.is(test, Names.Kind.AUTHOR)) {
            boolean about = names.is(element, Names.Kind.ABOUT_AUTHOR) || names.is(test, Names.Kind.ABOUT_AUTHOR);
            return about ? null : Ground.NAMED_AUTHOR;
        }
        return element.nameIs("a") && isOfAuthor(element.attributes().get("href")) ? Ground.AUTHOR_PAGE : null;
    }

    /** Returns whether one of the {@link #PATHS} is in an address, in whatever case. */
    private static boolean isOfAuthor(String href) {
        for (int at = href.indexOf('/') + 1; at > 0 && at < href.length(); at = href.indexOf('/', at) + 1) {
            if (PATH_BEGINS.indexOf(href.charAt(at)) >= 0) {
                for (String path : PATHS) {
                    if (href.regionMatches(true, at, path, 0, path.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void element(Element element, Ground ground) {
        String text = element.text();
        if (text.length() > LONGEST || page.isBeside(element)) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        add(names, element, text);
        if (names.isEmpty()) {
            return;
        }
        Element parent = element.parent();
        alike(parent != null && parent.childrenSize() == 1 ? parent : element, names);
        boolean signed = Bylines.isSigned(text);
        facts.offer(Fact.AUTHOR, String.join("、", names), element, signed ? Ground.SIGNED_ELEMENT : ground);
        say(page, element, facts);
    }

    /** Adds the names in an element: those of its links to authors, else that of its text. */
    private void add(Set<String> names, Element element, String text) {
        int before = names.size();
        for (Element link : element.getElementsByTag("a")) {
            String name = Bylines.name(link.text());
            if (ground(link) != null && isFurtherName(name, names)) {
                names.add(name);
            }
        }
        String name = names.size() > before ? "" : Bylines.name(firstLine(element, text));
        if (names.isEmpty() ? Bylines.isName(name) : Bylines.isFullName(name)) {
            names.add(name);
        }
    }

    /** What a link to an author says behind a name must be one for sure: with capitals, or in Chinese letters. */
    private static boolean isFurtherName(String name, Set<String> names) {
        boolean chinese = !name.isEmpty() && name.charAt(0) >= 0x2E80;
        return names.isEmpty() || chinese ? Bylines.isName(name) : Bylines.isFullName(name);
    }

    /** Below a Chinese name, which is one word, its element may have another line: what that person is. */
    private static String firstLine(Element element, String text) {
        if (text.isEmpty() || text.charAt(0) < 0x2E80 || element.childrenSize() == 0) {
            return text;
        }
        List<Line> lines = Lines.of(element, element);
        return lines.isEmpty() ? text : lines.get(0).text();
    }

    /** Adds the names in the elements beside one that are made as it is. */
    private void alike(Element element, Set<String> names) {
        int looked = 0;
        for (Element next = element.nextElementSibling();
                next != null && looked < 8;
                next = next.nextElementSibling()) {
            looked++;
            String text = next.text();
            boolean alike = next.normalName().equals(element.normalName())
                    && next.className().equals(element.className())
                    && (!element.className().isEmpty() || ground(next) != null);
            if (alike && text.length() <= LONGEST) {
                add(names, next, text);
            }
        }
    }

    /** Says that an element of the text names authors, and nothing else. */
    static void say(Page page, Element element, Facts facts) {
        if (Page.isShort(element) && page.isInContent(element)) {
            facts.spoken(element);
        }
    }

    /** Offers a source that only its class says it is. */
    static void sources(Page page, Facts facts) {
        List<Element> all = page.called(Names.Kind.SOURCE);
        for (Element element : all.subList(0, Math.min(MOST_SOURCES, all.size()))) {
            List<Labels.Labelled> parts = Labels.of(element.text());
            boolean one = parts.size() == 1 || parts.size() == 2 && parts.get(1).label() == Label.SOURCE;
            String text = one ? parts.get(parts.size() - 1).value() : "";
            boolean name = text.length() >= 2
                    && text.length() <= 20
                    && Character.isLetter(text.charAt(text.length() - 1))
                    && Dates.find(text) == null
                    && !page.isBeside(element);
            if (name) {
                facts.offer(Fact.SOURCE, text, element, Ground.NAMED_SOURCE);
            }
        }
    }
}
