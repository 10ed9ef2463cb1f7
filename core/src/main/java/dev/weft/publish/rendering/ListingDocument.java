package dev.weft.publish.rendering;

import dev.weft.finding.Finding;
import dev.weft.internal.IndexRoom;
import dev.weft.publish.plan.Answers;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the document of a listing together: a head, pieces and a tail. */
public final class ListingDocument {
    private ListingDocument() {}

    /** The pieces of a document in the order of its articles; each is asked for at most once. */
    public interface PieceAt {
        /** Returns a piece; empty for an article that is left out. */
        byte[] get(int position) throws IOException;
    }

    /**
     * Returns a document; none where it is empty, or its renderer failed.
     *
     * @param listing without articles
     * @param count how many pieces there are
     * @param findings takes what was found, named by the format
     * @throws IOException if the pieces cannot be read
     */
    public static Optional<byte[]> join(
            ListingRenderer renderer,
            Listing listing,
            int count,
            PieceAt pieces,
            RenderBuffer buffer,
            Consumer<Finding> findings)
            throws IOException {
        Format<Listing> format = renderer.format();
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
        Optional<List<byte[]>> between = between(renderer, listing, count, pieces, findings);
        if (between.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = concat(head.get(), between.get(), tail.get());
        return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
    }

    /** Returns the pieces there is room for, with what stands between them; none where the renderer failed. */
    private static Optional<List<byte[]>> between(
            ListingRenderer renderer, Listing listing, int count, PieceAt pieces, Consumer<Finding> findings)
            throws IOException {
        Answers answers = new Answers(findings);
        Optional<byte[]> separator = answers.of(
                renderer,
                "separator",
                () -> Optional.of(renderer.separator().getBytes(StandardCharsets.UTF_8)),
                Optional.empty());
        Optional<Long> most = answers.of(
                renderer,
                "maxIndexBytes",
                () -> Optional.of(listing.part().isIndex() ? renderer.maxIndexBytes() : Long.MAX_VALUE),
                Optional.empty());
        if (separator.isEmpty() || most.isEmpty()) {
            return Optional.empty();
        }
        IndexRoom room = new IndexRoom(most.get());
        List<byte[]> all = new ArrayList<>(2 * count);
        for (int i = 0; i < count; i++) {
            byte[] piece = pieces.get(i);
            if (piece.length == 0) {
                continue;
            }
            if (!room.take(piece.length)) {
                String format = renderer.format().id();
                answers.of(
                                renderer,
                                "shortened",
                                () -> renderer.shortened().map(finding -> finding.inFormat(format)),
                                Optional.<Finding>empty())
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
