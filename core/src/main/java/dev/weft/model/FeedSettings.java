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
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4151#section-2.1">RFC 4151, 2.1 (checked 2026-11-23)</a>
 */
public record FeedSettings(boolean fullText, String authority, List<WebAddress> hubs) {
    /** Full text, ids from the base address, no hub. */
    public static final FeedSettings DEFAULT = new FeedSettings(true, "", List.of());

    /** Refuses what cannot be the authority and date of a tag URI. */
    public FeedSettings {
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
