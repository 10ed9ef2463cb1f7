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

    private static String taken(PieceStore store, int... numbers) throws IOException {
        Sheet.Pieces pieces = store.taking(numbers);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < pieces.count(); i++) {
            byte[] into = new byte[pieces.length(i) + 2];
            pieces.copy(i, into, 1);
            all.append(new String(into, 1, into.length - 2, StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    @Test
    void eachTakerGetsAPieceWhetherInMemoryOrInTheFile() throws IOException {
        try (PieceStore store = new PieceStore(4)) {
            int inMemory = store.keep(bytes("memo"), 2);
            int inFile = store.keep(bytes("织网"), 3);
            for (int i = 0; i < 2; i++) {
                assertThat(taken(store, inMemory, PieceStore.EMPTY, inFile)).isEqualTo("memo织网");
            }
            assertThat(taken(store, inFile)).isEqualTo("织网");
        }
    }

    @Test
    void roomInMemoryIsUsedAgainWhenTheLastTakerWasServed() throws IOException {
        try (PieceStore store = new PieceStore(10)) {
            int first = store.keep(new byte[10], 2);
            store.taking(new int[] {first}).leaveOut(0);
            assertThat(store.bytesInFile()).isZero();
            int second = store.keep(new byte[10], 1);
            assertThat(store.bytesInFile()).isPositive();
            long before = store.bytesInFile();
            store.taking(new int[] {second}).leaveOut(0);
            store.taking(new int[] {first}).leaveOut(0);
            store.keep(new byte[10], 1);
            assertThat(store.bytesInFile()).isEqualTo(before);
        }
    }

    @Test
    void theFileGrowsWithWhatWaitsAndNotWithWhatWasKept() throws IOException {
        Random random = new Random(7);
        Deque<Integer> waiting = new ArrayDeque<>();
        Deque<byte[]> expected = new ArrayDeque<>();
        try (PieceStore store = new PieceStore(0)) {
            for (int i = 0; i < 5_000; i++) {
                byte[] piece = new byte[1 + random.nextInt(3_000)];
                Arrays.fill(piece, (byte) i);
                waiting.add(store.keep(piece, 1));
                expected.add(piece);
                if (waiting.size() > 20) {
                    byte[] into = new byte[expected.getFirst().length];
                    store.taking(new int[] {waiting.remove()}).copy(0, into, 0);
                    assertThat(into).as("piece " + i).isEqualTo(expected.remove());
                }
            }
            assertThat(store.bytesInFile()).isLessThan(200_000);
        }
    }
}
