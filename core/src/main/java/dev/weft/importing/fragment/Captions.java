package dev.weft.importing.fragment;

import dev.weft.body.Block;
import dev.weft.body.Embed;
import dev.weft.body.Figure;
import dev.weft.body.Inline;
import dev.weft.body.LineBreak;
import dev.weft.body.Paragraph;
import dev.weft.body.Span;
import dev.weft.body.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Joins captions that stand as paragraphs of their own to their pictures.
 *
 * <p>Only a picture outside of a figure element takes one. What Weft writes has all pictures in figures, so reading it
 * back never joins anything. A line is a caption by evidence: the markup calls it one, it begins as captions do, or it is
 * set apart from the text around (centred, where the text is not; bold, where every picture has such a line).
 */
final class Captions {
    /** The longest line, in characters, that is taken for a caption by where it stands. */
    private static final int MAX_LENGTH = 90;

    /** The longest line that is taken for a caption because the markup calls it one: agencies write whole paragraphs. */
    private static final int MAX_NAMED_LENGTH = 600;

    private static final List<String> CAPTION_CLASSES = Words.list("caption classes");
    private static final List<String> BEGINNINGS = Words.list("caption beginnings");

    /** Numbers of headings: a line that begins so heads what follows. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十0-9]{1,3}[)）]"
                    + "|第[一二三四五六七八九十百0-9]{1,4}[章节部分篇回条]|[0-9]{1,2}[、．]|[0-9]{1,2}\\. |[IVX]{1,5}\\. |(?:Part|Chapter|Section) )");

    private static final String NUMBERED_BEGINNINGS = "一二三四五六七八九十（(第0123456789IVXPCS";
    private static final List<String> NO_CAPTIONS = Words.list("no caption beginnings");

    /** How many blocks around a line are looked at. */
    private static final int FARTHEST = 9;

    private final Flow flow;
    private final boolean allBold;

    private Captions(Flow flow) {
        this.flow = flow;
        this.allBold = everyPictureHasABoldLine();
    }

    static List<Block> joined(Flow flow) {
        return new Captions(withWholeCaptions(flow)).joined();
    }

    /** Makes one of the lines right below a picture that the markup calls its caption: what it shows, who took it. */
    private static Flow withWholeCaptions(Flow flow) {
        Flow whole = new Flow();
        for (int i = 0; i < flow.size(); i++) {
            Flow.Part part = flow.part(i);
            if (i > 0 && flow.part(i - 1).is(Flow.Mark.OPEN) && isNamed(flow, i) && isNamed(flow, i + 1)) {
                Paragraph first = (Paragraph) part.block();
                List<Inline> lines = new ArrayList<>(first.content());
                for (; isNamed(flow, i + 1); i++) {
                    List<Inline> more = ((Paragraph) flow.part(i + 1).block()).content();
                    if (!isShortened(PlainLine.of(more), PlainLine.of(first.content()))) {
                        lines.add(new LineBreak());
                        lines.addAll(more);
                    }
                }
                whole.add(new Paragraph(lines, first.alignment()), part.marks());
            } else {
                whole.add(part.block(), part.marks());
            }
        }
        return whole;
    }

    private static boolean isNamed(Flow flow, int index) {
        return index < flow.size()
                && flow.part(index).is(Flow.Mark.CAPTION)
                && flow.part(index).block() instanceof Paragraph;
    }

    /** Returns whether a line is another one cut short, as pages hold them for their scripts to show one or the other. */
    private static boolean isShortened(String line, String whole) {
        int cut = Math.max(line.lastIndexOf("..."), line.lastIndexOf('…'));
        return cut > 20 && whole.startsWith(line.substring(0, cut).strip());
    }

    private List<Block> joined() {
        List<Block> out = new ArrayList<>(flow.size());
        int i = 0;
        while (i < flow.size()) {
            int end = alternation(i);
            if (end > i + 1) {
                pairs(i, end, out);
                i = end;
            } else {
                out.add(flow.part(i++).block());
            }
        }
        return out;
    }

    /** Returns the end of the run, beginning at {@code from}, in which pictures and captions take turns. */
    private int alternation(int from) {
        int i = from;
        boolean picture = isOpen(i);
        while (i < flow.size() && (picture ? isOpen(i) : isCaption(i))) {
            picture = !picture;
            i++;
        }
        return i;
    }

    /** A run that begins with a caption and ends with a picture has its captions above; any other has them below. */
    private void pairs(int from, int end, List<Block> out) {
        boolean above = !isOpen(from) && isOpen(end - 1) && !isOpen(end);
        if (above && end - from == 2 && !isNamedOne(from)) {
            // One line above one picture is text; several in turn are captions.
            out.add(flow.part(from).block());
            out.add(flow.part(from + 1).block());
            return;
        }
        int i = from;
        if (!above && !isOpen(from)) {
            out.add(flow.part(i++).block());
        }
        for (; i < end; i += 2) {
            if (i + 1 == end) {
                out.add(flow.part(i).block());
            } else if (above) {
                out.add(captioned(flow.part(i + 1).block(), flow.part(i).block()));
            } else {
                out.add(captioned(flow.part(i).block(), flow.part(i + 1).block()));
            }
        }
    }

    private boolean isOpen(int index) {
        return index >= 0 && index < flow.size() && flow.part(index).is(Flow.Mark.OPEN);
    }

    private static Block captioned(Block picture, Block caption) {
        List<Inline> content = unmarked(((Paragraph) caption).content());
        return picture instanceof Embed embed
                ? new Embed(embed.media(), content)
                : new Figure(((Figure) picture).image(), content);
    }

    /** Returns a caption without the triangle that points to its picture. */
    private static List<Inline> unmarked(List<Inline> content) {
        Inline first = content.isEmpty() ? null : content.get(0);
        List<Inline> rest = new ArrayList<>(content);
        if (first instanceof Text text
                && !text.text().isEmpty()
                && "▲△▼▽↑↓".indexOf(text.text().charAt(0)) >= 0) {
            rest.set(0, new Text(text.text().substring(1)));
        } else if (first instanceof Span span) {
            rest.set(0, new Span(span.style(), unmarked(span.content())));
        }
        return rest;
    }

    private boolean isCaption(int index) {
        Flow.Part part = flow.part(index);
        if (!(part.block() instanceof Paragraph paragraph) || part.is(Flow.Mark.SETTLED)) {
            return false;
        }
        OptionalInt measured = LineLength.of(paragraph.content());
        int length = measured.orElse(0);
        boolean named = part.is(Flow.Mark.CAPTION);
        if (measured.isEmpty() || length > (named ? MAX_NAMED_LENGTH : MAX_LENGTH * 2)) {
            return false;
        }
        String text = PlainLine.of(paragraph.content());
        if (isDivider(text) || isNone(text) && !beginsLikeOne(text)) {
            return false;
        }
        if (named) {
            return true;
        }
        if (length > MAX_LENGTH) {
            return false;
        }
        if (beginsLikeOne(text)) {
            return true;
        }
        if (isNumbered(text) || paragraph.alignment() != Paragraph.Alignment.CENTER) {
            return false;
        }
        return isBold(paragraph) ? allBold : isApart(index);
    }

    /** Returns whether the markup or the line itself says that it is a caption. */
    private boolean isNamedOne(int index) {
        Flow.Part part = flow.part(index);
        return part.is(Flow.Mark.CAPTION)
                || part.block() instanceof Paragraph paragraph && beginsLikeOne(PlainLine.of(paragraph.content()));
    }

    /** Returns whether the text around a centred line is not centred itself. */
    private boolean isApart(int index) {
        return !isCentredText(index, -1) && !isCentredText(index, 1);
    }

    /** Returns whether the next text in a direction, that is no line below a picture, is centred. */
    private boolean isCentredText(int index, int step) {
        int end = index + step * FARTHEST;
        for (int i = index + step; i >= 0 && i < flow.size() && i != end; i += step) {
            Flow.Part part = flow.part(i);
            boolean line = part.block() instanceof Paragraph p
                    && (isOpen(i - 1) || isOpen(i + 1) && !isSentence(PlainLine.of(p.content())));
            if (part.block() instanceof Paragraph paragraph && !line) {
                return paragraph.alignment() == Paragraph.Alignment.CENTER
                        && !isDivider(PlainLine.of(paragraph.content()))
                        && !isBold(paragraph);
            }
            if (!(part.block() instanceof Paragraph) && !part.is(Flow.Mark.OPEN)) {
                return false;
            }
        }
        return false;
    }

    /** Returns whether there are several pictures, and right below each a bold centred line. */
    private boolean everyPictureHasABoldLine() {
        int pictures = 0;
        for (int i = 0; i < flow.size(); i++) {
            if (!isOpen(i) || isOpen(i + 1)) {
                continue;
            }
            boolean bold = i + 1 < flow.size()
                    && flow.part(i + 1).block() instanceof Paragraph paragraph
                    && paragraph.alignment() == Paragraph.Alignment.CENTER
                    && isBold(paragraph);
            if (!bold) {
                return false;
            }
            pictures++;
        }
        return pictures > 1;
    }

    private static boolean isBold(Paragraph paragraph) {
        return paragraph.content().size() == 1
                && paragraph.content().get(0) instanceof Span s
                && s.style() == Span.Style.STRONG;
    }

    private static boolean isDivider(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a line says whom a text is from, or goes on below. */
    private static boolean isNone(String text) {
        if ("：:，,、；;".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return true;
        }
        for (String beginning : NO_CAPTIONS) {
            if (text.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumbered(String text) {
        return NUMBERED_BEGINNINGS.indexOf(text.charAt(0)) >= 0
                && NUMBERED.matcher(text).lookingAt();
    }

    private static boolean isSentence(String text) {
        int end = text.length();
        while (end > 0 && "”’」』）)".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && "。！？!?.".indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Returns whether a line speaks of the picture beside it. */
    static boolean beginsLikeOne(String text) {
        for (String beginning : BEGINNINGS) {
            if (text.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether an element is called a caption by its class, and holds no picture itself. */
    static boolean isCaption(Element element) {
        String names = Attributes.of(element, "class");
        if (!names.isEmpty()) {
            for (String name : CAPTION_CLASSES) {
                if (names.contains(name) || names.equals("cap")) {
                    return element.childNodeSize() > 0 && element.selectFirst("img") == null;
                }
            }
        }
        return false;
    }
}
