package dev.weft.publish;

/** What file systems take for equal: names after case folding and NFC. */
final class Folding {
    private Folding() {}

    /** Returns the form that all names equal to this one share. */
    static String fold(String name) {
        return dev.weft.internal.Folding.file(name);
    }
}
