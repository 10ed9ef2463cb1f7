package dev.weft.importing.fragment;

import dev.weft.body.Code;
import dev.weft.body.CodeBlock;
import dev.weft.value.Characters;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads formulas as they were written: the TeX that stands beside what a script has drawn, in an attribute, or in the
 * address of a picture of it. Of a formula in MathML alone the characters are kept in one line.
 */
final class Formulas implements ElementRule {
    private static final Set<String> DRAWN = Set.copyOf(Words.list("drawn formulas"));
    private static final List<String> ATTRIBUTES = Words.list("formula attributes");
    private static final List<String> ADDRESSES = Words.list("formula addresses");
    private static final Set<String> PICTURES = Set.copyOf(Words.list("formula classes"));

    @Override
    public boolean read(Element element, BlockReader reader) {
        String name = element.normalName();
        if (name.equals("script")) {
            return script(element, reader);
        }
        if (name.equals("img")) {
            String tex = picture(element);
            return !tex.isEmpty() && formula(tex, isDisplay(element), reader);
        }
        if (name.equals("math")) {
            String tex = tex(element);
            return formula(tex.isEmpty() ? line(element) : tex, isDisplay(element), reader);
        }
        if (Attributes.hasClass(element, DRAWN)) {
            return drawn(element, reader);
        }
        boolean holder = name.equals("mjx-container") || isHolder(element);
        String tex = holder ? tex(element) : "";
        return !tex.isEmpty() && formula(tex, isDisplay(element), reader);
    }

    /** MathJax 2 leaves what it drew, and behind it a script with the source. */
    private boolean script(Element script, BlockReader reader) {
        String type = Attributes.of(script, "type");
        return type.startsWith("math/") && formula(script.data(), type.contains("display"), reader);
    }

    private boolean drawn(Element element, BlockReader reader) {
        if (element.nameIs("img")) {
            return true;
        }
        String tex = tex(element);
        Element next = element.nextElementSibling();
        boolean before = next != null
                && (next.nameIs("script") && Attributes.of(next, "type").startsWith("math/")
                        || Attributes.hasClass(next, DRAWN));
        Element previous = element.previousElementSibling();
        boolean behind = previous != null && previous.hasClass("katex-mathml");
        boolean inside = element.selectFirst("script[type^=math/]") != null;
        if (before || behind) {
            return true;
        }
        return !inside && !tex.isEmpty() && formula(tex, isDisplay(element), reader);
    }

    private static boolean isHolder(Element element) {
        String classes = Attributes.of(element, "class");
        if (classes.contains("katex") || classes.contains("mwe-math") || classes.contains("MathJax")) {
            return !classes.contains("katex-mathml");
        }
        boolean named = classes.contains("math")
                || classes.contains("formula")
                || classes.contains("equation")
                || Attributes.of(element, "data-w-e-type").equals("formula")
                || Attributes.of(element, "data-type").contains("math")
                || Attributes.of(element, "name").equals("math");
        return named && (!attribute(element).isEmpty() || element.selectFirst("annotation, math[alttext]") != null)
                || !Attributes.first(element, ATTRIBUTES).isEmpty();
    }

    private static String attribute(Element element) {
        String tex = Attributes.first(element, ATTRIBUTES);
        return tex.isEmpty() ? Attributes.of(element, "data-value") : tex;
    }

    /** Returns the TeX that an element says it was drawn of, or empty. */
    private static String tex(Element element) {
        Element annotation = element.selectFirst("annotation[encoding*=tex]");
        if (annotation != null) {
            return annotation.wholeText();
        }
        Element math = element.nameIs("math") ? element : element.selectFirst("math[alttext]");
        if (math != null && !Attributes.of(math, "alttext").isEmpty()) {
            return Attributes.of(math, "alttext");
        }
        return element.nameIs("math") ? "" : attribute(element);
    }

    private static String picture(Element img) {
        String tex = Attributes.first(img, ATTRIBUTES);
        if (!tex.isEmpty()) {
            return tex;
        }
        String address = Attributes.of(img, "src");
        boolean drawn = Attributes.hasClass(img, PICTURES);
        for (String part : ADDRESSES) {
            drawn |= address.contains(part);
        }
        if (!drawn) {
            return "";
        }
        String alt = Attributes.of(img, "alt");
        return alt.isBlank() || alt.equals("[公式]") || alt.equals("公式") ? query(address) : alt;
    }

    private static String query(String address) {
        int at = Math.max(address.indexOf("tex="), address.indexOf("latex="));
        int from = at < 0 ? address.indexOf('?') + 1 : address.indexOf('=', at) + 1;
        if (from <= 0) {
            return "";
        }
        int end = address.indexOf('&', from);
        try {
            return URLDecoder.decode(address.substring(from, end < 0 ? address.length() : end), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isDisplay(Element element) {
        Element parent = element.parent();
        return Attributes.of(element, "display").equals("block")
                || Attributes.of(element, "display").equals("true")
                || Attributes.of(element, "class").contains("display")
                || element.selectFirst("math[display=block]") != null
                || parent != null && Attributes.of(parent, "class").contains("display");
    }

    private boolean formula(String source, boolean display, BlockReader reader) {
        String tex = trimmed(source);
        if (Characters.isBlank(tex)) {
            return true;
        }
        if (display && !reader.inLine()) {
            reader.block(new CodeBlock(tex, "tex"));
        } else {
            reader.inline(new Code(Characters.line(tex)));
        }
        return true;
    }

    private static String trimmed(String source) {
        String tex = source.strip();
        if (tex.startsWith("{\\displaystyle") && tex.endsWith("}")) {
            tex = tex.substring("{\\displaystyle".length(), tex.length() - 1).strip();
        }
        if (tex.startsWith("\\displaystyle ")) {
            tex = tex.substring("\\displaystyle ".length()).strip();
        }
        for (String[] fence : new String[][] {{"\\(", "\\)"}, {"\\[", "\\]"}, {"$$", "$$"}, {"$", "$"}}) {
            if (tex.length() >= fence[0].length() + fence[1].length()
                    && tex.startsWith(fence[0])
                    && tex.endsWith(fence[1])) {
                return tex.substring(fence[0].length(), tex.length() - fence[1].length())
                        .strip();
            }
        }
        return tex;
    }

    /** Returns MathML as a line of characters: {@code (a)/(b)}, {@code x^2}, {@code x_i}, {@code √(x)}. */
    private static String line(Node node) {
        if (node instanceof TextNode text) {
            return text.text().strip();
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        List<Element> parts = element.children();
        return switch (element.normalName()) {
            case "annotation", "annotation-xml" -> "";
            case "mfrac" -> grouped(part(parts, 0)) + "/" + grouped(part(parts, 1));
            case "msup", "mover" -> part(parts, 0) + "^" + grouped(part(parts, 1));
            case "msub", "munder" -> part(parts, 0) + "_" + grouped(part(parts, 1));
            case "msubsup", "munderover" ->
                part(parts, 0) + "_" + grouped(part(parts, 1)) + "^" + grouped(part(parts, 2));
            case "msqrt" -> "√(" + all(element) + ")";
            case "mroot" -> grouped(part(parts, 1)) + "√(" + part(parts, 0) + ")";
            default -> all(element);
        };
    }

    private static String all(Element element) {
        StringBuilder out = new StringBuilder();
        for (Node child : element.childNodes()) {
            out.append(line(child));
        }
        return out.toString();
    }

    private static String part(List<Element> parts, int index) {
        return index < parts.size() ? line(parts.get(index)) : "";
    }

    private static String grouped(String part) {
        return part.length() <= 1 ? part : "(" + part + ")";
    }
}
