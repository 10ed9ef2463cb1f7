package dev.weft.publish;

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
        private final int[] members;
        private final byte[] @Nullable [] pieces;
        private final @Nullable Article[] articles;
        private long[] spilled = new long[0];
        private int missing;

        private Waiting(int part, SitePath path) {
            this.part = part;
            this.path = path;
            members = sheet.division().members(part);
            listing = sheet.division().part(part);
            pieces = new byte[sheet.isInPieces() ? members.length : 0][];
            articles = new Article[sheet.isInPieces() ? 0 : members.length];
            missing = members.length;
        }

        /** Takes the piece of an article; returns whether it was the last. */
        synchronized boolean take(int ordinal, byte[] piece) throws IOException {
            int at = slot(ordinal);
            if (piece.length == 0 || store.takeRoom(piece.length)) {
                pieces[at] = piece;
            } else {
                if (spilled.length == 0) {
                    spilled = new long[members.length];
                }
                spilled[at] = store.write(piece);
            }
            return --missing == 0;
        }

        /** Takes an article itself, or that it is missing; returns whether it was the last. */
        synchronized boolean take(int ordinal, @Nullable Article article) {
            if (articles.length > 0) {
                articles[slot(ordinal)] = article;
            }
            return --missing == 0;
        }

        private int slot(int ordinal) {
            for (int i = 0; i < members.length; i++) {
                if (members[i] == ordinal) {
                    return i;
                }
            }
            throw new IllegalStateException("article " + ordinal + " is not in part " + part);
        }

        /** Returns the document, when the last piece has come, and lets go of everything. */
        @Nullable
        Document finish(Desk desk, List<dev.weft.finding.Finding> findings) throws IOException {
            waiting.set(part, null);
            if (!sheet.isInPieces()) {
                List<Article> whole = new ArrayList<>();
                for (Article article : articles) {
                    if (article != null) {
                        whole.add(article);
                    }
                }
                return sheet.document(listing, whole, desk, findings::add);
            }
            List<byte[]> all = new ArrayList<>(members.length);
            for (int i = 0; i < members.length; i++) {
                byte[] piece = pieces[i];
                if (piece != null) {
                    store.giveRoom(piece.length);
                    all.add(piece);
                } else if (i < spilled.length && spilled[i] != 0) {
                    all.add(store.read(spilled[i]));
                }
            }
            return sheet.document(listing, path, all, desk, findings::add);
        }
    }
}
