package dev.weft.html.view;

import dev.weft.render.SitePath;
import dev.weft.value.LinkAddress;
import dev.weft.value.WebAddress;

/**
 * How the pages of a folder refer to the rest of the site: relatively, so that the site works from any host or folder.
 *
 * @param base the address of the site
 * @param prefix the reference to the root of the site, to put before a path
 */
public record Links(String base, String prefix) {
    /** Returns the links of the page at a path. */
    public static Links from(SitePath page, WebAddress base) {
        return new Links(base.toString(), "../".repeat(page.depth()));
    }

    /** Returns the links of a page that is served at any address: they begin at the root of the host. */
    public static Links anywhere(WebAddress base) {
        return new Links(base.toString(), base.path());
    }

    /** Returns the reference to a document of the site. */
    public String to(SitePath path) {
        String encoded = path.encoded();
        return prefix.isEmpty() ? encoded : prefix.concat(encoded);
    }

    /** Returns the reference to an address: relative if it is within the site. */
    public String to(LinkAddress address) {
        String text = address.toString();
        if (!isWithin(text)) {
            return text;
        }
        String rest = text.substring(base.length());
        return prefix.isEmpty() && isUnsafeAlone(rest) ? "./".concat(rest) : prefix.concat(rest);
    }

    /** Returns whether an address is within the site, and can be referred to relatively. */
    public boolean isWithin(String address) {
        return address.startsWith(base) && (address.length() == base.length() || address.charAt(base.length()) != '/');
    }

    /** Returns whether a reference would not mean a file beside the page: empty, or with what looks like a scheme. */
    private static boolean isUnsafeAlone(String rest) {
        if (rest.isEmpty() || rest.charAt(0) == '?' || rest.charAt(0) == '#') {
            return true;
        }
        int slash = rest.indexOf('/');
        int colon = rest.indexOf(':');
        return colon >= 0 && (slash < 0 || colon < slash);
    }
}
