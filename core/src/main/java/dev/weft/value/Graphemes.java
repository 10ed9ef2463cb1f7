package dev.weft.value;

/**
 * Where one character as a reader sees it ends and the next begins. The JDK knows it differently from version to
 * version, and 17 does not know joined emoji.
 *
 * @see <a href="https://www.unicode.org/reports/tr29/">UAX 29, 3.1.1 (checked 2026-11-23)</a>
 */
final class Graphemes {
    private static final int JOINER = 0x200D;

    private Graphemes() {}

    /** Returns whether a text may be cut at {@code index}, which is neither 0 nor its length. */
    static boolean isBoundary(String text, int index) {
        char next = text.charAt(index);
        char last = text.charAt(index - 1);
        if (isSimple(next) && isSimple(last)) {
            return true;
        }
        if (Character.isLowSurrogate(next) && Character.isHighSurrogate(last) || last == '\r' && next == '\n') {
            return false;
        }
        int after = text.codePointAt(index);
        int before = text.codePointBefore(index);
        if (extendsCharacter(after)) {
            return before < 0x20;
        }
        if (before == JOINER) {
            return after < 0x203C;
        }
        if (isFlag(after) && isFlag(before)) {
            return flagsBefore(text, index) % 2 == 0;
        }
        return !isJoinedHangul(before, after);
    }

    private static boolean isSimple(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x20 && c < 0x7F || c >= 0x3001 && c <= 0x3029;
    }

    private static boolean extendsCharacter(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default ->
                c == JOINER
                        || c == 0x200C
                        || c == 0x0E33
                        || c == 0x0EB3
                        || c == 0xFF9E
                        || c == 0xFF9F
                        || c >= 0x1F3FB && c <= 0x1F3FF
                        || c >= 0xE0020 && c <= 0xE007F;
        };
    }

    private static boolean isFlag(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    private static int flagsBefore(String text, int index) {
        int count = 0;
        for (int i = index; i > 0 && isFlag(text.codePointBefore(i)); i -= 2) {
            count++;
        }
        return count;
    }

    private static boolean isJoinedHangul(int before, int after) {
        boolean leading = before >= 0x1100 && before <= 0x115F || before >= 0xA960 && before <= 0xA97C;
        boolean syllable = before >= 0xAC00 && before <= 0xD7A3;
        boolean vowel = before >= 0x1160 && before <= 0x11A7 || before >= 0xD7B0 && before <= 0xD7C6;
        boolean trailing = before >= 0x11A8 && before <= 0x11FF || before >= 0xD7CB && before <= 0xD7FB;
        boolean nextVowel = after >= 0x1160 && after <= 0x11A7 || after >= 0xD7B0 && after <= 0xD7C6;
        boolean nextTrailing = after >= 0x11A8 && after <= 0x11FF || after >= 0xD7CB && after <= 0xD7FB;
        boolean nextSyllable = after >= 0xAC00 && after <= 0xD7A3;
        boolean nextLeading = after >= 0x1100 && after <= 0x115F || after >= 0xA960 && after <= 0xA97C;
        boolean ends = syllable && (before - 0xAC00) % 28 != 0;
        return leading && (nextLeading || nextVowel || nextSyllable)
                || (vowel || syllable) && !ends && nextVowel
                || (vowel || syllable || trailing) && nextTrailing;
    }
}
