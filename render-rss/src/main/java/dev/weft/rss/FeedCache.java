package dev.weft.rss;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.value.ArticleId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pieces of articles that did not change, within a bound in bytes; the least lately used go first.
 *
 * <p>A piece is given back for an equal article alone, so nothing has to be invalidated: an article with any change, be
 * it in a single character, is written anew. One cache may serve all feeds of an application. Safe to share between
 * threads.
 */
public final class FeedCache {
    /** What an entry weighs beside its piece. */
    private static final int ENTRY_BYTES = 512;

    private final long maxBytes;
    private final Map<Key, Piece> pieces = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private FeedCache(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Returns an empty cache.
     *
     * @param maxBytes what it may hold: each piece, and as much again for the article it was made from, which is kept to
     *     be compared
     */
    public static FeedCache ofBytes(long maxBytes) {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("maxBytes == " + maxBytes + ", expected 0 or more");
        }
        return new FeedCache(maxBytes);
    }

    /** Returns how many bytes it holds, counted as its bound is. */
    public synchronized long bytes() {
        return bytes;
    }

    /** Forgets everything. */
    public synchronized void clear() {
        pieces.clear();
        bytes = 0;
    }

    @Nullable
    Piece find(FeedRenderer renderer, Article article) {
        Piece piece;
        synchronized (this) {
            piece = pieces.get(new Key(renderer, article.id()));
        }
        return piece != null && piece.article.equals(article) ? piece : null;
    }

    synchronized void keep(FeedRenderer renderer, Piece piece) {
        if (piece.weight() > maxBytes) {
            return;
        }
        Piece old = pieces.put(new Key(renderer, piece.article.id()), piece);
        bytes += piece.weight() - (old == null ? 0 : old.weight());
        Iterator<Piece> oldest = pieces.values().iterator();
        while (bytes > maxBytes && oldest.hasNext()) {
            bytes -= oldest.next().weight();
            oldest.remove();
        }
    }

    /** A piece with what was found when it was made. */
    static final class Piece {
        private final Article article;
        final byte[] content;
        final List<Finding> findings;

        Piece(Article article, byte[] content, List<Finding> findings) {
            this.article = article;
            this.content = content;
            this.findings = List.copyOf(findings);
        }

        private long weight() {
            return ENTRY_BYTES + 2L * content.length;
        }
    }

    /** Renderers are told apart by identity: each has a site and options of its own. */
    private record Key(FeedRenderer renderer, ArticleId id) {}
}
