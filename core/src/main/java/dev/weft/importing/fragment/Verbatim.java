package dev.weft.importing.fragment;

import dev.weft.body.Code;
import dev.weft.body.CodeBlock;
import dev.weft.body.Ruby;
import dev.weft.value.Characters;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads what is text alone, without styles: code and ruby. */
final class Verbatim {
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
    void block(Element element) {
        if (reader.inLine()) {
            reader.container(element);
            return;
        }
        String text = text(element);
        Element code = only(element);
        if (code == null && isProse(text)) {
            reader.boundary();
            for (String line : text.split("\n", -1)) {
                reader.text(line);
                reader.boundary();
            }
            return;
        }
        CodeBlock block = new CodeBlock(text, language(code == null ? element : code));
        if (!block.text().isEmpty()) {
            reader.block(block);
        }
    }

    private static @Nullable Element only(Element pre) {
        for (Node node : pre.childNodes()) {
            if (node instanceof Element e && e.nameIs("code")) {
                return e;
            }
        }
        return null;
    }

    private static String language(Element element) {
        String names = Attributes.of(element, "class");
        int at = names.indexOf("language-");
        int from = at < 0 ? names.indexOf("lang-") + 5 : at + 9;
        if (at < 0 && from < 5) {
            return "";
        }
        int end = names.indexOf(' ', from);
        return names.substring(from, end < 0 ? names.length() : end);
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

    void ruby(Element element) {
        StringBuilder base = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof Element e && (e.nameIs("rt") || e.nameIs("rtc"))) {
                Ruby ruby = new Ruby(base.toString(), text(e));
                if (!ruby.text().isEmpty()) {
                    reader.inline(ruby);
                }
                base.setLength(0);
            } else {
                gather(node, base);
            }
        }
        if (base.length() > 0) {
            reader.text(base.toString());
        }
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
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> out.append('\n');
                case "rp", "style", "noscript", "title" -> {
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
                        "button",
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
        boolean line = element.nameIs("div") || element.nameIs("p") || element.nameIs("li") || element.nameIs("tr");
        if (line && out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
        for (Node node : element.childNodes()) {
            gather(node, out);
        }
        if (line) {
            out.append('\n');
        }
    }
}
