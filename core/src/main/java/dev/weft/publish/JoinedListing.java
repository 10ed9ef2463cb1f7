package dev.weft.publish;

import dev.weft.finding.Finding;
import dev.weft.publish.SitePlan.Pieces;
import dev.weft.publish.plan.Answers;
import dev.weft.render.Format;
import dev.weft.render.IndexRoom;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A listing's document that is put together: a head, the pieces of its articles, and a tail. For one thread. */
final class JoinedListing {
    private final ListingRenderer renderer;
    private final Format<Listing> format;
    private final Listing listing;
    private final RenderBuffer buffer;
    private final Consumer<Finding> findings;
    private final Answers answers;

    JoinedListing(ListingRenderer renderer, Listing listing, RenderBuffer buffer, Consumer<Finding> findings) {
        this.renderer = renderer;
        this.listing = listing;
        this.buffer = buffer;
        this.findings = findings;
        format = renderer.format();
        answers = new Answers(findings);
    }

    /** Returns the document; none where the format has none or its renderer failed. */
    Optional<Document> document(SitePath path, Pieces pieces) throws IOException {
        Optional<byte[]> head = buffer.part(format, findings, (out, found) -> {
            renderer.head(listing, out, found);
            return true;
        });
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> tail = buffer.part(format, findings, (out, found) -> {
            renderer.tail(listing, out, found);
            return true;
        });
        if (tail.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<byte[]>> between = between(pieces);
        if (between.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = concat(head.get(), between.get(), tail.get());
        return bytes.length == 0 ? Optional.empty() : Optional.of(buffer.document(path, format, bytes));
    }

    /** Returns the pieces there is room for, with what stands between them; none where the renderer failed. */
    private Optional<List<byte[]>> between(Pieces pieces) throws IOException {
        Optional<byte[]> separator =
                answer("separator", () -> Optional.of(renderer.separator().getBytes(StandardCharsets.UTF_8)));
        Optional<IndexRoom> room = answer("maxIndexBytes", () -> Optional.of(IndexRoom.of(renderer, listing)));
        if (separator.isEmpty() || room.isEmpty()) {
            return Optional.empty();
        }
        List<byte[]> all = new ArrayList<>(2 * pieces.count());
        for (int i = 0; i < pieces.count(); i++) {
            byte[] piece = pieces.get(i);
            if (piece.length == 0) {
                continue;
            }
            if (!room.get().take(piece.length)) {
                answer("shortened", () -> renderer.shortened().map(finding -> finding.inFormat(format.id())))
                        .ifPresent(findings);
                break;
            }
            if (!all.isEmpty()) {
                all.add(separator.get());
            }
            all.add(piece);
        }
        return Optional.of(all);
    }

    private <T> Optional<T> answer(String method, Supplier<Optional<T>> answer) {
        return answers.of(renderer, method, answer, Optional.empty());
    }

    private static byte[] concat(byte[] head, List<byte[]> between, byte[] tail) {
        long size = (long) head.length + tail.length;
        for (byte[] part : between) {
            size += part.length;
        }
        byte[] all = Arrays.copyOf(head, Math.toIntExact(size));
        int at = head.length;
        for (byte[] part : between) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        System.arraycopy(tail, 0, all, at, tail.length);
        return all;
    }
}
