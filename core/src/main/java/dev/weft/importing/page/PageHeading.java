package dev.weft.importing.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The heading that a page shows above its article.
 *
 * <p>It outweighs what the page tells machines, which is often another title, written for search engines; but it is only
 * believed to be the article's where it has words in common with those.
 */
final class PageHeading {
    /** Words in the classes and ids of what holds the name of a site. */
    private static final Set<String> SITE = Set.of(
            "sitename", "site", "sitetitle", "logo", "branding", "blogname", "blogtitle", "masthead", "brand", "aural");

    /** How many headings are looked at; the one of an article is among the first. */
    private static final int MOST = 60;

    private static final int LONGEST = 300;

    private final Facts facts;
    private final Beside beside;

    PageHeading(Facts facts, Beside beside) {
        this.facts = facts;
        this.beside = beside;
    }

    /** Offers the heading as title, if there is one; {@code told} are the titles that the page tells machines. */
    void read(Document page, List<String> told) {
        Element heading = find(page.select("h1"), told, 0.5);
        heading = heading == null ? find(page.select("h2, h3, [itemprop=headline]"), told, 0.8) : heading;
        if (heading == null) {
            return;
        }
        String shown = heading.text();
        String known = facts.get("title");
        // A heading may hold a kicker above the title, or a subtitle or the date below it.
        boolean more = shown.length() > known.length() && known.length() > 12;
        boolean above = more && letters(shown).endsWith(letters(known));
        boolean below = more && heading.childrenSize() > 0 && letters(shown).startsWith(letters(known));
        if (!above && !below) {
            facts.forget("title");
            facts.offer("title", shown, Facts.place(heading), 0.99);
        }
    }

    /** Returns the heading that has most in common with a title that is told, and enough. */
    private @Nullable Element find(List<Element> headings, List<String> told, double enough) {
        Element best = null;
        double most = 0;
        for (Element heading : headings.subList(0, Math.min(MOST, headings.size()))) {
            String text = heading.text();
            double common = 0;
            if (text.length() >= 4 && text.length() <= LONGEST && !isSite(heading, text) && !beside.holds(heading)) {
                for (String one : told) {
                    common = Math.max(common, common(text, one));
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
        Element link = heading.selectFirst("a[href]");
        Element around = parent != null && parent.nameIs("a") ? parent : link;
        return letters(text).equals(letters(facts.get("site")))
                || around != null && isHome(around.attr("href"))
                || BoilerplateWords.hasName(heading.className() + " " + heading.id(), SITE)
                || parent != null && BoilerplateWords.hasName(parent.className() + " " + parent.id(), SITE);
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
        Set<String> first = words(heading);
        Set<String> second = words(told);
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
}
