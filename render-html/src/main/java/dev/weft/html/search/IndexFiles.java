package dev.weft.html.search;

import dev.weft.markup.Utf8Writer;
import dev.weft.render.SearchIndexRenderer.Files;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the files of one part of the index.
 *
 * <p>Articles are numbered from the oldest, 0. Files {@code w0.txt}, {@code w1.txt} and so on have the terms: the last bits
 * of a term say in which file it is. A line is a term (the other bits, as four characters), the numbers of the articles that
 * have it in title and the like, a tilde where there are any, and those that have it in the text; each number as its
 * distance to the one before, in one character if that is below {@value #ONE}; or a bar, and in each character six bits, one
 * for each number. Files {@code a0.json} and so on have what
 * results show of {@value #SHOWN_TOGETHER} articles each.
 */
public final class IndexFiles {
    /** Of how many articles a file has what results show. */
    public static final int SHOWN_TOGETHER = 16;

    /** How many files the terms of a full part are in, which is never written again. */
    private static final int MOST_FILES = 256;

    private static final int FIRST = '!';
    private static final int RANGE = '{' - '!' + 1;
    private static final int ONE = 62;
    private static final int PREFIXES = 25;
    private static final int TWO = ONE + PREFIXES * RANGE;

    /** What a list begins with that says of each number whether it is there, because that is shorter. */
    private static final char MAP = '|';

    private static final int BITS = 6;
    private static final String KEYS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private IndexFiles() {}

    /**
     * Returns how many files the terms of a part are in: a power of two. Of a part that still grows there are fewer, since
     * each new article writes most of them again.
     */
    static int wordFiles(int articles, boolean grows) {
        int least = articles / (grows ? 16 : 4);
        int files = 1;
        while (files < least && files < MOST_FILES) {
            files *= 2;
        }
        return files;
    }

    /** Returns how many files the terms of a full part are in. */
    public static int fullFiles(int articles) {
        return wordFiles(articles, false);
    }

    /**
     * Writes the files of a part.
     *
     * @param pieces those of its articles, the newest first; empty for one that is left out
     * @param grows whether articles will be added to it
     * @return how many files of terms there are
     */
    public static int write(List<byte[]> pieces, boolean grows, Files files) {
        writeShown(pieces, files);
        int count = wordFiles(pieces.size(), grows);
        writeWords(sorted(pieces, count), count, files);
        return count;
    }

    private static void writeShown(List<byte[]> pieces, Files files) {
        int count = pieces.size();
        for (int from = 0; from < count; from += SHOWN_TOGETHER) {
            Utf8Writer out = new Utf8Writer(8192);
            out.raw("[");
            for (int number = from; number < Math.min(count, from + SHOWN_TOGETHER); number++) {
                byte[] piece = pieces.get(count - 1 - number);
                out.raw(number == from ? "" : ",\n");
                if (piece.length == 0) {
                    out.raw("null");
                } else {
                    out.raw(IndexPiece.read(piece).shown());
                }
            }
            files.add("a" + from / SHOWN_TOGETHER + ".json", out.raw("]\n").toBytes());
        }
    }

    /** Returns an entry for each term of each article, in the order of file, term, strength and article. */
    private static long[] sorted(List<byte[]> pieces, int files) {
        int total = 0;
        for (byte[] piece : pieces) {
            total += piece.length == 0 ? 0 : IndexPiece.read(piece).terms();
        }
        long[] entries = new long[total];
        int at = 0;
        for (int number = 0; number < pieces.size(); number++) {
            byte[] bytes = pieces.get(pieces.size() - 1 - number);
            if (bytes.length == 0) {
                continue;
            }
            IndexPiece piece = IndexPiece.read(bytes);
            for (int i = 0; i < piece.terms(); i++) {
                int term = piece.term(i);
                long place = (long) (term & files - 1) << 24 | term >>> 8;
                entries[at++] = place << 16 | (piece.isStrong(i) ? 0 : 1) << 15 | number;
            }
        }
        Arrays.sort(entries);
        return entries;
    }

    private static void writeWords(long[] entries, int count, Files files) {
        StringBuilder out = new StringBuilder(16 * 1024);
        int at = 0;
        for (int file = 0; file < count; file++) {
            out.setLength(0);
            while (at < entries.length && entries[at] >>> 40 == file) {
                at = line(entries, at, out);
            }
            out.append('\n');
            files.add("w" + file + ".txt", out.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Writes the line of a term, and returns where the next begins. */
    private static int line(long[] entries, int from, StringBuilder out) {
        long term = entries[from] >>> 16;
        out.append('\n');
        for (int shift = 18; shift >= 0; shift -= 6) {
            out.append(KEYS.charAt((int) (term >>> shift) & 63));
        }
        int weak = from;
        while (weak < entries.length && entries[weak] >>> 15 == term << 1) {
            weak++;
        }
        int end = weak;
        while (end < entries.length && entries[end] >>> 16 == term) {
            end++;
        }
        if (weak > from) {
            numbers(entries, from, weak, out);
            out.append('~');
        }
        numbers(entries, weak, end, out);
        return end;
    }

    private static int number(long entry) {
        return (int) entry & (1 << 15) - 1;
    }

    private static void numbers(long[] entries, int from, int to, StringBuilder out) {
        int start = out.length();
        int before = -1;
        for (int at = from; at < to; at++) {
            int number = number(entries[at]);
            distance(number - before - 1, out);
            before = number;
        }
        int bits = 1 + (before + BITS) / BITS;
        if (out.length() - start > bits) {
            out.setLength(start);
            out.append(MAP);
            bits(entries, from, before + 1, out);
        }
    }

    /** Writes which numbers there are, six in a character. */
    private static void bits(long[] entries, int from, int end, StringBuilder out) {
        int at = from;
        for (int number = 0; number < end; number += BITS) {
            int bits = 0;
            while (number(entries[at]) < number + BITS) {
                bits |= 1 << number(entries[at]) - number;
                if (number(entries[at]) == end - 1) {
                    break;
                }
                at++;
            }
            out.append((char) (FIRST + bits));
        }
    }

    private static void distance(int value, StringBuilder out) {
        if (value < ONE) {
            out.append((char) (FIRST + value));
        } else if (value < TWO) {
            digits(out, ONE + (value - ONE) / RANGE, (value - ONE) % RANGE);
        } else {
            int rest = value - TWO;
            digits(out, ONE + PREFIXES + rest / (RANGE * RANGE), rest / RANGE % RANGE, rest % RANGE);
        }
    }

    private static void digits(StringBuilder out, int... digits) {
        for (int digit : digits) {
            out.append((char) (FIRST + digit));
        }
    }
}
