package dev.weft.finding;

/**
 * Something a person should know about content: what, where, and what was expected.
 *
 * @param severity how much it matters
 * @param code the stable name of its kind, {@link Code#id()}
 * @param article the id of the article it concerns, or empty
 * @param path a JSON pointer into the article or publication, or empty for the whole
 * @param format the id of the format that was being produced, or empty
 * @param origin where the input stands, as {@code file} or {@code file:line} or {@code file:line:column}, or empty
 * @param message what was found and what was expected
 */
public record Finding(
        Severity severity, String code, String article, String path, String format, String origin, Message message) {
    /** Makes every text safe to print. */
    public Finding {
        article = Message.printable(article);
        path = Message.printable(path);
        origin = Message.printable(origin);
    }

    /** Returns this finding about an article, unless it names one already. */
    public Finding inArticle(String id) {
        return article.isEmpty() ? new Finding(severity, code, id, path, format, origin, message) : this;
    }

    /** Returns this finding about a format, unless it names one already. */
    public Finding inFormat(String id) {
        return format.isEmpty() ? new Finding(severity, code, article, path, id, origin, message) : this;
    }

    /** Returns this finding at a place in the input, unless it names one already. */
    public Finding from(String place) {
        return origin.isEmpty() ? new Finding(severity, code, article, path, format, place, message) : this;
    }

    /** Returns this finding with its path below {@code parent}. */
    public Finding under(String parent) {
        return new Finding(severity, code, article, parent + path, format, origin, message);
    }

    /** Returns this finding with another severity. */
    public Finding as(Severity other) {
        return new Finding(other, code, article, path, format, origin, message);
    }
}
