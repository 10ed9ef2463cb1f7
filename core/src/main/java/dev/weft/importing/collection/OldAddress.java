package dev.weft.importing.collection;

import dev.weft.value.PathSegment;
import dev.weft.value.WebAddress;
import org.jspecify.annotations.Nullable;

/** Where an article was, as the path that a published site can redirect. */
final class OldAddress {
    private OldAddress() {}

    /**
     * Returns the path below the base that leads to an article, or null where no file can stand for it: it is on another
     * site, has a query, or names that a site cannot have. A page without an ending has a folder with an index.
     */
    static @Nullable String alias(WebAddress address, WebAddress base) {
        WebAddress bare = address.withoutFragment();
        if (!isOn(bare, base) || !bare.suffix().isEmpty() || isHome(bare, base)) {
            return null;
        }
        String[] segments = below(bare, base).split("/", -1);
        StringBuilder alias = new StringBuilder();
        for (int i = 0; i < segments.length; i++) {
            String segment = FileCopies.decoded(segments[i]);
            boolean last = i == segments.length - 1;
            if (last && segment.isEmpty()) {
                break;
            }
            if (!PathSegment.isSafe(segment)) {
                return null;
            }
            alias.append('/').append(segment);
        }
        boolean file = !bare.path().endsWith("/") && alias.indexOf(".", alias.lastIndexOf("/")) >= 0;
        return file ? alias.toString() : alias.append('/').toString();
    }

    static boolean isHome(WebAddress address, WebAddress base) {
        return isOn(address, base)
                && address.suffix().isEmpty()
                && below(address, base).matches("(?:index\\.html?)?");
    }

    /** Returns whether an address is below the base; http and https, and www, make no difference. */
    private static boolean isOn(WebAddress address, WebAddress base) {
        return isOnHost(address, base)
                && address.path()
                        .startsWith(base.path().substring(0, base.path().lastIndexOf('/') + 1));
    }

    /** Returns whether an address is on the host of a base; www makes no difference. */
    static boolean isOnHost(WebAddress address, WebAddress base) {
        return host(address).equals(host(base));
    }

    static String host(WebAddress address) {
        return address.host().startsWith("www.") ? address.host().substring(4) : address.host();
    }

    private static String below(WebAddress address, WebAddress base) {
        return address.path().substring(base.path().lastIndexOf('/') + 1);
    }
}
