package dev.weft.importing.fragment;

import dev.weft.body.Code;
import dev.weft.body.CodeBlock;
import dev.weft.body.Ruby;
import dev.weft.value.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads what is text alone, without styles: code and ruby. */
final class Verbatim {
    /** Classes of what stands in a box of code and is none. */
    static final Set<String> FURNITURE = Set.copyOf(Words.list("code furniture"));

    private static final Set<String> CODE_CLASSES = Set.copyOf(Words.list("code classes"));
    private static final Set<String> PROSE_CLASSES = Set.copyOf(Words.list("prose classes"));

    private final BlockReader reader;

    Verbatim(BlockReader reader) {
        this.reader = reader;
    }

    void inline(Element element) {
        String text = text(element);
        if (!Characters.isBlank(text)) {
            reader.inline(new Code(text));
        } else {
            reader.text(text);
        }
    }

    /** Preformatted text is code, unless it is prose that somebody laid out with it. */
    void block(Element pre) {
        if (reader.inLine()) {
            reader.container(pre);
            return;
        }
        List<Element> codes = new ArrayList<>();
        for (Node node : pre.childNodes()) {
            if (node instanceof Element e && e.nameIs("code")) {
                codes.add(e);
            }
        }
        boolean written = codes.size() == 1 && pre.attributesSize() == 0 && pre.childNodeSize() == 1;
        String text = written ? text(pre) : lines(pre);
        String language = CodeLanguages.of(pre);
        language = language.isEmpty() && !codes.isEmpty() ? CodeLanguages.of(codes.get(0)) : language;
        boolean code = !codes.isEmpty() || !language.isEmpty() || isCode(pre);
        if (!code && isProse(text) || Attributes.hasClass(pre, PROSE_CLASSES)) {
            reader.boundary();
            for (String line : text.split("\n", -1)) {
                reader.text(line);
                reader.boundary();
            }
            return;
        }
        CodeBlock block = new CodeBlock(text, language);
        if (!block.text().isEmpty()) {
            reader.block(block);
        }
    }

    private static boolean isCode(Element pre) {
        String classes = Attributes.of(pre, "class");
        return Attributes.hasClass(pre, CODE_CLASSES) || classes.contains("brush:") || classes.contains("code-snippet");
    }

    private static boolean isProse(String text) {
        int han = 0;
        int shown = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown += c > ' ' ? 1 : 0;
            han += c >= 0x2E80 && c < 0xFFE0 ? 1 : 0;
        }
        return han * 2 > shown;
    }

    /** Returns the lines of code that an editor wrote: without their numbers, with plain spaces for indents. */
    String lines(Element element) {
        return text(element).replace('\u00A0', ' ');
    }

    /**
     * Reads a text with what is read above it.
     *
     * <p>Readings go to the parts of the text in order, whether these are {@code <rb>} or characters. A second reading of
     * the whole ({@code <rtc>}) follows in brackets.
     */
    void ruby(Element element) {
        List<String> bases = new ArrayList<>();
        List<String> readings = new ArrayList<>();
        StringBuilder base = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof Element e && e.nameIs("rt")) {
                addBase(base, bases);
                readings.add(text(e));
            } else if (node instanceof Element e && e.nameIs("rtc")) {
                addBase(base, bases);
                pair(bases, readings);
                secondReading(e, bases);
            } else if (node instanceof Element e && e.nameIs("rp") || node instanceof TextNode t && t.isBlank()) {
                gather(node, base);
            } else {
                pair(bases, readings);
                boolean part = node instanceof Element e && e.nameIs("rb");
                if (part) {
                    addBase(base, bases);
                }
                gather(node, base);
                if (part) {
                    addBase(base, bases);
                }
            }
        }
        addBase(base, bases);
        pair(bases, readings);
        bases.forEach(reader::text);
    }

    private static void addBase(StringBuilder base, List<String> bases) {
        if (!Characters.isBlank(base.toString())) {
            bases.add(base.toString());
        }
        base.setLength(0);
    }

    private void secondReading(Element element, List<String> bases) {
        String second = text(element);
        if (bases.isEmpty()) {
            reader.text("（" + second.strip() + "）");
        } else {
            pair(bases, new ArrayList<>(List.of(second)));
        }
    }

    /** Takes the parts of a text and their readings, if there are any. */
    private void pair(List<String> bases, List<String> readings) {
        if (readings.isEmpty() || bases.isEmpty()) {
            readings.clear();
            return;
        }
        String whole = bases.get(0).strip();
        if (bases.size() == 1 && readings.size() > 1 && whole.codePointCount(0, whole.length()) == readings.size()) {
            bases.clear();
            whole.codePoints().mapToObj(Character::toString).forEach(bases::add);
        }
        for (int i = 0; i < bases.size(); i++) {
            boolean last = i == bases.size() - 1;
            if (i >= readings.size()) {
                reader.text(bases.get(i));
            } else {
                String reading = last ? String.join(" ", readings.subList(i, readings.size())) : readings.get(i);
                Ruby ruby = new Ruby(bases.get(i), reading);
                if (!ruby.text().isEmpty()) {
                    reader.inline(ruby);
                }
            }
        }
        bases.clear();
        readings.clear();
    }

    private String text(Element element) {
        StringBuilder out = new StringBuilder();
        for (Node node : element.childNodes()) {
            gather(node, out);
        }
        String text = out.toString();
        if (!Characters.isClean(text)) {
            reader.reporter.count(text);
        }
        return text;
    }

    private void gather(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            out.append(text.getWholeText());
        } else if (node instanceof Element element && !Attributes.hasClass(element, FURNITURE)) {
            switch (element.normalName()) {
                case "br" -> out.append('\n');
                case "rp", "style", "noscript", "title", "button" -> {
                    // Not part of the text.
                }
                case "script",
                        "svg",
                        "math",
                        "textarea",
                        "xmp",
                        "plaintext",
                        "iframe",
                        "noembed",
                        "noframes",
                        "template",
                        "img",
                        "video",
                        "audio",
                        "object",
                        "embed",
                        "select",
                        "canvas" ->
                    reader.reporter.report(
                            ImportCodes.ELEMENT_DROPPED,
                            "代码或注音中的 <" + element.normalName() + "> 已略去",
                            "a <" + element.normalName() + "> within code or ruby was left out");
                default -> children(element, out);
            }
        }
    }

    private void children(Element element, StringBuilder out) {
        boolean line = isLine(element);
        if (line && out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        int start = out.length();
        for (Node node : element.childNodes()) {
            gather(node, out);
        }
        if (line && (out.length() == start || out.charAt(out.length() - 1) != '\n')) {
            out.append('\n');
        }
    }

    /** Returns whether an element of code is a line: a block, or one of several {@code code} in a {@code pre}. */
    private static boolean isLine(Element element) {
        return switch (element.normalName()) {
            case "div", "p", "li", "tr", "pre" -> true;
            case "code" -> {
                Element parent = element.parent();
                yield parent != null
                        && (parent.nameIs("pre") || parent.nameIs("div") || parent.nameIs("td"))
                        && (isCodeElement(element.nextElementSibling())
                                || isCodeElement(element.previousElementSibling()));
            }
            default -> false;
        };
    }

    private static boolean isCodeElement(@Nullable Element element) {
        return element != null && element.nameIs("code");
    }
}
