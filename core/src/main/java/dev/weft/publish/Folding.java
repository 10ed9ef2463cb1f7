package dev.weft.publish;

import java.text.Normalizer;
import java.util.Locale;

/** What file systems take for equal: names after case folding and NFC. */
final class Folding {
    private Folding() {}

    /** Returns the form that all names equal to this one share. */
    static String fold(String name) {
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x80) {
                String cased = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
                return Normalizer.normalize(cased, Normalizer.Form.NFC);
            }
            upper |= c >= 'A' && c <= 'Z';
        }
        return upper ? name.toLowerCase(Locale.ROOT) : name;
    }
}
