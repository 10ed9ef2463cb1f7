package dev.weft.importing.fragment;

import dev.weft.body.CodeBlock;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Reads boxes of code as highlighters draw them: a table with numbered lines, a list, an element for each line. */
final class CodeBoxes implements ElementRule {
    private static final Set<String> BOXES = Set.copyOf(Words.list("code boxes"));

    /** Where the code itself is, if a box has columns. */
    private static final List<String> COLUMNS =
            List.of("td.code", "td.rouge-code", "td.lntd:has(code:not(:has(.lnt)))", ".crayon-code", "td.hljs-ln-code");

    /** How much text a box may have beside its code: the name of the language, a button. */
    private static final int MOST_BESIDE = 40;

    @Override
    public boolean read(Element element, BlockReader reader) {
        if (reader.inLine() || element.nameIs("code") || element.nameIs("span") || !isBox(element)) {
            return false;
        }
        Element code = code(element);
        if (code == null) {
            return false;
        }
        String language = language(element, code);
        CodeBlock block = new CodeBlock(reader.verbatim.lines(code), language);
        if (!block.text().isEmpty()) {
            reader.block(block);
        }
        return true;
    }

    private static boolean isBox(Element element) {
        return Attributes.hasClass(element, BOXES)
                || Attributes.of(element, "class").contains("highlight-source-")
                || element.hasAttr("data-lark-language")
                || element.nameIs("figure") && Attributes.of(element, "class").startsWith("highlight");
    }

    /** Returns the element that holds nothing but the code, or null if the box holds other things. */
    private static @Nullable Element code(Element box) {
        if (box.nameIs("pre") || !box.select("> .ql-code-block").isEmpty()) {
            return box;
        }
        for (String column : COLUMNS) {
            Elements found = box.select(column);
            if (found.size() == 1) {
                return found.first();
            }
            if (found.size() > 1) {
                return box;
            }
        }
        Elements pres = box.select("pre");
        if (pres.isEmpty()) {
            boolean lines = !box.select("ol > li, .line, .CodeMirror-line, .crayon-line, code")
                    .isEmpty();
            return lines && box.select("p, img, a[href], h2, h3").isEmpty() ? box : null;
        }
        if (pres.size() > 1) {
            boolean lines = pres.stream().allMatch(pre -> pre.hasClass("CodeMirror-line"));
            return lines ? box : null;
        }
        Element only = pres.get(0);
        return box.text().length() - only.text().length() <= MOST_BESIDE + gutters(box) ? only : null;
    }

    /** Returns how much text numbers the lines beside the code. */
    private static int gutters(Element box) {
        int length = 0;
        for (Element element : box.getAllElements()) {
            if (Attributes.hasClass(element, Verbatim.FURNITURE)) {
                length += element.text().length();
            }
        }
        return length;
    }

    private static String language(Element box, Element code) {
        String language = CodeLanguages.of(box);
        for (Element inner : box.select("pre, code, table, div, textarea")) {
            language = language.isEmpty() ? CodeLanguages.of(inner) : language;
        }
        language = language.isEmpty() ? CodeLanguages.of(code) : language;
        for (Element at = box.parent(); at != null && language.isEmpty(); at = at.parent()) {
            language = isBox(at) ? CodeLanguages.of(at) : "";
            if (!isBox(at)) {
                break;
            }
        }
        return language;
    }
}
