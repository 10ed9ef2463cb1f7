package dev.weft.importing.page;

import dev.weft.importing.document.Line;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells whether a text was once read in a wrong encoding and saved so: å¤©æ°” for 天气, 锟斤拷 for what was lost.
 *
 * <p>What was UTF-8 and was read as Windows-1252 is UTF-8 again where its bytes are put back; an accented letter before a
 * quotation mark hardly ever is.
 */
final class Misread {
    /** What three characters that were lost become where UTF-8 is read as GBK. */
    private static final String LOST = "锟斤拷";

    /** A text of any language may have one or two such pairs by chance. */
    private static final int ENOUGH = 3;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Misread() {}

    /** Returns the first line of which so much is misread that it is no chance; empty if there is none. */
    static String find(List<Line> lines) {
        for (Line line : lines) {
            if (line.text().contains(LOST) || misread(line.text()) >= ENOUGH) {
                return line.text();
            }
        }
        return "";
    }

    private static int misread(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isLead(text.charAt(i)) && (i == 0 || !isOfRun(text.charAt(i - 1)))) {
                int end = i + 1;
                while (end < text.length() && isOfRun(text.charAt(end))) {
                    end++;
                }
                count += end - i >= 2 ? characters(text.substring(i, end)) : 0;
            }
        }
        return count;
    }

    /** Returns whether a character is what a byte of two or three may be read as. */
    private static boolean isOfRun(char c) {
        return c >= 0x80 && c < 0x2E80;
    }

    /** Returns whether a character is what the first byte of two or three is read as. */
    private static boolean isLead(char c) {
        return c >= 0xC2 && c <= 0xEF;
    }

    /** Returns how many characters a run is whose bytes are put back, or 0 if they are no UTF-8. */
    private static int characters(String run) {
        try {
            ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(run));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).length();
        } catch (CharacterCodingException e) {
            return 0;
        }
    }
}
