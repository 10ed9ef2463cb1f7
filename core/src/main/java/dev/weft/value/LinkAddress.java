package dev.weft.value;

import dev.weft.finding.InvalidValueException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a link may lead: an absolute web address, or a mail address or telephone number to write or ring. */
public sealed interface LinkAddress permits WebAddress, ContactAddress {
    /** Returns the address in ASCII, as it stands in markup: {@code https://…}, {@code mailto:…}, {@code tel:…}. */
    @Override
    String toString();

    /** Returns what a visitor makes of it. */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of address; a new kind breaks the compile of every visitor.
     *
     * @param <R> what is made of each
     */
    interface Visitor<R extends @Nullable Object> {
        /** Visits an http or https address. */
        R web(WebAddress address);

        /** Visits a mail address or a telephone number. */
        R contact(ContactAddress address);
    }

    /**
     * Returns the address that a reference means on a page at {@code base}.
     *
     * @throws InvalidValueException if it is neither http, https, mailto nor tel, or is malformed
     */
    static LinkAddress resolve(WebAddress base, String reference) {
        String text = reference.strip();
        int colon = text.indexOf(':');
        if (colon == 6 || colon == 3) {
            String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
            if (scheme.equals("mailto")) {
                return ContactAddress.mailto(text.substring(7));
            }
            if (scheme.equals("tel")) {
                return ContactAddress.tel(text.substring(4));
            }
        }
        return base.resolve(text);
    }
}
