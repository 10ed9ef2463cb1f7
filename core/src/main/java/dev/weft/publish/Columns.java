package dev.weft.publish;

import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.value.PreciseDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of the index, a column for each field: about 180 bytes an article. Articles go by their ordinal. */
final class Columns {
    /** How many articles there can be at most. */
    static final int MAX = (1 << 24) - 1;

    /** When an article was published that says neither when it was published nor when it was changed. */
    static final long UNDATED = Long.MIN_VALUE;

    private static final int LISTED = 1;
    private static final int PINNED = 2;
    private static final int PAGE = 4;
    private static final int DRAFT = 8;
    private static final int REJECTED = 16;
    private static final int WITHDRAWN = 32;

    private final ZoneId zone;
    private final Map<String, Integer> sectionNumbers = new HashMap<>();
    private final List<String> sectionPaths = new ArrayList<>();
    private final Arena arena = new Arena();
    private final Names tags = new Names();
    private final Names authors = new Names();
    private final Map<Integer, Long> embargoes = new HashMap<>();
    private final Map<Integer, Long> expiries = new HashMap<>();
    final List<Integer> withAliases = new ArrayList<>();
    private int[] idTable = new int[1024];
    private long[] texts = new long[256];
    private long[] published = new long[256];
    private long[] changed = new long[256];
    private long[] digests = new long[256];
    private int[] sections = new int[256];
    private byte[] flags = new byte[256];
    private int size;
    private long newest = UNDATED;

    Columns(Publication publication) {
        zone = publication.zone();
        sectionNumbers.put("", -1);
        publication.sectionPaths().forEach(this::sectionNumber);
    }

    int size() {
        return size;
    }

    /** Adds an entry unless its id is taken. */
    void add(IndexEntry entry) {
        ensureRoom();
        int slot = slot(entry.id().value());
        if (idTable[slot] != 0) {
            return;
        }
        if (size == MAX) {
            throw new IllegalStateException("more than " + MAX + " articles");
        }
        int at = size++;
        idTable[slot] = size;
        texts[at] = arena.add(entry.texts());
        long seconds = seconds(entry.published());
        changed[at] = seconds(entry.changed());
        published[at] = seconds == UNDATED ? changed[at] : seconds;
        newest = entry.status() == Article.Status.DRAFT ? newest : Math.max(newest, changed[at]);
        digests[at] = entry.digest();
        sections[at] = sectionNumber(entry.section());
        flags[at] = (byte) ((entry.listed() ? LISTED : 0)
                | (entry.pinned() ? PINNED : 0)
                | (entry.kind() == Article.Kind.PAGE ? PAGE : 0)
                | (entry.status() == Article.Status.DRAFT ? DRAFT : 0)
                | (entry.status() == Article.Status.WITHDRAWN ? WITHDRAWN : 0));
        tags.add(entry.tags());
        authors.add(entry.authors());
        if (entry.embargo() != null) {
            embargoes.put(at, seconds(entry.embargo()));
        }
        if (entry.expires() != null) {
            expiries.put(at, seconds(entry.expires()));
        }
        if (!entry.aliases().isEmpty()) {
            withAliases.add(at);
        }
    }

    private int sectionNumber(String path) {
        Integer known = sectionNumbers.putIfAbsent(path, sectionPaths.size());
        if (known == null) {
            sectionPaths.add(path);
            return sectionPaths.size() - 1;
        }
        return known;
    }

    private long seconds(@Nullable PreciseDate date) {
        return date == null ? UNDATED : date.instant(zone).getEpochSecond();
    }

    private void ensureRoom() {
        if (size == texts.length) {
            resize(size + (size >> 1) + 1);
        }
        growTable();
    }

    /** Gives back the room that is not used, when all entries have come. */
    void trim() {
        resize(size);
        tags.trim();
        authors.trim();
    }

    private void resize(int room) {
        texts = Arrays.copyOf(texts, room);
        published = Arrays.copyOf(published, room);
        changed = Arrays.copyOf(changed, room);
        digests = Arrays.copyOf(digests, room);
        sections = Arrays.copyOf(sections, room);
        flags = Arrays.copyOf(flags, room);
    }

    private void growTable() {
        if (size >= idTable.length / 3 * 2) {
            int[] old = idTable;
            idTable = new int[old.length * 2];
            for (int ordinal : old) {
                if (ordinal != 0) {
                    idTable[slot(id(ordinal - 1))] = ordinal;
                }
            }
        }
    }

    /** Returns the place in the table of an id, or the free one where it would go. */
    private int slot(String id) {
        String folded = Folding.fold(id);
        int mask = idTable.length - 1;
        int slot = folded.hashCode() * 0x9E3779B9 >>> 7 & mask;
        while (idTable[slot] != 0 && !Folding.fold(id(idTable[slot] - 1)).equals(folded)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Returns the ordinal of exactly this id, or -1. */
    int find(String id) {
        int found = idTable[slot(id)] - 1;
        return found >= 0 && id(found).equals(id) ? found : -1;
    }

    String id(int ordinal) {
        return arena.at(texts[ordinal]).next();
    }

    /** Compares two ids by their bytes. */
    int compareIds(int one, int other) {
        return arena.compare(texts[one], texts[other]);
    }

    /** Compares two articles by when they were published, then by their ids. */
    int compareByTime(int one, int other) {
        int byTime = Long.compare(published[one], published[other]);
        return byTime != 0 ? byTime : compareIds(one, other);
    }

    /** Returns id, slug or empty, title, packed date or empty, language or empty, in this order. */
    Arena.Reader texts(int ordinal) {
        return arena.at(texts[ordinal]);
    }

    /** Returns an article as far as the index knows it: enough for its paths. */
    Article outline(int ordinal) {
        Arena.Reader texts = texts(ordinal);
        String id = texts.next();
        String slug = texts.next();
        var builder = Article.builder(id, texts.next()).slug(slug);
        PreciseDate date = PackedDate.date(texts.next());
        if (date != null) {
            builder.published(date);
        }
        String section = sectionPath(ordinal);
        return builder.section(section).build();
    }

    List<String> related(int ordinal) {
        return list(arena.at(texts[ordinal]).skip(5));
    }

    List<String> aliases(int ordinal) {
        Arena.Reader reader = arena.at(texts[ordinal]).skip(5);
        list(reader);
        return list(reader);
    }

    private static List<String> list(Arena.Reader reader) {
        String count = reader.next();
        if (count.isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (int i = Integer.parseInt(count); i > 0; i--) {
            values.add(reader.next());
        }
        return values;
    }

    /** Returns when it was published, else changed, in seconds since 1970. */
    long published(int ordinal) {
        return published[ordinal];
    }

    long changed(int ordinal) {
        return changed[ordinal];
    }

    long digest(int ordinal) {
        return digests[ordinal];
    }

    /** Returns the number of its section in the publication, -1 for none, a higher one for an unknown section. */
    int section(int ordinal) {
        return sections[ordinal];
    }

    String sectionPath(int ordinal) {
        return sections[ordinal] < 0 ? "" : sectionPaths.get(sections[ordinal]);
    }

    /** Returns how many sections there are, known to the publication or not. */
    int sectionCount() {
        return sectionPaths.size();
    }

    Names tags() {
        return tags;
    }

    Names authors() {
        return authors;
    }

    boolean isPinned(int ordinal) {
        return (flags[ordinal] & PINNED) != 0;
    }

    /** Returns whether there are documents of an article at a time. */
    boolean isShown(int ordinal, long now) {
        return (flags[ordinal] & (DRAFT | REJECTED)) == 0
                && now >= embargoes.getOrDefault(ordinal, Long.MIN_VALUE)
                && now < expiries.getOrDefault(ordinal, Long.MAX_VALUE);
    }

    /** Returns whether an article may be found: it is listed or a standing page, and was not taken back. */
    boolean isUsable(int ordinal) {
        return (flags[ordinal] & WITHDRAWN) == 0 && (flags[ordinal] & (LISTED | PAGE)) != 0;
    }

    /** Takes an article out that has no place to go. */
    void reject(int ordinal) {
        flags[ordinal] |= REJECTED;
    }

    boolean isRejected(int ordinal) {
        return (flags[ordinal] & REJECTED) != 0;
    }

    /** Returns whether an article was taken back. */
    boolean isWithdrawn(int ordinal) {
        return (flags[ordinal] & WITHDRAWN) != 0;
    }

    /** Returns whether listings name an article at a time, if it was not taken back. */
    boolean isListed(int ordinal, long now) {
        return (flags[ordinal] & (LISTED | PAGE)) == LISTED && isShown(ordinal, now);
    }

    /** Returns the newest change of any article that is no draft. */
    Instant newest() {
        return instant(newest);
    }

    static Instant instant(long seconds) {
        return seconds == UNDATED ? Instant.EPOCH : Instant.ofEpochSecond(seconds);
    }
}
