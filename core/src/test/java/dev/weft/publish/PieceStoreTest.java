package dev.weft.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PieceStoreTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String taken(PieceStore store, PieceStore.Kept... pieces) throws IOException {
        PieceStore.Slots slots = store.slots(pieces.length);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < pieces.length; i++) {
            assertThat(slots.put(i, pieces[i])).isEqualTo(i == pieces.length - 1);
            all.append(new String(slots.get(i), StandardCharsets.UTF_8));
        }
        slots.release();
        return all.toString();
    }

    @Test
    void eachSlotGetsAPieceWhetherInMemoryOrInTheFile() throws IOException {
        try (PieceStore store = new PieceStore(4)) {
            PieceStore.Kept inMemory = store.keep(bytes("memo"), 2);
            PieceStore.Kept inFile = store.keep(bytes("织网"), 3);
            PieceStore.Kept empty = store.keep(bytes(""), 1);
            for (int i = 0; i < 2; i++) {
                assertThat(taken(store, inMemory, empty, inFile)).isEqualTo("memo织网");
            }
            assertThat(taken(store, inFile)).isEqualTo("织网");
        }
    }

    @Test
    void roomInMemoryIsUsedAgainWhenTheLastSlotWasReleased() throws IOException {
        try (PieceStore store = new PieceStore(10)) {
            PieceStore.Kept first = store.keep(new byte[10], 2);
            taken(store, first);
            assertThat(store.bytesInFile()).isZero();
            PieceStore.Kept second = store.keep(new byte[10], 1);
            assertThat(store.bytesInFile()).isPositive();
            long before = store.bytesInFile();
            taken(store, second);
            taken(store, first);
            store.keep(new byte[10], 1);
            assertThat(store.bytesInFile()).isEqualTo(before);
        }
    }

    @Test
    void theFileGrowsWithWhatWaitsAndNotWithWhatWasKept() throws IOException {
        Random random = new Random(7);
        Deque<PieceStore.Kept> waiting = new ArrayDeque<>();
        Deque<byte[]> expected = new ArrayDeque<>();
        try (PieceStore store = new PieceStore(0)) {
            for (int i = 0; i < 5_000; i++) {
                byte[] piece = new byte[1 + random.nextInt(3_000)];
                Arrays.fill(piece, (byte) i);
                waiting.add(store.keep(piece, 1));
                expected.add(piece);
                if (waiting.size() > 20) {
                    assertThat(taken(store, waiting.remove()))
                            .as("piece " + i)
                            .isEqualTo(new String(expected.remove(), StandardCharsets.UTF_8));
                }
            }
            assertThat(store.bytesInFile()).isLessThan(200_000);
        }
    }
}
