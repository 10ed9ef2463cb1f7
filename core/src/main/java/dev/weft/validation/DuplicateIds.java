package dev.weft.validation;

import com.google.common.hash.HashCode;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import dev.weft.finding.Finding;
import dev.weft.internal.Folding;
import dev.weft.value.ArticleId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds ids that are there twice in one run, also where they differ by case only: the first wins, and both are named.
 * Finds ids of an earlier system's feeds that two articles took over as well.
 *
 * <p>Keeps a fingerprint of 16 bytes and the place of each id, 35 to 70 bytes in all. Not safe to share between threads:
 * which one is first must not depend on which thread was.
 */
public final class DuplicateIds {
    private static final HashFunction FINGERPRINT = Hashing.murmur3_128();
    private static final int LINE_BITS = 36;
    /** Keeps ids taken over apart from ids, which have no space. */
    private static final String GUID = "guid ";

    private final List<String> files = new ArrayList<>();
    /** Three numbers for each slot: the fingerprint in two halves, and the place, 0 where the slot is free. */
    private long[] table = new long[3 * 1024];

    private int size;

    /** Makes one that has seen no id. */
    public DuplicateIds() {}

    /**
     * Takes note of an id and returns whether it is the first of its kind; reports an error if it is not.
     *
     * @param origin where it stands, as {@code file} or {@code file:line}
     */
    public boolean isFirst(ArticleId id, String origin, Consumer<Finding> findings) {
        String first = first(Folding.file(id.value()), origin);
        if (!first.isEmpty()) {
            findings.accept(ArticleCodes.DUPLICATE_ID
                    .at(
                            "/id",
                            "标识「" + id + "」与 " + first + " 的文章相同，这一篇不发布",
                            "the id \"" + id + "\" is that of the article at " + first + "; this one is not published")
                    .inArticle(id.value())
                    .from(origin));
        }
        return first.isEmpty();
    }

    /**
     * Takes note of the id that an article took over from an earlier system's feeds, and reports a warning if another
     * article did before.
     *
     * @param guid what {@link dev.weft.model.Article#guid} says, not empty
     */
    public void guid(String guid, ArticleId id, String origin, Consumer<Finding> findings) {
        String first = first(GUID + guid, origin);
        if (!first.isEmpty()) {
            findings.accept(ArticleCodes.DUPLICATE_GUID
                    .at(
                            "/guid",
                            "沿用的标识「" + guid + "」与 " + first + " 的文章相同，阅读器会把两篇当作一篇",
                            "the id \"" + guid + "\" taken over is that of the article at " + first
                                    + "; readers take the two for one")
                    .inArticle(id.value())
                    .from(origin));
        }
    }

    /** Returns where a name was seen before; empty, and takes note of it, if it was not. */
    private String first(String name, String origin) {
        byte[] hash = FINGERPRINT.hashString(name, StandardCharsets.UTF_8).asBytes();
        long high = HashCode.fromBytes(hash).asLong();
        long low = 0;
        for (int i = 8; i < 16; i++) {
            low = low << 8 | hash[i] & 0xFF;
        }
        int slot = slot(table, high, low);
        if (table[slot + 2] != 0) {
            return place(table[slot + 2]);
        }
        table[slot] = high;
        table[slot + 1] = low;
        table[slot + 2] = place(origin);
        if (++size * 3L > table.length / 3 * 2L) {
            grow();
        }
        return "";
    }

    /** Returns where the slot of a fingerprint begins: its own, or the free one that it would take. */
    private static int slot(long[] table, long high, long low) {
        int slots = table.length / 3;
        int slot = (int) (high >>> 1 & slots - 1);
        while (table[slot * 3 + 2] != 0 && (table[slot * 3] != high || table[slot * 3 + 1] != low)) {
            slot = slot + 1 & slots - 1;
        }
        return slot * 3;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (int i = 0; i < table.length; i += 3) {
            if (table[i + 2] != 0) {
                System.arraycopy(table, i, larger, slot(larger, table[i], table[i + 1]), 3);
            }
        }
        table = larger;
    }

    private long place(String origin) {
        int colon = origin.lastIndexOf(':');
        long line = 0;
        for (int i = colon + 1; colon >= 0 && i < origin.length() && line >= 0; i++) {
            int digit = origin.charAt(i) - '0';
            line = digit < 0 || digit > 9 || line > 1L << LINE_BITS - 4 ? -1 : line * 10 + digit;
        }
        String file = line > 0 ? origin.substring(0, colon) : origin;
        if (files.isEmpty() || !files.get(files.size() - 1).equals(file)) {
            files.add(file);
        }
        return (long) files.size() << LINE_BITS | Math.max(line, 0);
    }

    private String place(long place) {
        String file = files.get((int) (place >>> LINE_BITS) - 1);
        long line = place & (1L << LINE_BITS) - 1;
        return line == 0 ? file : file + ":" + line;
    }
}
