package dev.weft.publish;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Numbers made from bytes, the same on every machine: two checksums that processors are fast at, of 64 bits together. */
final class Digests {
    private final CRC32 low = new CRC32();
    private final CRC32C high = new CRC32C();

    /** Returns the number of bytes, never 0. */
    static long of(byte[] bytes) {
        Digests digests = new Digests();
        digests.add(bytes, bytes.length);
        return digests.value();
    }

    /** Adds bytes to those that came before. */
    void add(byte[] bytes, int count) {
        low.update(bytes, 0, count);
        high.update(bytes, 0, count);
    }

    /** Returns the number of all bytes, never 0. */
    long value() {
        long value = high.getValue() << 32 | low.getValue();
        return value == 0 ? 1 : value;
    }
}
