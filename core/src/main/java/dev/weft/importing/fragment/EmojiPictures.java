package dev.weft.importing.fragment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads pictures that stand for a character: the faces of chat programs, editors and blogs. */
final class EmojiPictures {
    private static final Set<String> CLASSES = Set.copyOf(Words.list("emoji classes"));
    private static final List<String> ADDRESSES = Words.list("emoji addresses");
    private static final Map<String, String> NAMES = names();

    /** A file named by its characters: {@code 1f389}, {@code 1f468-200d-1f33e}, {@code emoji_u1f600}. */
    private static final Pattern CODES =
            Pattern.compile("(?:emoji_?u|u|u\\+)?([0-9a-f]{4,5}(?:[-_][0-9a-f]{4,5})*)", Pattern.CASE_INSENSITIVE);

    private static final int SMALLEST_PIXELS = 8;
    private static final int LARGEST_PIXELS = 72;

    private EmojiPictures() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String line : WordLists.read(EmojiPictures.class, "emoji.txt").getOrDefault("names", List.of())) {
            int space = line.indexOf(' ');
            names.put(line.substring(0, space).toLowerCase(Locale.ROOT), line.substring(space + 1));
        }
        return Map.copyOf(names);
    }

    /**
     * Returns the text that a picture stands for, empty where it is one that has none, or null if it is no such
     * picture.
     */
    static @Nullable String text(Element picture, Css css) {
        String alt = Attributes.of(picture, "alt").strip();
        boolean said = isEmoji(alt);
        if (!isOne(picture, css, said)) {
            return null;
        }
        if (said) {
            return alt;
        }
        String coded = coded(stem(Attributes.of(picture, "src")));
        if (!coded.isEmpty()) {
            return coded;
        }
        String named = alt.isEmpty() ? Attributes.first(picture, List.of("data-emoji", "data-text", "title")) : alt;
        String bare = named.replaceAll("^[\\[【/:]|[\\]】:]$", "").toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(bare, named);
    }

    private static boolean isOne(Element picture, Css css, boolean said) {
        if (Attributes.hasClass(picture, CLASSES)) {
            return true;
        }
        String src = Attributes.of(picture, "src");
        if (Decorations.isPhotograph(src)) {
            return false;
        }
        String address = src.toLowerCase(Locale.ROOT);
        for (String part : ADDRESSES) {
            if (address.contains(part)) {
                return true;
            }
        }
        return said && isSmall(picture, css);
    }

    private static boolean isSmall(Element picture, Css css) {
        int width = Attributes.pixels(Attributes.of(picture, "width"));
        return width >= SMALLEST_PIXELS && width <= LARGEST_PIXELS
                || css.height().endsWith("em")
                || css.width().endsWith("em");
    }

    /** Returns whether a text is nothing but emoji. */
    private static boolean isEmoji(String text) {
        if (text.isEmpty() || text.length() > 30 || Character.isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        return text.codePoints()
                .allMatch(c -> c >= 0x1F000 && c <= 0x1FAFF
                        || c >= 0x2190 && c <= 0x2BFF
                        || c >= 0x3030 && c <= 0x3299
                        || c == 0xA9
                        || c == 0xAE
                        || c == 0x200D
                        || c == 0xFE0F
                        || c == 0x20E3
                        || c >= 0xE0020 && c <= 0xE007F);
    }

    private static String coded(String stem) {
        Matcher matcher = CODES.matcher(stem);
        if (!matcher.matches()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (String code : matcher.group(1).split("[-_]", -1)) {
            out.appendCodePoint(Integer.parseInt(code, 16));
        }
        return isEmoji(out.toString()) ? out.toString() : "";
    }

    /** Returns the name of the file that an address ends in, without its ending. */
    static String stem(String address) {
        int end = address.length();
        for (char mark : new char[] {'?', '#', '!', '@'}) {
            int at = address.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        String path = address.substring(0, end);
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
