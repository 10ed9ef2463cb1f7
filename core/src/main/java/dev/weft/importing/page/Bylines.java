package dev.weft.importing.page;

import dev.weft.importing.evidence.Dates;
import dev.weft.importing.evidence.Phrase;
import java.util.Locale;

/** Takes names out of bylines: By Jane Doe, 3 May 2021 | Von Jan Doe und Eva Roe | Text: Jan Doe. */
final class Bylines {
    private static final int LONGEST_NAME = 60;

    private Bylines() {}

    /** Returns whether a text begins as a byline does. */
    static boolean isSigned(String text) {
        return startsWithOne(text, Phrase.BYLINE_BEGIN);
    }

    private static boolean startsWithOne(String text, Phrase phrase) {
        return phrase.begins(start(text));
    }

    private static String start(String text) {
        return text.substring(0, Math.min(24, text.length())).toLowerCase(Locale.ROOT);
    }

    /** Returns a byline's name, or names, without what stands around. */
    static String name(String byline) {
        String name = byline.strip();
        for (int i = 0; i < 2; i++) {
            String lower = start(name);
            name = name.substring(Math.min(name.length(), Phrase.BYLINE_BEGIN.begin(lower)))
                    .strip();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        int end = name.length();
        for (String mark : Phrase.BYLINE_END.entries()) {
            int at = lower.length() == name.length() ? lower.indexOf(mark, 2) : -1;
            end = at > 0 && at < end ? at : end;
        }
        for (int i = 2; i < end; i++) {
            char before = name.charAt(i - 1);
            end = Character.isDigit(name.charAt(i)) && (before == ' ' || before == ',') ? i : end;
        }
        while (end > 0 && " ,;:-/".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }

    /** Returns whether a text may be a name. */
    static boolean isName(String text) {
        boolean letter = false;
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letter |= Character.isLetter(c);
            words += c == ' ' ? 1 : 0;
            if (":：。？！?!\"{}<>=".indexOf(c) >= 0) {
                return false;
            }
        }
        return letter
                && text.length() >= 2
                && text.length() <= LONGEST_NAME
                && words <= 10
                && !isSigned(text + " ")
                && !startsWithOne(text, Phrase.LINK_BESIDE_NAME)
                && !text.contains("http")
                && Dates.find(text) == null;
    }

    /** Returns whether a text is a name of two words or more, each with a capital. */
    static boolean isFullName(String text) {
        int capitals = 0;
        int words = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i - 1) == ' ') {
                words++;
                capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            }
        }
        return isName(text)
                && words >= 2
                && words <= 10
                && capitals >= 2
                && capitals * 2 >= words + 1
                && text.indexOf('.', text.length() - 1) < 0;
    }
}
