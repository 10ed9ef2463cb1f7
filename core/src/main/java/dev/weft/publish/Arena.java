package dev.weft.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Very many short texts in few arrays, each behind its length; in UTF-8, or in UTF-16 where that is shorter. */
final class Arena {
    private static final int CHUNK = 1 << 20;

    private final List<byte[]> chunks = new ArrayList<>();
    private byte[] last = new byte[0];
    private int used;

    /** Adds texts that are found by one address, and returns it; the first is in UTF-8, by which {@link #compare} goes. */
    long add(List<String> texts) {
        int size = 0;
        byte[][] encoded = new byte[texts.size()][];
        boolean[] isWide = new boolean[encoded.length];
        for (int i = 0; i < encoded.length; i++) {
            String text = texts.get(i);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            isWide[i] = i > 0 && bytes.length > text.length() * 2;
            encoded[i] = isWide[i] ? text.getBytes(StandardCharsets.UTF_16BE) : bytes;
            size += encoded[i].length + 4;
        }
        if (size > last.length - used) {
            last = new byte[Math.max(chunks.isEmpty() ? CHUNK / 8 : CHUNK, size)];
            chunks.add(last);
            used = 0;
        }
        long address = (long) (chunks.size() - 1) << 32 | used;
        for (int i = 0; i < encoded.length; i++) {
            byte[] text = encoded[i];
            head(text.length << 1 | (isWide[i] ? 1 : 0));
            System.arraycopy(text, 0, last, used, text.length);
            used += text.length;
        }
        return address;
    }

    private void head(int head) {
        int rest = head;
        while (rest >= 0x80) {
            last[used++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        last[used++] = (byte) rest;
    }

    /** Returns a reader of the texts at an address. */
    Reader at(long address) {
        return new Reader(chunks.get((int) (address >>> 32)), (int) address);
    }

    /** Compares the first texts of two addresses by their bytes. */
    int compare(long a, long b) {
        Reader one = at(a);
        Reader two = at(b);
        int lengthOne = one.head() >>> 1;
        int lengthTwo = two.head() >>> 1;
        return Arrays.compareUnsigned(one.bytes, one.at, one.at + lengthOne, two.bytes, two.at, two.at + lengthTwo);
    }

    /** Reads texts in the order they were added. */
    static final class Reader {
        private final byte[] bytes;
        private int at;

        private Reader(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        /** Reads the length in bytes, and behind it one bit: whether they are in UTF-16. */
        private int head() {
            int head = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes[at++];
                head |= (b & 0x7F) << shift;
                if (b >= 0) {
                    return head;
                }
            }
        }

        String next() {
            int head = head();
            int length = head >>> 1;
            String text = (head & 1) != 0 ? wide(length / 2) : new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }

        private String wide(int count) {
            char[] chars = new char[count];
            for (int i = 0; i < count; i++) {
                chars[i] = (char) ((bytes[at + 2 * i] & 0xFF) << 8 | bytes[at + 2 * i + 1] & 0xFF);
            }
            return new String(chars);
        }

        Reader skip(int count) {
            for (int i = 0; i < count; i++) {
                int length = head() >>> 1;
                at += length;
            }
            return this;
        }
    }
}
