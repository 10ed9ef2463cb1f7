package dev.weft.importing.document;

import dev.weft.finding.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.function.Consumer;

/** Decodes a saved page by what its bytes are; what it says of itself decides only where the bytes leave it open. */
public final class PageText {
    private static final int HEAD = 4096;

    private PageText() {}

    /** Returns a page's text; reports an encoding that is not the one it names, and characters that no encoding explains. */
    public static String decode(byte[] page, String hint, Consumer<Finding> findings) {
        Charset marked = byteOrderMark(page);
        if (marked == null) {
            // Most pages are UTF-8 and have no character that stands for one that could not be read.
            String text = new String(page, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') < 0) {
                return text;
            }
        }
        Charset charset = marked == null ? charset(page, hint) : marked;
        String text = new String(page, charset);
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int lost = 0;
        for (int i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
            lost++;
        }
        if (lost > 0) {
            findings.accept(PageCodes.ENCODING.at(
                    "",
                    "按 " + charset.name() + " 解码，有 " + lost + " 个字符无法辨认",
                    "decoded as " + charset.name() + ", " + lost + " characters could not be read"));
        }
        return text;
    }

    private static Charset charset(byte[] page, String hint) {
        if (wrong(page, StandardCharsets.UTF_8) == 0) {
            return StandardCharsets.UTF_8;
        }
        Charset declared = declared(page, hint);
        if (declared.equals(StandardCharsets.UTF_8)) {
            // A page cut off or damaged in one place is still UTF-8; one in another encoding is wrong all over.
            boolean damaged = wrong(page, StandardCharsets.UTF_8) <= 1 + page.length / 2000;
            return damaged ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        }
        return declared;
    }

    /** Returns whether a decoded text is that of a picture, a document or data, rather than of a page or plain text. */
    public static boolean isNoPage(String text) {
        int end = Math.min(HEAD, text.length());
        for (String tag : new String[] {"<!doctype", "<html", "<head", "<body", "<div", "<p>"}) {
            if (holds(text, 0, end, tag)) {
                return false;
            }
        }
        String head = text.substring(0, end).strip();
        boolean list = head.startsWith("[{") || head.startsWith("[[") || head.startsWith("[\"");
        boolean data = head.startsWith("{") && head.indexOf('"') > 0;
        return head.startsWith("%PDF-") || list || data || !head.isEmpty() && text.indexOf('\0') >= 0;
    }

    /** Returns whether a tag, which is given as it begins and in lower case, stands somewhere in a part of a text. */
    public static boolean holds(String text, int from, int to, String tag) {
        int last = to - tag.length();
        for (int at = text.indexOf('<', from); at >= 0 && at <= last; at = text.indexOf('<', at + 1)) {
            if (text.regionMatches(true, at, tag, 0, tag.length())) {
                return true;
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable Charset byteOrderMark(byte[] page) {
        int a = page.length > 1 ? (page[0] & 0xFF) << 8 | page[1] & 0xFF : 0;
        if (a == 0xEFBB && page.length > 2 && (page[2] & 0xFF) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        return a == 0xFEFF ? StandardCharsets.UTF_16BE : a == 0xFFFE ? StandardCharsets.UTF_16LE : null;
    }

    /** Returns how many replacement characters decoding makes; none is found out without decoding into memory twice. */
    private static int wrong(byte[] page, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(page));
            return 0;
        } catch (CharacterCodingException e) {
            int count = 0;
            String text = new String(page, charset);
            for (int i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
                count++;
            }
            return Math.max(1, count);
        }
    }

    private static Charset declared(byte[] page, String hint) {
        String head =
                new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = head.indexOf("charset=");
        String name = at < 0 ? hint : word(head, at + 8);
        return named(name.isEmpty() ? hint : name);
    }

    private static String word(String text, int from) {
        int start = from;
        while (start < text.length() && (text.charAt(start) <= ' ' || "\"'".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        int end = start;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-_".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Returns the encoding that browsers take a name for; GB2312 and GBK are GB18030 in truth. */
    private static Charset named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "", "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936" -> Charset.forName("GB18030");
            case "iso-8859-1", "latin1", "ascii", "us-ascii", "windows-1252" -> Charset.forName("windows-1252");
            case "big5", "big5-hkscs" -> Charset.forName("Big5-HKSCS");
            default -> {
                try {
                    yield Charset.forName(name.strip());
                } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                    yield StandardCharsets.UTF_8;
                }
            }
        };
    }
}
