package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.WebAddress;
import java.util.List;

/**
 * What a publication decides about its feeds.
 *
 * @param fullText whether items carry the whole text; else a summary
 * @param authority what the ids of items are made from: a host name and a date on which the publisher held it, such as
 *     {@code example.org,2014-01-24}; empty for the host of the base address
 * @param hubs the WebSub hubs that tell subscribers of changes
 * @param items how many of the newest articles the subscription document has at most; 0 for as many as is usual
 * @param maxBytes how many bytes of items it has at most; the newest item always stands
 * @param stylesheet whether a browser is told of a stylesheet
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4151#section-2.1">RFC 4151, 2.1 (checked 2026-11-23)</a>
 */
public record FeedSettings(
        boolean fullText, String authority, List<WebAddress> hubs, int items, long maxBytes, boolean stylesheet) {
    /** The most items that a subscription document may be asked to have. */
    public static final int MAX_ITEMS = 10_000;

    /** Full text, ids from the base address, no hub, the usual number of items, no bound in bytes, no stylesheet. */
    public static final FeedSettings DEFAULT = new FeedSettings(true, "", List.of());

    /** Returns settings that are otherwise as by default. */
    public FeedSettings(boolean fullText, String authority, List<WebAddress> hubs) {
        this(fullText, authority, hubs, 0, Long.MAX_VALUE, false);
    }

    /** Refuses what cannot be the authority and date of a tag URI, and bounds that leave no room. */
    public FeedSettings {
        if (items < 0 || items > MAX_ITEMS || maxBytes < 1) {
            throw new IllegalArgumentException("items == " + items + ", maxBytes == " + maxBytes + ", expected 0 to "
                    + MAX_ITEMS + " and 1 or more");
        }
        if (!authority.isEmpty()) {
            checkAuthority(authority);
        }
        hubs = List.copyOf(hubs);
    }

    /**
     * Returns the text if it can be the authority and date of a tag URI.
     *
     * @throws InvalidValueException if it is not like {@code example.org,2014-01-24}
     */
    public static String checkAuthority(String text) {
        int comma = text.indexOf(',');
        boolean valid = comma > 0 && isDate(text, comma + 1);
        for (int i = 0; valid && i < comma; i++) {
            char c = text.charAt(i);
            valid = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.';
        }
        if (!valid) {
            throw new InvalidValueException(
                    "「" + text + "」不能用来生成订阅源的标识：应为小写主机名加持有它的日期，如 example.org,2014-01-24",
                    "\"" + text
                            + "\" cannot name who made an id: expected a host name in lower case and a date on which"
                            + " you held it, as in example.org,2014-01-24");
        }
        return text;
    }

    private static boolean isDate(String text, int from) {
        int length = text.length() - from;
        if (length != 4 && length != 7 && length != 10) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(from + i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
