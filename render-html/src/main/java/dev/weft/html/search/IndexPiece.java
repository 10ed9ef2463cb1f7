package dev.weft.html.search;

import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.model.Source;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What the index keeps of an article until its part is written: its terms, those of its title and the like first, and what
 * a result shows of it.
 */
public final class IndexPiece {
    /** How many terms of an article are kept at most: those of about ten thousand characters. */
    public static final int MAX_TERMS = 4000;

    private final ByteBuffer bytes;
    private final int strong;
    private final int terms;

    private IndexPiece(byte[] piece) {
        bytes = ByteBuffer.wrap(piece);
        strong = bytes.getInt(0);
        terms = bytes.getInt(4);
    }

    /** The piece of an article as bytes, and whether all of its text found room in it. */
    @SuppressWarnings("ArrayRecordComponent") // copying would cost more than making it
    public record Made(byte[] bytes, boolean whole) {}

    /**
     * Makes the piece of an article.
     *
     * @param shown what a result shows of it, as JSON
     */
    public static Made of(Article article, byte[] shown) {
        SearchTerms terms = new SearchTerms();
        boolean whole = terms.add(article.title(), true, MAX_TERMS);
        whole &= terms.add(article.subtitle() + "\n" + article.lead(), false, MAX_TERMS);
        for (String tag : article.tags()) {
            whole &= terms.add(tag, false, MAX_TERMS);
        }
        for (Credit credit : article.byline()) {
            whole &= terms.add(credit.person().name(), false, MAX_TERMS);
        }
        whole &= terms.add(article.source().map(Source::name).orElse(""), false, MAX_TERMS);
        int strong = terms.size();
        whole &= terms.add(article.text().plainText(), false, MAX_TERMS);
        int size = Math.min(MAX_TERMS, terms.size());
        ByteBuffer out = ByteBuffer.allocate(8 + 4 * size + shown.length);
        out.putInt(Math.min(size, strong)).putInt(size);
        for (int i = 0; i < size; i++) {
            out.putInt(terms.get(i));
        }
        return new Made(out.put(shown).array(), whole);
    }

    /** Returns the piece that some bytes are. */
    static IndexPiece read(byte[] piece) {
        return new IndexPiece(piece);
    }

    /** Returns how many terms there are. */
    int terms() {
        return terms;
    }

    int term(int position) {
        return bytes.getInt(8 + 4 * position);
    }

    /** Returns whether a term is of the title and the like. */
    boolean isStrong(int position) {
        return position < strong;
    }

    /** Returns what a result shows of the article, as JSON. */
    byte[] shown() {
        return Arrays.copyOfRange(bytes.array(), 8 + 4 * terms, bytes.capacity());
    }
}
