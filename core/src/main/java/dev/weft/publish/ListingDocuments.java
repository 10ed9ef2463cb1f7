package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.json.ArticleReader;
import dev.weft.json.ArticleWriter;
import dev.weft.model.Article;
import dev.weft.publish.SitePlan.Pieces;
import dev.weft.publish.plan.Answers;
import dev.weft.publish.rendering.ListingDocument;
import dev.weft.publish.rendering.RenderBuffer;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Renderer;
import dev.weft.render.SearchIndexRenderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the documents of listings in one format from the pieces of their articles; of a renderer that makes no pieces, from
 * the articles themselves. Safe to share.
 */
final class ListingDocuments {
    private static final byte[] NO_PIECE = new byte[0];

    private final Site site;
    private final Meter meter;
    private final ArticleReader reader;
    private final Renderer<Listing> renderer;
    private final @Nullable ListingRenderer inPieces;

    ListingDocuments(Site site, Meter meter, ArticleReader reader, Renderer<Listing> renderer) {
        this.site = site;
        this.meter = meter;
        this.reader = reader;
        this.renderer = renderer;
        inPieces = renderer instanceof ListingRenderer pieces ? pieces : null;
    }

    /**
     * The listing that a part is, and what an article's piece of it depends on beside the article.
     *
     * @param fault that the renderer failed at saying so, if it did: the part has pieces of its own then
     */
    record Described(Listing listing, Object pieceKey, List<Finding> fault) {}

    /** Describes a part; a renderer that makes no pieces gets the same of an article everywhere. */
    Described describe(Listing listing) {
        ListingRenderer pieces = inPieces;
        List<Finding> fault = new ArrayList<>(0);
        Object key = pieces == null
                ? ""
                : new Answers(fault::add).of(pieces, "pieceKey", () -> checked(pieces.pieceKey(listing)), listing);
        return new Described(listing, key, fault);
    }

    /** Returns a key that can be asked what a map asks of it. */
    private static Object checked(Object key) {
        int unused = key.hashCode();
        return key;
    }

    /** Returns what a part of a listing gets of an article: a piece of its document, or else the article itself. */
    byte[] piece(Described part, Article article, RenderBuffer buffer, Consumer<Finding> findings) {
        ListingRenderer pieces = inPieces;
        if (pieces == null) {
            return ArticleWriter.toJson(article).getBytes(StandardCharsets.UTF_8);
        }
        return buffer.part(pieces.format(), findings, (out, found) -> {
                    pieces.piece(part.listing, article, out, found);
                    return true;
                })
                .orElse(NO_PIECE);
    }

    /** Returns the document of a part, and the files beside it; none where the format has none, or its renderer failed. */
    List<Document> documents(Described part, Pieces pieces, RenderBuffer buffer, Consumer<Finding> findings)
            throws IOException {
        part.fault.forEach(findings);
        Listing listing = part.listing;
        if (renderer instanceof SearchIndexRenderer index) {
            return documents(index, listing, pieces, buffer, findings);
        }
        Optional<byte[]> bytes = inPieces == null
                ? buffer.document(renderer, whole(listing, pieces), findings)
                : ListingDocument.join(inPieces, listing, pieces.count(), pieces::get, buffer, findings);
        return bytes.map(content -> document(site.path(renderer.format(), listing), content)).stream()
                .toList();
    }

    private List<Document> documents(
            SearchIndexRenderer index, Listing listing, Pieces pieces, RenderBuffer buffer, Consumer<Finding> findings)
            throws IOException {
        SitePath path = site.path(index.format(), listing);
        String folder = path.withoutExtension().file() + "/";
        List<byte[]> all = new ArrayList<>(pieces.count());
        for (int i = 0; i < pieces.count(); i++) {
            all.add(pieces.get(i));
        }
        List<Document> files = new ArrayList<>();
        Optional<byte[]> whole = buffer.part(index.format(), findings, (out, said) -> {
            index.write(
                    listing, all, out, (name, bytes) -> files.add(document(new SitePath(folder + name), bytes)), said);
            return true;
        });
        if (whole.isEmpty()) {
            return List.of();
        }
        files.add(document(path, whole.get()));
        return files;
    }

    private Document document(SitePath path, byte[] content) {
        return meter.document(path, renderer.format(), content);
    }

    /** Returns a listing with its articles, for a renderer that makes no pieces. */
    private Listing whole(Listing listing, Pieces pieces) throws IOException {
        List<Article> articles = new ArrayList<>(pieces.count());
        for (int i = 0; i < pieces.count(); i++) {
            byte[] json = pieces.get(i);
            if (json.length > 0) {
                reader.read(json, 0, json.length, "", finding -> {}).ifPresent(articles::add);
            }
        }
        return new Listing(
                listing.edition(), listing.kind(), listing.key(), listing.part(), articles, listing.changed());
    }
}
