package dev.weft.importing.page;

import dev.weft.finding.InvalidValueException;
import dev.weft.importing.document.Page;
import dev.weft.importing.document.PageLink;
import dev.weft.importing.evidence.Phrase;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The further pages of an article that stands on several.
 *
 * <p>Their addresses differ in a number alone: {@code show-12.html}, {@code show-12_2.html}, {@code show-12.html?page=2}. What
 * 下一页 leads to elsewhere is another article.
 */
final class Paging {
    private static final Pattern NUMBER_IN_PATH =
            Pattern.compile("(?:[_-](\\d{1,3})(?=\\.[A-Za-z]{3,5}$)|/(?:page[/-])?(\\d{1,3})/?$|[_-](\\d{1,3})/?$)");
    private static final Pattern NUMBER_IN_QUERY = Pattern.compile(
            "(?<=[?&])(?:page|p|pn|paged|pageno|pageindex|curpage|currentpage|pid)=(\\d{1,3})(?:&|$)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("[\\[【(（第]?\\d{1,3}[\\])）】页]?");

    private Paging() {}

    /**
     * Returns the page that follows one of an article, or null if it is the last.
     *
     * @param address where the page is
     * @param isFirst whether the page is the first of its article; that of a later one is known to have a number
     */
    static @Nullable WebAddress next(Page page, WebAddress address, boolean isFirst) {
        for (PageLink link : links(page)) {
            WebAddress to = resolved(page, link);
            if (to == null || to.equals(address)) {
                continue;
            }
            int number = number(to);
            boolean second = isFirst && plain(address).equals(stem(to)) && (number == 2 || number == 1);
            boolean later = (!isFirst || number(address) == 1)
                    && number == number(address) + 1
                    && stem(to).equals(stem(address));
            if (second || later) {
                return to;
            }
        }
        return null;
    }

    /**
     * Returns the first page of an article of which a page is a later one, or null if it is none: its address has a number, and
     * it leads to that without.
     */
    static @Nullable WebAddress first(Page page) {
        WebAddress address = page.address();
        if (number(address) < 2) {
            return null;
        }
        for (PageLink link : links(page)) {
            WebAddress to = resolved(page, link);
            if (to != null && (plain(to).equals(stem(address)) || number(to) == 1 && stem(to).equals(stem(address)))) {
                return to;
            }
        }
        return null;
    }

    /** Returns the links that may lead to another page of the article: those that say so, and numbers. */
    private static List<PageLink> links(Page page) {
        List<PageLink> links = new ArrayList<>();
        for (Element element : page.tags("link")) {
            PageLink link = PageLink.of(element);
            if (link.isNeighbour()) {
                links.add(link);
            }
        }
        for (PageLink link : page.links()) {
            String text = link.text();
            boolean number = !text.isEmpty()
                    && text.length() <= 5
                    && NUMBER.matcher(text).matches();
            if (number || link.isNeighbour() || isTurning(text)) {
                links.add(link);
            }
        }
        return links;
    }

    private static boolean isTurning(String text) {
        return text.length() <= 20 && Phrase.PAGE_TURN.isIn(text);
    }

    private static @Nullable WebAddress resolved(Page page, PageLink link) {
        String href = link.href();
        try {
            return href.isBlank() || href.startsWith("#") || href.startsWith("javascript")
                    ? null
                    : page.base().resolve(href);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    /** Returns an address without its ending. */
    private static String plain(WebAddress address) {
        return address.host() + bare(address.path()) + bareQuery(address.suffix());
    }

    private static String bare(String path) {
        return path.replaceAll("/$", "").replaceAll("\\.[A-Za-z]{3,5}$", "").replaceAll("/index$", "");
    }

    private static String bareQuery(String query) {
        return query.replaceAll("#.*$", "").replaceAll("[?&]+$", "");
    }

    /** Returns an address without the number of its page. */
    private static String stem(WebAddress address) {
        String path = address.path();
        String query = address.suffix();
        if (NUMBER_IN_QUERY.matcher(query).find()) {
            query = NUMBER_IN_QUERY.matcher(query).replaceFirst("");
        } else {
            path = NUMBER_IN_PATH.matcher(path).replaceFirst("");
        }
        return address.host() + bare(path) + bareQuery(query);
    }

    /** Returns the number of a page by its address; 0 if it has none. */
    private static int number(WebAddress address) {
        Matcher m = NUMBER_IN_QUERY.matcher(address.suffix());
        if (m.find()) {
            return Integer.parseInt(m.group(1));
        }
        m = NUMBER_IN_PATH.matcher(address.path());
        if (!m.find()) {
            return 0;
        }
        String digits = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
        return Integer.parseInt(digits);
    }
}
