package dev.weft.importing.page;

import com.google.common.base.CharMatcher;
import dev.weft.importing.document.Line;
import dev.weft.importing.document.Page;
import dev.weft.importing.evidence.Fact;
import dev.weft.importing.evidence.Facts;
import dev.weft.importing.evidence.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells the page of an article from those that list articles.
 *
 * <p>What a page says of itself counts first; then what it shows: a list has many lines that are links, each with a date
 * or a few words beside it, and little else. In doubt a page is an article: one too many is seen and taken out, one that is
 * left out is missed.
 */
final class PageKinds {
    private static final int MANY_LINKS = 8;
    private static final int MANY_DATED = 4;

    /** A list may introduce itself, and have a foot, in so many characters. */
    private static final int LITTLE = 160;

    private static final Pattern TAGS =
            Pattern.compile("/(?:tags?|label|author|biaoqian|keywords?)(?:[/_-][^/]*)*/?(?:index)?(?:\\.\\w{3,5})?$");
    private static final Pattern LISTS =
            Pattern.compile("/(?:list|category|categories|channel|lanmu|archives?|search|node|column|more|page/\\d+)"
                    + "(?:[/_-][^/]*)*/?(?:\\.\\w{3,5})?$|/(?:index|list)(?:_\\d+|-\\d+)\\.\\w{3,5}$");
    private static final Pattern HOME = Pattern.compile("/(?:(?:index|default|home)\\.\\w{3,5})?");
    private static final Pattern FOLDERS = Pattern.compile("/(?:(?:index|default)\\.\\w{3,5})?$");
    private static final Pattern DATE = Pattern.compile(
            "(?:(?:19|20)\\d{2}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2} \\p{L}{3,9}\\.? (?:19|20)\\d{2}|(?<=\\p{L}{3}\\.? )\\d{1,2}, (?:19|20)\\d{2}");

    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

    /** How WordPress and its like name the kind of a page in the classes of its body. */
    private static final Set<String> SINGLE = Set.of("single", "single-post", "single-page");

    private static final Set<String> LISTING = Set.of("archive", "category", "search-results", "blog", "home");
    private static final Set<String> TAGGED = Set.of("tag", "author");

    private PageKinds() {}

    static PageKind of(Page page, Facts facts) {
        Set<String> classes = page.document().body().classNames();
        if (SINGLE.stream().anyMatch(classes::contains) || isDeclared(page, facts)) {
            return PageKind.ARTICLE;
        }
        String path = page.address().path().toLowerCase(Locale.ROOT);
        boolean tagged = TAGS.matcher(path).find() || TAGGED.stream().anyMatch(classes::contains);
        boolean listing = LISTS.matcher(path).find() || LISTING.stream().anyMatch(classes::contains);
        boolean home = page.address().suffix().isEmpty() && HOME.matcher(path).matches();
        boolean folder = FOLDERS.matcher(path).find();
        boolean bylined = isBylined(facts);
        if (bylined && !tagged && !listing && !home && !folder) {
            return PageKind.ARTICLE;
        }
        Shown shown = Shown.of(page);
        if (home && shown.links >= MANY_LINKS / 2) {
            return PageKind.LIST;
        }
        return tagged && shown.isPerhapsList()
                ? PageKind.TAG
                : listing && shown.isPerhapsList() || folder && shown.isLikelyList() || !bylined && shown.isList()
                        ? PageKind.LIST
                        : PageKind.ARTICLE;
    }

    /** Returns whether the date and the title of one article were found. */
    private static boolean isBylined(Facts facts) {
        return facts.confidence(Fact.PUBLISHED) >= 0.8 && facts.confidence(Fact.TITLE) >= 0.7;
    }

    /** Returns whether a page says to machines that it is an article. */
    private static boolean isDeclared(Page page, Facts facts) {
        for (Element meta : page.tags("meta")) {
            String name = meta.attr("property").toLowerCase(Locale.ROOT);
            if (name.equals("og:type") && meta.attr("content").strip().equalsIgnoreCase("article")
                    || name.equals("article:published_time")) {
                return true;
            }
        }
        return facts.all(Fact.PUBLISHED).stream().anyMatch(found -> found.confidence() >= 0.9);
    }

    /** What the lines of a page show. */
    private record Shown(int links, int dated, int prose, int excerpts) {
        static Shown of(Page page) {
            int links = 0;
            int dated = 0;
            int prose = 0;
            for (Line line : page.lines()) {
                int length = line.text().length();
                int plain = length - line.linked();
                boolean hasDate = line.linked() >= 4 && plain <= 24 && hasDate(line.text());
                if (hasDate || line.linked() * 2 > length && length >= 6) {
                    links++;
                    dated += hasDate ? 1 : 0;
                } else if (plain >= 30 && !Phrase.LEGAL.isIn(line.text())) {
                    prose += plain;
                }
            }
            return new Shown(links, dated, prose, excerpts(page));
        }

        /** Returns whether there is a date; what the pattern finds begins with a digit. */
        private static boolean hasDate(String text) {
            int digit = DIGIT.indexIn(text);
            return digit >= 0 && DATE.matcher(text).find(digit);
        }

        /** Returns how many headings are links, each to another page: those above the excerpts of a blog. */
        private static int excerpts(Page page) {
            int count = 0;
            for (String name : List.of("h1", "h2", "h3")) {
                for (Element heading : page.tags(name)) {
                    Element link = Page.linkIn(heading);
                    boolean whole = link != null
                            && link.text().length() * 10 >= heading.text().length() * 8
                            && link.text().length() >= 4;
                    count += whole && page.isInContent(heading) ? 1 : 0;
                }
            }
            return count;
        }

        /** Returns whether this may be a list, where something else says that it is one. */
        boolean isPerhapsList() {
            return links >= 3 && prose < LITTLE * 3 || excerpts >= 2 || links >= MANY_LINKS && prose < links * 60;
        }

        /** Returns whether this may be a list, where nothing but the address of a folder says so. */
        boolean isLikelyList() {
            return dated >= 3 && prose < LITTLE * 2 || excerpts >= 2 || links >= MANY_LINKS && prose < LITTLE;
        }

        /** Returns whether this is a list, where no date and title of an article were found. */
        boolean isList() {
            return dated >= MANY_DATED && prose < LITTLE * 2
                    || links >= MANY_LINKS * 2 && prose < LITTLE
                    || excerpts >= 4 && dated + links >= 4;
        }
    }
}
