package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.json.ArticleWriter;
import dev.weft.model.Article;
import dev.weft.publish.SitePlan.Pieces;
import dev.weft.publish.plan.ListingFormatPlan;
import dev.weft.publish.plan.PartRef;
import dev.weft.render.Format;
import dev.weft.render.IndexRoom;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the documents of listings in one format from the pieces of their articles; of a renderer that makes no pieces, from
 * the articles themselves. Remembers what pieces depend on, as far as it was asked for lately. Safe to share.
 */
final class ListingDocuments {
    private static final int REMEMBERED = 1 << 13;
    private static final byte[] NO_PIECE = new byte[0];

    private final Site site;
    private final ArticleReader reader;
    private final ListingFormatPlan plan;
    private final Renderer<Listing> renderer;
    private final @Nullable ListingRenderer inPieces;
    private final Described[] described = new Described[REMEMBERED];

    ListingDocuments(Site site, ArticleReader reader, ListingFormatPlan plan) {
        this.site = site;
        this.reader = reader;
        this.plan = plan;
        renderer = plan.renderer();
        inPieces = renderer instanceof ListingRenderer pieces ? pieces : null;
    }

    /** A part, the listing that it is, and what an article's piece of it depends on beside the article. */
    private record Described(PartRef part, Listing listing, Object pieceKey) {}

    /** Returns which documents there are. */
    ListingFormatPlan plan() {
        return plan;
    }

    private Object pieceKey(Listing listing) {
        try {
            return inPieces == null ? "" : inPieces.pieceKey(listing);
        } catch (RuntimeException failed) {
            return listing; // as if each document had pieces of its own; what else fails is said where it is rendered
        }
    }

    /** Returns a part described; a renderer that makes no pieces gets the same of an article everywhere. */
    private Described describe(PartRef part) {
        int slot = part.number() & REMEMBERED - 1;
        Described found = described[slot];
        if (found == null || !found.part.equals(part)) {
            Listing listing = plan.describe(part);
            found = new Described(part, listing, pieceKey(listing));
            described[slot] = found;
        }
        return found;
    }

    /** Returns what an article's piece of a part depends on beside the article. */
    Object pieceKey(PartRef part) {
        return describe(part).pieceKey;
    }

    /** Returns what a part of a listing gets of an article: a piece of its document, or else the article itself. */
    byte[] piece(PartRef part, Article article, RenderBuffer buffer, Consumer<Finding> findings) {
        ListingRenderer pieces = inPieces;
        if (pieces == null) {
            return ArticleWriter.toJson(article).getBytes(StandardCharsets.UTF_8);
        }
        Listing listing = describe(part).listing;
        return buffer.part(pieces.format(), findings, (out, found) -> {
                    pieces.piece(listing, article, out, found);
                    return true;
                })
                .orElse(NO_PIECE);
    }

    /** Returns the document of a part; none where the format has none, or its renderer failed. */
    Optional<Document> document(PartRef part, Pieces pieces, RenderBuffer buffer, Consumer<Finding> findings)
            throws IOException {
        Listing listing = describe(part).listing;
        return inPieces == null
                ? whole(listing, pieces, buffer, findings)
                : joined(inPieces, listing, pieces, buffer, findings);
    }

    /** Renders a listing with its articles, for a renderer that makes no pieces. */
    private Optional<Document> whole(Listing listing, Pieces pieces, RenderBuffer buffer, Consumer<Finding> findings)
            throws IOException {
        List<Article> articles = new ArrayList<>(pieces.count());
        for (int i = 0; i < pieces.count(); i++) {
            byte[] json = pieces.get(i);
            if (json.length > 0) {
                reader.read(json, 0, json.length, "", finding -> {}).ifPresent(articles::add);
            }
        }
        Listing whole = new Listing(listing.kind(), listing.key(), listing.part(), articles, listing.changed());
        return buffer.document(renderer, whole, findings);
    }

    /** Joins a head, pieces and a tail. */
    private Optional<Document> joined(
            ListingRenderer making, Listing listing, Pieces pieces, RenderBuffer buffer, Consumer<Finding> findings)
            throws IOException {
        Format<Listing> format = making.format();
        Optional<byte[]> head = buffer.part(format, findings, (out, found) -> {
            making.head(listing, out, found);
            return true;
        });
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> tail = buffer.part(format, findings, (out, found) -> {
            making.tail(listing, out, found);
            return true;
        });
        if (tail.isEmpty()) {
            return Optional.empty();
        }
        byte[] separator = making.separator().getBytes(StandardCharsets.UTF_8);
        IndexRoom room = IndexRoom.of(making, listing);
        List<byte[]> all = new ArrayList<>();
        all.add(head.get());
        for (int i = 0; i < pieces.count(); i++) {
            byte[] piece = pieces.get(i);
            if (piece.length == 0) {
                continue;
            }
            if (!room.take(piece.length)) {
                making.shortened().map(finding -> finding.inFormat(format.id())).ifPresent(findings);
                break;
            }
            if (all.size() > 1) {
                all.add(separator);
            }
            all.add(piece);
        }
        all.add(tail.get());
        byte[] bytes = concat(all);
        return bytes.length == 0
                ? Optional.empty()
                : Optional.of(buffer.document(site.path(format, listing), format, bytes));
    }

    private static byte[] concat(List<byte[]> parts) {
        long size = 0;
        for (byte[] part : parts) {
            size += part.length;
        }
        byte[] all = Arrays.copyOf(parts.get(0), Math.toIntExact(size));
        int at = parts.get(0).length;
        for (byte[] part : parts.subList(1, parts.size())) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
