package dev.weft.internal;

import java.text.Normalizer;
import java.util.Locale;

/** What counts as the same name, for file systems and for readers. */
public final class Folding {
    private Folding() {}

    /** Returns what all names share that a file system may take for one: equal after case folding and NFC. */
    public static String file(String name) {
        return folded(name, Normalizer.Form.NFC);
    }

    /** Returns what all names share that a reader takes for one: equal after folding of case, width and form. */
    public static String word(String name) {
        return folded(name, Normalizer.Form.NFKC);
    }

    private static String folded(String name, Normalizer.Form form) {
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x80) {
                // To upper case first: ß and SS, ς and Σ are one; a second time, for what the form made of it.
                String cased = Normalizer.normalize(lower(name), form);
                return form == Normalizer.Form.NFC ? cased : Normalizer.normalize(lower(cased), form);
            }
            upper |= c >= 'A' && c <= 'Z';
        }
        return upper ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static String lower(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
