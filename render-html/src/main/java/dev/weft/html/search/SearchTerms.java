package dev.weft.html.search;

import java.util.Arrays;
import java.util.Set;

/**
 * Cuts texts into terms, each once: pairs of characters for Chinese, Japanese and Korean, else words without endings, in
 * lower case. A term is a number made of its characters. Not safe to share between threads.
 *
 * <p>The script of the search page does the same to a query; what is left out stands in the index, so that it knows.
 */
public final class SearchTerms {
    /** Characters that join words and tell nobody what a text is about: no pair with one of them is a term. */
    public static final String EMPTY_CHARACTERS = "的了是在和与及等也不有为以对将从到并这那其之于就都还又或但被把让给向";

    /** Words that tell nobody what a text is about. */
    public static final String EMPTY_WORDS =
            "a an and are as at be by for from has in is it its of on or that the this to was were will with";

    private static final Set<String> EMPTY = Set.of(EMPTY_WORDS.split(" "));
    private static final boolean[] IS_EMPTY = new boolean[1 << 16];
    private static final int MAX_WORD = 40;

    static {
        EMPTY_CHARACTERS.chars().forEach(c -> IS_EMPTY[c] = true);
    }

    /** An open hash table; 0 is a free place, and the term 0 is as 1. */
    private int[] table = new int[1024];

    private int[] terms = new int[512];
    private int size;

    /**
     * Adds the terms of a text, and of a short one each character of its own too.
     *
     * @param most how many terms there may be at most
     * @return whether there was room for all
     */
    public boolean add(String text, boolean singles, int most) {
        int at = 0;
        int length = text.length();
        while (at < length) {
            char c = folded(text.charAt(at));
            int start = at++;
            if (isWritten(c)) {
                char before = c;
                put(singles ? mixed(hash(START, c)) : 0);
                while (at < length && isWritten(text.charAt(at))) {
                    char next = text.charAt(at++);
                    put(IS_EMPTY[before] || IS_EMPTY[next] ? 0 : mixed(hash(hash(START, before), next)));
                    put(singles ? mixed(hash(START, next)) : 0);
                    before = next;
                }
            } else if (isLetter(c)) {
                while (at < length && !isWritten(text.charAt(at)) && isLetter(folded(text.charAt(at)))) {
                    at++;
                }
                addWord(text, start, at);
            }
            if (size >= most) {
                return at >= length;
            }
        }
        return true;
    }

    private void addWord(String text, int start, int end) {
        StringBuilder word = new StringBuilder(end - start);
        for (int i = start; i < Math.min(end, start + MAX_WORD); i++) {
            word.append(folded(text.charAt(i)));
        }
        String found = word.toString();
        if (!EMPTY.contains(found)) {
            put(of(stem(found)));
        }
    }

    /** Returns a character as it is searched: half-width, in lower case. */
    private static char folded(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (c >= 0x3000 && c < 0xFF00) {
            return c;
        }
        return Character.toLowerCase(c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c);
    }

    /** Returns whether a character is of a script that puts no spaces between words; halves of rare ones are as well. */
    private static boolean isWritten(char c) {
        return c >= 0x3041
                && (c <= 0x30FF && c != 0x30FB
                        || c >= 0x3400 && c <= 0x4DBF
                        || c >= 0x4E00 && c <= 0x9FFF
                        || c >= 0xAC00 && c <= 0xD7A3
                        || c >= 0xD800 && c <= 0xDFFF
                        || c >= 0xF900 && c <= 0xFAFF);
    }

    private static boolean isLetter(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Returns an English word without its ending, as far as that costs nothing: {@code published}, {@code publishes}. */
    static String stem(String word) {
        String w = word;
        if (w.length() > 4 && w.endsWith("ies")) {
            w = w.substring(0, w.length() - 3) + "y";
        } else if (w.length() > 3 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
            w = w.substring(0, w.length() - 1);
        }
        if (w.length() > 5 && w.endsWith("ing")) {
            w = undoubled(w.substring(0, w.length() - 3));
        } else if (w.length() > 4 && w.endsWith("ed")) {
            w = undoubled(w.substring(0, w.length() - 2));
        } else if (w.length() > 4
                && (w.endsWith("she") || w.endsWith("che") || w.endsWith("sse") || w.endsWith("xe"))) {
            w = w.substring(0, w.length() - 1);
        }
        return w.length() > 3 && w.endsWith("e") ? w.substring(0, w.length() - 1) : w;
    }

    private static String undoubled(String w) {
        int last = w.length() - 1;
        return last > 1 && w.charAt(last) == w.charAt(last - 1) && "bdgmnprt".indexOf(w.charAt(last)) >= 0
                ? w.substring(0, last)
                : w;
    }

    private static final int START = 0x811C9DC5;

    private static int hash(int before, char c) {
        return (before ^ c) * 0x01000193;
    }

    private static int mixed(int hash) {
        int h = (hash ^ hash >>> 15) * 0x2C1B3C6D;
        h ^= h >>> 13;
        return h == 0 ? 1 : h;
    }

    /** Returns the number of a term. */
    static int of(String term) {
        int hash = START;
        for (int i = 0; i < term.length(); i++) {
            hash = hash(hash, term.charAt(i));
        }
        return mixed(hash);
    }

    private void put(int term) {
        if (term == 0) {
            return;
        }
        int mask = table.length - 1;
        int slot = term & mask;
        while (table[slot] != 0) {
            if (table[slot] == term) {
                return;
            }
            slot = slot + 1 & mask;
        }
        table[slot] = term;
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, size * 2);
        }
        terms[size++] = term;
        if (size * 2 > table.length) {
            grow();
        }
    }

    private void grow() {
        int[] larger = new int[table.length * 2];
        int mask = larger.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = terms[i] & mask;
            while (larger[slot] != 0) {
                slot = slot + 1 & mask;
            }
            larger[slot] = terms[i];
        }
        table = larger;
    }

    /** Returns how many terms there are. */
    public int size() {
        return size;
    }

    /** Returns a term, those that were added first before others. */
    public int get(int position) {
        return terms[position];
    }
}
