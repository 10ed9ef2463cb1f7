package dev.weft.importing.fragment;

import dev.weft.body.Paragraph.Alignment;
import dev.weft.body.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a style attribute, read by hand, says about the few properties that carry meaning. */
final class Style {
    boolean bold;
    boolean notBold;
    boolean italic;
    boolean notItalic;
    boolean underline;
    boolean strike;
    boolean subscript;
    boolean superscript;
    boolean hidden;
    boolean wordMarker;

    @Nullable
    Alignment alignment;

    static Style of(String css) {
        Style style = new Style();
        String text = css.toLowerCase(Locale.ROOT);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf(';', start);
            end = end < 0 ? text.length() : end;
            int colon = text.indexOf(':', start);
            if (colon > start && colon < end) {
                style.property(
                        text.substring(start, colon).strip(),
                        text.substring(colon + 1, end).strip());
            }
            start = end + 1;
        }
        return style;
    }

    private void property(String name, String value) {
        switch (name) {
            case "font-weight" -> {
                bold = isBold(value);
                notBold = !bold;
            }
            case "font-style" -> {
                italic = value.startsWith("italic") || value.startsWith("oblique");
                notItalic = !italic;
            }
            case "text-decoration", "text-decoration-line" -> {
                underline = value.contains("underline");
                strike = value.contains("line-through");
            }
            case "vertical-align" -> {
                subscript = value.startsWith("sub");
                superscript = value.startsWith("super");
            }
            case "text-align" -> alignment = alignment(value);
            case "display" -> hidden |= value.startsWith("none");
            case "visibility" -> hidden |= value.startsWith("hidden");
            case "mso-hide" -> hidden |= value.startsWith("all");
            case "mso-list" -> wordMarker = value.startsWith("ignore");
            default -> {}
        }
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

    /** Opens in a run the styles that hold inside an element, and returns how many. */
    static int open(InlineRun run, Span.@Nullable Style own, @Nullable Style css) {
        int count = 0;
        if (own != null && !(css != null && contradicts(css, own)) && run.open(own)) {
            count++;
        }
        if (css != null) {
            count += css.bold && run.open(Span.Style.STRONG) ? 1 : 0;
            count += css.italic && run.open(Span.Style.EMPHASIS) ? 1 : 0;
            count += css.underline && run.open(Span.Style.UNDERLINE) ? 1 : 0;
            count += css.strike && run.open(Span.Style.STRIKE) ? 1 : 0;
            count += css.subscript && run.open(Span.Style.SUBSCRIPT) ? 1 : 0;
            count += css.superscript && run.open(Span.Style.SUPERSCRIPT) ? 1 : 0;
        }
        return count;
    }

    private static boolean contradicts(Style css, Span.Style own) {
        return own == Span.Style.STRONG && css.notBold || own == Span.Style.EMPHASIS && css.notItalic;
    }
}
