package dev.weft.benchmarks;

/** Holds the contenders of a benchmark to the same output. */
final class Equal {
    private Equal() {}

    /** Refuses two texts that differ. */
    static void check(String expected, String actual) {
        if (!expected.equals(actual)) {
            int at = 0;
            while (at < Math.min(expected.length(), actual.length()) && expected.charAt(at) == actual.charAt(at)) {
                at++;
            }
            throw new IllegalStateException("the contenders differ at " + at + ": \"" + near(expected, at) + "\" and \""
                    + near(actual, at) + "\"");
        }
    }

    private static String near(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40));
    }

    /** Refuses two sizes of which one is more than a twentieth larger than the other. */
    static void checkSize(int expected, int actual) {
        if (actual > expected * 1.05 || expected > actual * 1.05) {
            throw new IllegalStateException("the contenders wrote " + expected + " and " + actual + " bytes");
        }
    }
}
