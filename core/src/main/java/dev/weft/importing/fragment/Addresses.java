package dev.weft.importing.fragment;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.LinkAddress;
import dev.weft.value.WebAddress;
import org.jspecify.annotations.Nullable;

/** Resolves the references of a text against its address. */
public final class Addresses {
    private final WebAddress base;

    /** Makes a resolver for a text that stands at an address. */
    public Addresses(WebAddress base) {
        this.base = base;
    }

    /** Returns the web address that a reference means, or null if it means none. */
    public @Nullable WebAddress web(String reference) {
        if (reference.isEmpty() || reference.length() > WebAddress.MAX_LENGTH || !mayResolve(reference, false)) {
            return null;
        }
        try {
            return base.resolve(reference);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    /** Returns what a link may lead to: a web address, or an address to write to or to ring; null if it is neither. */
    @Nullable
    LinkAddress link(String reference) {
        if (reference.length() > WebAddress.MAX_LENGTH || !mayResolve(reference, true)) {
            return null;
        }
        try {
            return LinkAddress.resolve(base, reference);
        } catch (InvalidValueException e) {
            return null;
        }
    }

    /** Looks at the beginning of a reference, so that what has another scheme costs no exception. */
    private static boolean mayResolve(String reference, boolean contact) {
        StringBuilder scheme = new StringBuilder(8);
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c == ':') {
                String name = scheme.toString();
                return name.isEmpty()
                        || name.equals("http")
                        || name.equals("https")
                        || contact && (name.equals("mailto") || name.equals("tel"));
            }
            if (c == '/' || c == '?' || c == '#' || c == '\\' || scheme.length() > 20) {
                return true;
            }
            if (c > ' ') {
                scheme.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            }
        }
        return true;
    }
}
