package dev.weft.importing.collection;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * Remembers what articles were there by: twelve bytes for each id, address and text.
 *
 * <p>A key is the fingerprint of a text; two that share one by chance are not met before there are billions of articles.
 */
final class Seen {
    private static final HashFunction FINGERPRINT = Hashing.murmur3_128();

    private long[] keys = new long[1024];
    private int[] articles = new int[1024];
    private int size;

    /** Returns the key of texts of a kind. */
    static long key(String kind, String text) {
        long key = FINGERPRINT
                .newHasher()
                .putString(kind, StandardCharsets.UTF_8)
                .putByte((byte) 0)
                .putUnencodedChars(text)
                .hash()
                .asLong();
        return key == 0 ? 1 : key;
    }

    /** Returns the number of the article that was put for a key; 0 for none. */
    int get(long key) {
        int at = place(key);
        return keys[at] == key ? articles[at] : 0;
    }

    /** Puts an article, counted from 1, for a key that none was put for. */
    void put(long key, int article) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int at = place(key);
        if (keys[at] != key) {
            keys[at] = key;
            articles[at] = article;
            size++;
        }
    }

    private int place(long key) {
        int at = (int) (key ^ key >>> 32) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldArticles = articles;
        keys = new long[oldKeys.length * 2];
        articles = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                articles[at] = oldArticles[i];
            }
        }
    }
}
