package dev.weft.importing.page;

import com.google.common.base.CharMatcher;
import dev.weft.importing.document.Line;
import dev.weft.importing.document.Page;
import dev.weft.importing.document.PageLink;
import dev.weft.importing.evidence.Dates;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Ground;
import dev.weft.importing.evidence.Label;
import dev.weft.importing.evidence.Names;
import dev.weft.importing.evidence.Phrase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The title of the article: headings, the document's title without the names of site and section, what metas say.
 *
 * <p>The heading above the text outweighs what the page tells machines, which is often another title, written for search
 * engines; but it is only believed to be the article's where it has words in common with those.
 */
final class Titles {
    /** How many headings are looked at; the one of an article is among the first. */
    private static final int MOST = 60;

    private static final int LONGEST = 300;

    private static final int SHORTEST = 4;

    private static final int LONGEST_LINE = 100;

    private static final int MAX_SITE_NAME = 40;

    /** The title of an article is hardly shorter, where only its length tells it from the name of a site. */
    private static final int TITLE = 10;

    private static final List<String> HEADINGS = List.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** The name of a section is hardly longer; the title of an article is. */
    private static final int LONGEST_SECTION = 8;

    private static final CharMatcher DASHES = CharMatcher.whitespace().or(CharMatcher.is('-'));

    private static final Pattern PARTS = Pattern.compile("[_|｜—–－]+| - |-(?=[^\\x00-\\x7F])|::|：：");

    /** What separates the names in a line of copyright. */
    private static final Pattern OWNERS = Pattern.compile(
            "[\\s、，,;；&|©:：]|版权所有|Copyright|(?:19|20)\\d\\d(?:-(?:19|20)\\d\\d)?|All [Rr]ights [Rr]eserved");

    private final Page page;
    private final Facts facts;
    private final Set<String> siteNames = new HashSet<>();
    private final String[] parts;

    private Titles(Page page, Facts facts) {
        this.page = page;
        this.facts = facts;
        this.parts = PARTS.split(page.document().title(), -1);
    }

    static void read(Page page, Facts facts) {
        new Titles(page, facts).read();
    }

    private void read() {
        String document = page.document().title();
        String behind = behindSite();
        String bare = behind.isEmpty() ? withoutSite(document) : behind;
        String shared = Metas.sharedTitle(page);
        for (Element heading : page.tags("h1")) {
            if (!isSite(heading, heading.text())) {
                facts.offer(Fact.TITLE, heading.text(), heading, ground(heading, document));
            } else if (isSiteName(heading.text())) {
                facts.offer(Fact.SITE, heading.text(), heading, Ground.SITE_BANNER);
            }
        }
        for (Element element : page.called(Names.Kind.TITLE)) {
            String text = element.text();
            if (text.length() > 3 && text.length() < 100 && document.contains(text) && !isSite(element, text)) {
                facts.offer(Fact.TITLE, text, element, Ground.NAMED_TITLE);
            }
        }
        boolean section = isSection(bare);
        if (!bare.isEmpty() && !isSiteName(bare)) {
            boolean shown = !section && isShown(bare);
            facts.offer(Fact.TITLE, bare, "title", shown ? Ground.DOCUMENT_TITLE_SHOWN : Ground.DOCUMENT_TITLE);
        }
        if (!shared.isEmpty() && !isSiteName(shared)) {
            boolean shown = isShown(shared);
            facts.offer(
                    Fact.TITLE,
                    shown ? shared : withoutSite(shared),
                    "meta[og:title]",
                    shown ? Ground.SHARED_TITLE_SHOWN : Ground.SHARED_TITLE);
        }
        if (isSiteName(bare)) {
            facts.offer(Fact.SITE, bare, "title", Ground.SITE_IN_TITLE);
        }
        heading(List.of(facts.get(Fact.TITLE), shared, document));
        boolean told = !bare.isEmpty() && !section && !isSiteName(bare) || !shared.isEmpty() && !isSiteName(shared);
        if (!told && facts.confidence(Fact.TITLE) < Ground.HEADING_ABOVE_TEXT.confidence()) {
            aboveText();
        } else if (facts.confidence(Fact.TITLE) <= Ground.DOCUMENT_TITLE.confidence()) {
            aboveFacts();
        }
        if (!facts.has(Fact.TITLE)) {
            facts.offer(Fact.TITLE, bare, "title", Ground.DOCUMENT_TITLE);
        }
        dispute(bare, shared);
    }

    private static Ground ground(Element heading, String document) {
        String text = heading.text();
        if (text.length() > 3 && document.strip().startsWith(text)) {
            return Ground.HEADING_OF_DOCUMENT;
        }
        return heading.getElementsByTag("a").isEmpty() ? Ground.HEADING : Ground.HEADING_LINKED;
    }

    /** Where the page tells machines nothing that it shows: offers the last heading above the text that is not the site's. */
    private void aboveText() {
        Element last = null;
        for (Line line : page.lines()) {
            if (line.inContent() && line.text().length() > 30) {
                break;
            }
            Element owner = line.owner();
            boolean heading = owner.normalName().length() == 2 && HEADINGS.contains(owner.normalName());
            boolean alone = heading
                    && line.linked() == 0
                    && line.text().length() >= SHORTEST
                    && line.text().length() <= LONGEST_LINE;
            if (alone && !isSite(owner, owner.text()) && !page.isBeside(owner)) {
                last = owner;
            }
        }
        if (last != null) {
            facts.offer(Fact.TITLE, last.text(), last, Ground.HEADING_ABOVE_TEXT);
        } else if (facts.confidence(Fact.TITLE) < Ground.LINE_ABOVE_FACTS.confidence()) {
            aboveFacts();
        }
    }

    /** Old pages have no headings: offers the line above the first that says the date and more, of both one by a label. */
    private void aboveFacts() {
        for (int i = 1; i < page.lines().size(); i++) {
            Line line = page.lines().get(i);
            Line above = page.lines().get(i - 1);
            long labels = line.text().length() > LONGEST_LINE
                    ? 0
                    : line.labelled().stream()
                            .filter(part -> part.label().fact() != null)
                            .count();
            boolean dated = labels > 0
                    && (line.labelled().stream().anyMatch(part -> part.label() == Label.PUBLISHED)
                            ? labels > 1
                            : Dates.find(line.text()) != null);
            if (dated) {
                boolean title = above.linked() == 0
                        && above.text().length() >= SHORTEST
                        && above.text().length() <= LONGEST_LINE
                        && !isSite(above.owner(), above.text());
                if (title) {
                    facts.offer(Fact.TITLE, above.text(), above.owner(), Ground.LINE_ABOVE_FACTS);
                }
                return;
            }
        }
    }

    /** Says so where what won has hardly a word in common with another title that the page tells. */
    private void dispute(String bare, String shared) {
        String won = facts.get(Fact.TITLE);
        for (String other : List.of(bare, shared)) {
            if (!other.isEmpty() && !isSiteName(other) && common(won, other) < 0.5 && common(other, won) < 0.5) {
                facts.disputed(Fact.TITLE, other);
            }
        }
    }

    /**
     * Returns the title of a document that names its site first, 某网--文章的标题, or empty: the page shows that alone, and the
     * name of the site, if at all, as a link.
     */
    private String behindSite() {
        String first = trimmed(parts[0]);
        String last = trimmed(parts[parts.length - 1]);
        if (parts.length < 2
                || last.length() < TITLE
                || last.length() <= first.length()
                || !isRead(last)
                || isRead(first)) {
            return "";
        }
        facts.offer(Fact.SITE, first, "title", Ground.SITE_IN_TITLE);
        return last;
    }

    /** Returns whether a line says this and is no link. */
    private boolean isRead(String text) {
        return page.lines().stream()
                .anyMatch(line -> line.linked() == 0 && line.text().equals(text));
    }

    private static String trimmed(String part) {
        return DASHES.trimFrom(part);
    }

    /** Returns whether what a document is called is short, and where links of the page or the way from its home lead. */
    private boolean isSection(String title) {
        return title.length() <= LONGEST_SECTION
                && (page.links().stream().anyMatch(link -> link.text().equals(title))
                        || page.lines().stream()
                                .map(Line::text)
                                .anyMatch(line -> Phrase.HOME.begins(line) && line.endsWith(title)));
    }

    private boolean isShown(String text) {
        return page.lines().stream().anyMatch(line -> line.text().equals(text));
    }

    /** Offers the heading as title, if there is one; {@code told} are the titles that the page tells machines. */
    private void heading(List<String> told) {
        Element heading = find(page.tags("h1"), told, 0.5);
        heading = heading == null ? find(lesser(), told, 0.8) : heading;
        if (heading == null) {
            return;
        }
        String shown = heading.text();
        String known = facts.get(Fact.TITLE);
        // A heading may hold a kicker above the title, or a subtitle or the date below it.
        boolean more = shown.length() > known.length() && known.length() > 12;
        boolean above = more && letters(shown).endsWith(letters(known));
        boolean below = more && heading.childrenSize() > 0 && letters(shown).startsWith(letters(known));
        if (!above && !below) {
            facts.forget(Fact.TITLE);
            facts.offer(Fact.TITLE, shown, heading, Ground.HEADING_AGREED);
        }
    }

    /** Returns the headings of lower levels, and what says it is one, in the order of the page. */
    private List<Element> lesser() {
        List<Element> all = new ArrayList<>();
        HEADINGS.subList(1, HEADINGS.size()).forEach(level -> all.addAll(page.tags(level)));
        page.properties().stream()
                .filter(e -> e.attr("itemprop").equals("headline"))
                .forEach(all::add);
        return all;
    }

    /** Returns the heading that has most in common with a title that is told, and enough. */
    private @Nullable Element find(List<Element> headings, List<String> told, double enough) {
        List<Set<String>> toldWords = told.stream().map(Titles::words).toList();
        Element best = null;
        double most = 0;
        for (Element heading : headings.subList(0, Math.min(MOST, headings.size()))) {
            String text = heading.text();
            double common = 0;
            if (text.length() >= 4 && text.length() <= LONGEST && !isSite(heading, text) && !page.isBeside(heading)) {
                Set<String> words = words(text);
                for (Set<String> one : toldWords) {
                    common = Math.max(common, common(words, one));
                }
            }
            if (common >= enough && common > most) {
                best = heading;
                most = common;
            }
        }
        return best;
    }

    private boolean isSite(Element heading, String text) {
        Element parent = heading.parent();
        Element link = Page.linkIn(heading);
        Element around = parent != null && parent.nameIs("a") ? parent : link;
        return isSiteName(text)
                || around != null && isHome(around.attr("href"))
                || page.names().is(heading, Names.Kind.SITE)
                || parent != null && page.names().is(parent, Names.Kind.SITE);
    }

    /** Returns whether a name stands between the title and the site in the document's title: a portal's channel. */
    static boolean isChannel(Page page, String name) {
        String[] parts = PARTS.split(page.document().title(), -1);
        for (int i = 1; i + 1 < parts.length; i++) {
            if (letters(parts[i]).equals(letters(name))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a text is what the page calls its site: behind the title, on the way home, beside the copyright. */
    private boolean isSiteName(String text) {
        String letters = letters(text);
        return !letters.isEmpty() && (siteNames().contains(letters) || letters.length() > 3 && isBehindTitle(letters));
    }

    /** Returns whether a text is part of what stands behind the title in the document's title: 某某协会 of 某某协会主办. */
    private boolean isBehindTitle(String letters) {
        String[] parts = parts();
        boolean behind = false;
        for (int i = 1; i < parts.length; i++) {
            behind |= letters(parts[i]).contains(letters);
        }
        return behind && !letters(parts[0]).contains(letters);
    }

    /** Returns the parts of the document's title: the title, its sections, the site. */
    private String[] parts() {
        return parts;
    }

    private Set<String> siteNames() {
        if (siteNames.isEmpty()) {
            siteNames.add(letters(facts.get(Fact.SITE)));
            String[] parts = parts();
            for (int i = 1; i < parts.length; i++) {
                siteNames.add(letters(parts[i]));
            }
            for (PageLink link : page.links()) {
                if (isHome(link.href()) && link.text().length() <= MAX_SITE_NAME) {
                    siteNames.add(letters(link.text()));
                    link.element().getElementsByTag("img").forEach(logo -> siteNames.add(letters(logo.attr("alt"))));
                }
            }
            for (Line line : page.lines()) {
                if (!line.inContent() && line.text().length() < 300 && Phrase.OWNED.isIn(line.text())) {
                    for (String one : OWNERS.split(line.text(), -1)) {
                        siteNames.add(letters(one));
                    }
                }
            }
            if (parts.length > 1) {
                siteNames.remove(letters(parts[0]));
            }
        }
        return siteNames;
    }

    /** Returns whether an address is that of a site's first page. */
    private static boolean isHome(String href) {
        int host = href.indexOf("//");
        int path = host < 0 ? 0 : href.indexOf('/', host + 2);
        String rest = path < 0 ? "" : href.substring(path);
        return rest.isEmpty() && !href.isEmpty()
                || rest.equals("/")
                || rest.equals("./")
                || rest.equals("../")
                || rest.startsWith("/index.")
                || rest.startsWith("index.");
    }

    /** Returns what share of the words that are in both texts is of the words of the longer one, weighted to the heading. */
    private static double common(String heading, String told) {
        return common(words(heading), words(told));
    }

    private static double common(Set<String> first, Set<String> second) {
        int both = 0;
        for (String word : first) {
            both += second.contains(word) ? 1 : 0;
        }
        double ofHeading = first.isEmpty() ? 0 : (double) both / first.size();
        double ofTold = second.isEmpty() ? 0 : (double) both / second.size();
        return ofTold < 0.25 ? 0 : ofHeading * 0.7 + ofTold * 0.3;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            boolean alone = c >= 0x2E80;
            if (alone || !Character.isLetterOrDigit(c)) {
                if (i > start) {
                    words.add(lower.substring(start, i));
                }
                start = i + 1;
                if (alone && Character.isLetter(c)) {
                    words.add(String.valueOf(c));
                }
            }
        }
        return words;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return letters.toString();
    }

    /** Returns a document's title without the names of site and section that follow it, and names the site by them. */
    private String withoutSite(String title) {
        int powered = title.indexOf("Powered by");
        String document = powered < 0 ? title : DASHES.trimTrailingFrom(title.substring(0, powered));
        int cut = -1;
        for (String mark :
                new String[] {"_", " - ", " | ", "|", " – ", " — ", "--", "-", "——", "—", " :: ", "－", "｜"}) {
            int at = document.indexOf(mark, 4);
            boolean word = mark.equals("-") && at > 0 && isAscii(document, at - 1) && isAscii(document, at + 1);
            boolean dash = mark.startsWith("—") && !isShownBefore(document, at);
            if (at > 0 && !word && !dash && (cut < 0 || at < cut)) {
                cut = at;
            }
        }
        if (cut < 0) {
            return document;
        }
        facts.offer(Fact.SITE, withoutTagline(siteIn(document.substring(cut))), "title", Ground.SITE_IN_TITLE);
        return document.substring(0, cut).strip();
    }

    /** Returns the last of the names behind a title; of a Chinese name and its English one behind it the Chinese. */
    private static String siteIn(String rest) {
        if (rest.contains(" | ") || rest.contains(" - ")) {
            return rest.substring(Math.max(rest.lastIndexOf(" | "), rest.lastIndexOf(" - ")) + 3);
        }
        int end = rest.length();
        String last = "";
        for (int i = rest.length() - 1; i >= 0; i--) {
            char c = rest.charAt(i);
            boolean mark =
                    "_|｜–—－:".indexOf(c) >= 0 || c == '-' && !(isAscii(rest, i + 1) && i > 0 && isAscii(rest, i - 1));
            if (mark) {
                String name = rest.substring(i + 1, end).strip();
                end = i;
                boolean chinese = !name.isEmpty() && name.charAt(0) >= 0x2E80;
                if (last.isEmpty() || chinese && last.charAt(0) < 0x80 && last.indexOf('.') < 0) {
                    last = name;
                } else if (!name.isEmpty()) {
                    return last;
                }
            }
        }
        return last;
    }

    /** A dash may belong to the title: it ends one only where the page shows what stands before it alone. */
    private boolean isShownBefore(String document, int end) {
        String before = end < 0 ? "" : document.substring(0, end).strip();
        return page.lines().stream().anyMatch(line -> line.text().equals(before));
    }

    /** Returns the name of a site as the link to its home page has it, where more is said behind it. */
    private String withoutTagline(String site) {
        for (PageLink link : page.links()) {
            String href = link.href();
            boolean home =
                    href.equals("/") || href.equals("./") || href.equals("index.html") || href.equals("index.asp");
            String text = home ? link.text() : "";
            if (text.length() >= 3 && site.startsWith(text + " ")) {
                return text;
            }
        }
        return site;
    }

    private static boolean isAscii(String text, int index) {
        return index < text.length() && text.charAt(index) < 0x80 && text.charAt(index) > ' ';
    }
}
