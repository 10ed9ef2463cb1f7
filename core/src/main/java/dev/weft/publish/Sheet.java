package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Renderer;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The documents of all listings in one format: how they are cut into parts, and how a part is put together. */
final class Sheet {
    private final Renderer<Listing> renderer;
    private final @Nullable ListingRenderer inPieces;
    private final Division division;

    Sheet(Renderer<Listing> renderer, Listings listings) {
        this.renderer = renderer;
        inPieces = renderer instanceof ListingRenderer pieces ? pieces : null;
        division = new Division(listings, renderer, listings.pinned());
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

    /** Returns whether an article's piece is the same in every part of every listing. */
    boolean hasSharedPieces() {
        return inPieces != null && inPieces.hasSharedPieces();
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
        return desk.piece(format(), named, out -> pieces.piece(part, article, out, named));
    }

    private ListingRenderer pieces() {
        if (inPieces == null) {
            throw new IllegalStateException(format() + " is not made of pieces");
        }
        return inPieces;
    }

    /** Returns the document of a part from its pieces in their order. */
    @Nullable
    Document document(Listing part, SitePath path, Iterable<byte[]> parts, Desk desk, Consumer<Finding> findings) {
        ListingRenderer pieces = pieces();
        Consumer<Finding> named = finding -> findings.accept(finding.inFormat(format()));
        byte[] bytes = desk.piece(format(), named, out -> {
            pieces.head(part, out, named);
            join(part, pieces, parts, out);
            pieces.tail(part, out, named);
        });
        return bytes.length == 0 ? null : new Document(path, renderer.format(), bytes);
    }

    private static void join(Listing part, ListingRenderer renderer, Iterable<byte[]> pieces, OutputStream out)
            throws IOException {
        byte[] separator = renderer.separator().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long room = part.place().isIndex() ? renderer.maxIndexBytes() : Long.MAX_VALUE;
        boolean first = true;
        for (byte[] piece : pieces) {
            room -= piece.length;
            if (piece.length == 0 || room < 0 && !first) {
                continue;
            }
            if (!first) {
                out.write(separator);
            }
            out.write(piece);
            first = false;
        }
    }

    /** Returns the document of a part from its articles, for a renderer that makes no pieces. */
    @Nullable
    Document document(Listing part, List<Article> articles, Desk desk, Consumer<Finding> findings) {
        Listing whole = new Listing(part.kind(), part.key(), part.place(), new ArrayList<>(articles), part.changed());
        return desk.document(renderer, whole, findings);
    }
}
