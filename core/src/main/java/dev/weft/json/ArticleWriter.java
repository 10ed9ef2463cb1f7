package dev.weft.json;

import dev.weft.markup.JsonWriter;
import dev.weft.markup.Utf8Writer;
import dev.weft.model.Article;

/**
 * Writes an article as one line of compact JSON, without a line break at its end; addresses are absolute, and what is
 * absent or as it is by default is left out. Reading the line gives an equal article, whatever the publication.
 */
public final class ArticleWriter {
    private ArticleWriter() {}

    /** Appends an article to {@code out}. */
    public static void write(Article article, Utf8Writer out) {
        ArticleJson.MEMBERS.write(article, JsonWriter.onto(out));
    }

    /** Returns an article as JSON. */
    public static String toJson(Article article) {
        Utf8Writer out = new Utf8Writer();
        write(article, out);
        return out.toString();
    }
}
