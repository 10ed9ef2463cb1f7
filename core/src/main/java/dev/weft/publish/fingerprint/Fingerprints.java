package dev.weft.publish.fingerprint;

/** Makes fingerprints of texts and numbers, the same on every machine. Not for secrets: it is easy to find two texts of one. */
public final class Fingerprints {
    /** Stands for an input of which nothing is known: what is made from it never stands. */
    public static final long UNKNOWN = 0;

    private Fingerprints() {}

    /** Returns the fingerprint of a text. */
    public static long of(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mixed(hash);
    }

    /** Returns one fingerprint for two, in this order. */
    public static long of(long one, long other) {
        return mixed(one * 0x9E3779B97F4A7C15L + other);
    }

    private static long mixed(long value) {
        long hash = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
        hash = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
        return hash ^ hash >>> 32;
    }
}
