package dev.weft.archives;

import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Where addresses stand in archives: sixteen bytes for each. An address is kept as a fingerprint; who opens what is found sees
 * there whether it is meant.
 *
 * <p>The scheme and {@code www.} make no difference, as on the sites that archives are made of.
 */
final class AddressIndex {
    /** None of this address. */
    static final long NONE = -1;

    private final MessageDigest digest;
    private long[] keys = new long[1024];
    private long[] places = new long[1024];
    private int size;

    AddressIndex() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns an address without what makes no difference. */
    static String plain(WebAddress address) {
        String text = address.withoutFragment().toString();
        String bare = text.substring(text.indexOf("//") + 2);
        return bare.startsWith("www.") ? bare.substring(4) : bare;
    }

    /** Returns the place that was put for an address, or {@link #NONE}. */
    long get(WebAddress address) {
        long key = key(address);
        int at = slot(key);
        return keys[at] == key ? places[at] : NONE;
    }

    /** Puts a place for an address, instead of one that was put before. */
    void put(WebAddress address, long place) {
        if (size * 2 >= keys.length) {
            grow();
        }
        long key = key(address);
        int at = slot(key);
        if (keys[at] != key) {
            keys[at] = key;
            size++;
        }
        places[at] = place;
    }

    private long key(WebAddress address) {
        byte[] hash = digest.digest(plain(address).getBytes(StandardCharsets.UTF_8));
        long key = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            key = key << 8 | hash[i] & 0xFF;
        }
        return key == 0 ? 1 : key;
    }

    private int slot(long key) {
        int at = (int) key & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                places[at] = oldPlaces[i];
            }
        }
    }

    /** A growing list of places. */
    static final class Places {
        private long[] places = new long[64];
        private int size;

        void add(long place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            places[size++] = place;
        }

        int size() {
            return size;
        }

        long get(int index) {
            return places[index];
        }
    }
}
