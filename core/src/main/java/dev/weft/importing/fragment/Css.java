package dev.weft.importing.fragment;

import dev.weft.body.Paragraph.Alignment;
import dev.weft.body.Span;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a style attribute says about the few properties that carry meaning. */
final class Css {
    /** Of an element without a style attribute. */
    static final Css NONE = new Css("");

    private static final Pattern BACKGROUND =
            Pattern.compile("background(?:-image)?\\s*:[^;]*?url\\(\\s*[\"']?([^\"')]+)", Pattern.CASE_INSENSITIVE);

    private final String text;

    private final Set<Span.Style> set = EnumSet.noneOf(Span.Style.class);
    private final Set<Span.Style> unset = EnumSet.noneOf(Span.Style.class);
    private @Nullable Alignment alignment;
    private boolean hidden;
    private String width = "";
    private String height = "";
    private String list = "";
    private String numbering = "";

    private Css(String text) {
        this.text = text;
    }

    static Css of(Element element) {
        String text = Attributes.of(element, "style");
        return text.isEmpty() ? NONE : parse(text);
    }

    private static Css parse(String text) {
        Css css = new Css(text);
        String lower = text.toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < lower.length()) {
            int end = lower.indexOf(';', start);
            end = end < 0 ? lower.length() : end;
            int colon = lower.indexOf(':', start);
            if (colon > start && colon < end) {
                css.property(
                        lower.substring(start, colon).strip(),
                        lower.substring(colon + 1, end).strip());
            }
            start = end + 1;
        }
        return css;
    }

    private void property(String name, String value) {
        switch (name) {
            case "font-weight" -> set(Span.Style.STRONG, isBold(value));
            case "font-style" -> set(Span.Style.EMPHASIS, value.startsWith("italic") || value.startsWith("oblique"));
            case "text-decoration", "text-decoration-line" -> {
                set(Span.Style.UNDERLINE, value.contains("underline"));
                set(Span.Style.STRIKE, value.contains("line-through"));
            }
            case "vertical-align" -> {
                set(Span.Style.SUBSCRIPT, value.startsWith("sub"));
                set(Span.Style.SUPERSCRIPT, value.startsWith("super"));
            }
            case "text-align" -> alignment = alignment(value);
            case "display" -> hidden |= value.startsWith("none");
            case "visibility" -> hidden |= value.startsWith("hidden");
            case "width" -> width = value;
            case "height" -> height = value;
            case "list-style", "list-style-type" -> numbering = value;
            case "mso-list" -> list = value;
            case "mso-hide" -> hidden |= value.startsWith("all");
            default -> {
                // Says how it looks.
            }
        }
    }

    private void set(Span.Style style, boolean on) {
        (on ? set : unset).add(style);
        (on ? unset : set).remove(style);
    }

    private static boolean isBold(String value) {
        return value.startsWith("bold")
                || value.length() >= 3 && value.charAt(0) >= '6' && value.charAt(0) <= '9' && value.charAt(1) == '0';
    }

    /** Returns how lines stand, or null for a value that does not say. */
    static @Nullable Alignment alignment(String value) {
        String word = value.length() > 6 ? value.substring(0, 6) : value;
        return switch (word) {
            case "center", "middle", "-webki" -> value.endsWith("right") ? Alignment.END : Alignment.CENTER;
            case "right", "end", "right " -> Alignment.END;
            case "left", "start", "justif", "left !", "start " -> Alignment.START;
            default -> null;
        };
    }

    /** Returns how lines stand within the element, or null. */
    @Nullable
    Alignment alignment() {
        return alignment;
    }

    boolean isHidden() {
        return hidden;
    }

    /** Returns the width as it is written, or empty. */
    String width() {
        return width;
    }

    /** Returns the height as it is written, or empty. */
    String height() {
        return height;
    }

    /** Returns how the items of a list are numbered, or empty. */
    String numbering() {
        return numbering;
    }

    /** Returns what Word says of the list that a paragraph is in, such as {@code l0 level2 lfo1}, or empty. */
    String wordList() {
        return list;
    }

    /** Returns the address of a picture behind the element, or empty. */
    String background() {
        if (!text.contains("url(") && !text.contains("URL(")) {
            return "";
        }
        Matcher matcher = BACKGROUND.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : "";
    }

    /** Returns whether the picture behind the element fills it, as a picture that is looked at does. */
    boolean isCovered() {
        return text.contains("cover");
    }

    /** Opens in a run the styles that hold inside an element, its own among them, and returns how many. */
    int open(InlineRun run, Span.@Nullable Style own) {
        int count = own != null && !isUndone(own) && run.open(own) ? 1 : 0;
        if (set.isEmpty()) {
            return count;
        }
        for (Span.Style style : set) {
            count += run.open(style) ? 1 : 0;
        }
        return count;
    }

    /** Editors undo what an element means where they paste {@code <b style="font-weight:normal">}. */
    private boolean isUndone(Span.Style own) {
        return (own == Span.Style.STRONG || own == Span.Style.EMPHASIS) && unset.contains(own);
    }
}
