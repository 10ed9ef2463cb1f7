package dev.weft.publish.fingerprint;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Makes the fingerprint of bytes as they come: two checksums that processors are fast at, of 64 bits together. */
public final class BytesFingerprint {
    private final CRC32 low = new CRC32();
    private final CRC32C high = new CRC32C();

    /** Makes one that has seen no bytes. */
    public BytesFingerprint() {}

    /** Returns the fingerprint of bytes, never {@link Fingerprints#UNKNOWN}. */
    public static long of(byte[] bytes) {
        BytesFingerprint fingerprint = new BytesFingerprint();
        fingerprint.add(bytes, bytes.length);
        return fingerprint.value();
    }

    /** Adds the first bytes of an array to those that came before. */
    public void add(byte[] bytes, int count) {
        low.update(bytes, 0, count);
        high.update(bytes, 0, count);
    }

    /** Returns the fingerprint of all bytes so far, never {@link Fingerprints#UNKNOWN}. */
    public long value() {
        long value = high.getValue() << 32 | low.getValue();
        return value == Fingerprints.UNKNOWN ? 1 : value;
    }
}
