package dev.weft.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Very many short texts in few arrays, each behind its length. */
final class Arena {
    private static final int CHUNK = 1 << 20;

    private final List<byte[]> chunks = new ArrayList<>();
    private byte[] last = new byte[0];
    private int used;

    /** Adds texts that are found by one address, and returns it. */
    long add(List<String> texts) {
        int size = 0;
        byte[][] encoded = new byte[texts.size()][];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = texts.get(i).getBytes(StandardCharsets.UTF_8);
            size += encoded[i].length + 4;
        }
        if (size > last.length - used) {
            last = new byte[Math.max(chunks.isEmpty() ? CHUNK / 8 : CHUNK, size)];
            chunks.add(last);
            used = 0;
        }
        long address = (long) (chunks.size() - 1) << 32 | used;
        for (byte[] text : encoded) {
            length(text.length);
            System.arraycopy(text, 0, last, used, text.length);
            used += text.length;
        }
        return address;
    }

    private void length(int length) {
        int rest = length;
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
        int lengthOne = one.length();
        int lengthTwo = two.length();
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

        private int length() {
            int length = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = bytes[at++];
                length |= (b & 0x7F) << shift;
                if (b >= 0) {
                    return length;
                }
            }
        }

        String next() {
            int length = length();
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }

        Reader skip(int count) {
            for (int i = 0; i < count; i++) {
                int length = length();
                at += length;
            }
            return this;
        }
    }
}
