package dev.weft.wordpress;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The text of an export as XML may hold it: without what stands before the first mark, and with a blank for each control
 * character. Editors paste such characters, and WordPress exports them as they are.
 */
final class CleanText extends FilterReader {
    private boolean begun;

    CleanText(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count > 0 && !begun) {
            count = begin(buffer, offset, count);
        }
        for (int i = offset; i < offset + count; i++) {
            char c = buffer[i];
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= '\uFFFE') {
                buffer[i] = ' ';
            }
        }
        return count;
    }

    /** Passes over blanks before the declaration, which some themes print into the export. */
    private int begin(char[] buffer, int offset, int count) throws IOException {
        int left = count;
        while (true) {
            int start = offset;
            while (start < offset + left && (buffer[start] <= ' ' || buffer[start] == '\uFEFF')) {
                start++;
            }
            if (start < offset + left) {
                begun = true;
                System.arraycopy(buffer, start, buffer, offset, offset + left - start);
                return offset + left - start;
            }
            left = in.read(buffer, offset, count);
            if (left < 0) {
                return -1;
            }
        }
    }
}
