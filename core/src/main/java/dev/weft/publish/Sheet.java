package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Renderer;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The documents of all listings in one format: how they are cut into parts, and how a part is put together. */
final class Sheet {
    private static final byte[] NOTHING = new byte[0];

    private final Renderer<Listing> renderer;
    private final @Nullable ListingRenderer inPieces;
    private final Listings listings;
    private final Division division;
    private final byte[] separator;

    Sheet(Renderer<Listing> renderer, Listings listings) {
        this.renderer = renderer;
        this.listings = listings;
        inPieces = renderer instanceof ListingRenderer pieces ? pieces : null;
        separator = inPieces == null ? NOTHING : inPieces.separator().getBytes(StandardCharsets.UTF_8);
        division = new Division(listings, renderer, listings.pinned());
    }

    /** Returns the listings that are put together. */
    Listings listings() {
        return listings;
    }

    Division division() {
        return division;
    }

    String format() {
        return renderer.format().id();
    }

    Renderer<Listing> renderer() {
        return renderer;
    }

    /** Returns what an article's piece depends on beside the article: for parts of equal keys one copy serves. */
    Object pieceKey(Listing part) {
        return inPieces == null ? part : inPieces.pieceKey(part);
    }

    /** Returns whether documents are made of pieces; otherwise articles are kept until a part is complete. */
    boolean isInPieces() {
        return inPieces != null;
    }

    /** Returns an article's piece of a part. */
    byte[] piece(Listing part, Article article, Desk desk, Consumer<Finding> findings) {
        ListingRenderer pieces = pieces();
        Consumer<Finding> named = finding ->
                findings.accept(finding.inArticle(article.id().value()).inFormat(format()));
        byte[] piece = desk.part(format(), named, out -> pieces.piece(part, article, out, named));
        return piece == null ? NOTHING : piece;
    }

    private ListingRenderer pieces() {
        if (inPieces == null) {
            throw new IllegalStateException(format() + " is not made of pieces");
        }
        return inPieces;
    }

    /** The pieces of a part in their order. */
    interface Pieces {
        int count();

        int length(int index);

        /** Copies a piece; each piece is either copied or left out, once. */
        void copy(int index, byte[] into, int at) throws IOException;

        /** Leaves a piece out. */
        void leaveOut(int index);
    }

    /** Returns the document of a part from its pieces; null where its renderer failed. */
    @Nullable
    Document document(Listing part, SitePath path, Pieces parts, Desk desk, Consumer<Finding> findings)
            throws IOException {
        ListingRenderer pieces = pieces();
        Consumer<Finding> named = finding -> findings.accept(finding.inFormat(format()));
        byte[] head = desk.part(format(), named, out -> pieces.head(part, out, named));
        byte[] tail = head == null ? null : desk.part(format(), named, out -> pieces.tail(part, out, named));
        if (head == null || tail == null) {
            for (int i = 0; i < parts.count(); i++) {
                parts.leaveOut(i);
            }
            return null;
        }
        byte[] bytes = join(head, parts, tail, part.place().isIndex() ? pieces.maxIndexBytes() : Long.MAX_VALUE);
        return bytes.length == 0 ? null : desk.document(path, renderer.format(), bytes);
    }

    /** Joins what a document is made of; of pieces beyond the room there is the first alone stands. */
    private byte[] join(byte[] head, Pieces parts, byte[] tail, long mostBytes) throws IOException {
        boolean[] stands = new boolean[parts.count()];
        long room = mostBytes;
        long size = (long) head.length + tail.length;
        boolean first = true;
        for (int i = 0; i < stands.length; i++) {
            int length = parts.length(i);
            room -= length;
            stands[i] = length > 0 && (room >= 0 || first);
            if (stands[i]) {
                size += length + (first ? 0 : separator.length);
                first = false;
            }
        }
        byte[] all = Arrays.copyOf(head, Math.toIntExact(size));
        int at = head.length;
        for (int i = 0; i < stands.length; i++) {
            if (!stands[i]) {
                parts.leaveOut(i);
                continue;
            }
            if (at > head.length) {
                System.arraycopy(separator, 0, all, at, separator.length);
                at += separator.length;
            }
            int length = parts.length(i);
            parts.copy(i, all, at);
            at += length;
        }
        System.arraycopy(tail, 0, all, at, tail.length);
        return all;
    }

    /** Returns the document of a part from its articles, for a renderer that makes no pieces. */
    @Nullable
    Document document(Listing part, List<Article> articles, Desk desk, Consumer<Finding> findings) {
        Listing whole = new Listing(part.kind(), part.key(), part.place(), new ArrayList<>(articles), part.changed());
        return desk.document(renderer, whole, findings);
    }
}
