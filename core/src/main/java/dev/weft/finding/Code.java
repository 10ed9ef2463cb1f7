package dev.weft.finding;

/**
 * A kind of finding: what a stable name means and what to do about it.
 *
 * @param id the stable name, a room and a fault: {@code article.title-missing}
 * @param severity how much such a finding matters unless a caller decides otherwise
 * @param meaning what it says
 * @param remedy what a person can do about it
 */
public record Code(String id, Severity severity, Message meaning, Message remedy) {
    /** Returns a code with its four texts. */
    public static Code of(
            String id, Severity severity, String meaningZh, String meaningEn, String remedyZh, String remedyEn) {
        return new Code(id, severity, new Message(meaningZh, meaningEn), new Message(remedyZh, remedyEn));
    }

    /** Returns a finding of this kind at a JSON pointer ({@code ""} for the whole), with what was found and expected. */
    public Finding at(String path, String zh, String en) {
        return new Finding(severity, id, "", path, "", "", new Message(zh, en));
    }

    /** Returns a finding of this kind at a JSON pointer that says just what the kind means. */
    public Finding at(String path) {
        return new Finding(severity, id, "", path, "", "", meaning);
    }
}
