package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.render.Listing;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The parts of listings in one format that wait for pieces. */
final class Assembly {
    private final Sheet sheet;
    private final PieceStore store;
    private final AtomicReferenceArray<@Nullable Waiting> waiting;

    Assembly(Sheet sheet, PieceStore store) {
        this.sheet = sheet;
        this.store = store;
        waiting = new AtomicReferenceArray<>(sheet.division().count());
    }

    /** Returns what waits for the pieces of a part. */
    Waiting of(int part, Supplier<SitePath> path) {
        Waiting found = waiting.get(part);
        if (found != null) {
            return found;
        }
        waiting.compareAndSet(part, null, new Waiting(part, path.get()));
        return of(part, path);
    }

    /** A part that waits for pieces. */
    final class Waiting {
        final int part;
        final SitePath path;
        final Listing listing;

        /** What its pieces depend on beside their articles. */
        final Object pieceKey;

        private final int[] pieces;
        private final @Nullable Article[] articles;
        private int missing;

        private Waiting(int part, SitePath path) {
            this.part = part;
            this.path = path;
            listing = sheet.division().part(part);
            pieceKey = sheet.pieceKey(listing);
            missing = sheet.division().size(part);
            pieces = new int[sheet.isInPieces() ? missing : 0];
            articles = new Article[sheet.isInPieces() ? 0 : missing];
        }

        /** Takes the piece of an article, by its number in the store; returns whether it was the last. */
        boolean take(int ordinal, int piece) {
            int at = sheet.division().slot(part, ordinal);
            synchronized (this) {
                pieces[at] = piece;
                return --missing == 0;
            }
        }

        /** Takes an article itself, or that it is missing; returns whether it was the last. */
        boolean take(int ordinal, @Nullable Article article) {
            int at = sheet.division().slot(part, ordinal);
            synchronized (this) {
                articles[at] = article;
                return --missing == 0;
            }
        }

        /** Returns the document, when the last piece has come, and lets go of everything. */
        @Nullable
        Document finish(Desk desk, List<Finding> findings) throws IOException {
            waiting.set(part, null);
            if (sheet.isInPieces()) {
                return sheet.document(listing, path, store.taking(pieces), desk, findings::add);
            }
            List<Article> whole = new ArrayList<>();
            for (Article article : articles) {
                if (article != null) {
                    whole.add(article);
                }
            }
            return sheet.document(listing, whole, desk, findings::add);
        }
    }
}
