package dev.weft.json;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Publication;
import dev.weft.value.WebAddress;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads articles from JSON: {@code ArticleReader.of(publication).read(json, "article.json", findings)}.
 *
 * <p>Everything that is wrong is reported at once, with its source. What is wrong is left out and the article kept; it is
 * rejected only where it is not JSON in UTF-8 of at most {@link #MAX_BYTES}, has no usable id or title, or has a date
 * that is none. Never throws for bad content. Immutable and safe to share between threads.
 */
public final class ArticleReader {
    /** The largest JSON of one article, in bytes. */
    public static final int MAX_BYTES = JsonText.MAX_BYTES;

    private final WebAddress base;

    private ArticleReader(WebAddress base) {
        this.base = base;
    }

    /** Returns a reader of the articles of a publication: relative addresses mean places below its base address. */
    public static ArticleReader of(Publication publication) {
        return new ArticleReader(publication.base());
    }

    /** Reads an article; {@code origin} names its file. */
    public Optional<Article> read(byte[] json, String origin, Consumer<Finding> findings) {
        return read(json, 0, json.length, origin, findings);
    }

    /**
     * Reads an article from some of the bytes of an array.
     *
     * @param origin its file, or {@code file:line} where it is one line of a file of many
     * @param findings takes what was found wrong, each with the article's id, a JSON pointer and {@code file:line:column}
     * @return empty if the article is rejected, which an error among the findings says
     */
    public Optional<Article> read(byte[] json, int offset, int length, String origin, Consumer<Finding> findings) {
        return JsonText.read(
                new JsonSource(json, offset, length, origin), base, findings, in -> ArticleJson.read(in, true));
    }

    /**
     * Reads what an index needs of an article; its body is passed over. Rejects what {@link #read} does, and reports the
     * same but for the body.
     */
    public Optional<ArticleEntry> skim(byte[] json, int offset, int length, String origin, Consumer<Finding> findings) {
        if (holdsHalves(json, offset, offset + length)) {
            return read(json, offset, length, origin, findings).map(ArticleEntry::of);
        }
        return JsonText.read(
                        new JsonSource(json, offset, length, origin), base, findings, in -> ArticleJson.read(in, false))
                .map(ArticleEntry::of);
    }

    /**
     * Returns whether there is half of a character, U+D800 to U+DFFF, among some bytes: the one fault of UTF-8 that a parser
     * does not see in a text that it passes over.
     */
    private static boolean holdsHalves(byte[] json, int from, int to) {
        for (int i = from; i < to - 1; i++) {
            if (json[i] == (byte) 0xED && (json[i + 1] & 0xE0) == 0xA0) {
                return true;
            }
        }
        return false;
    }
}
