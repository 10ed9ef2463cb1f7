package dev.weft.importing.fragment;

import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Message;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads a fragment of HTML, or parsed nodes, into a body. */
public final class FragmentReader {
    /** The longest HTML that is read, in characters. */
    public static final int MAX_LENGTH = 20_000_000;

    /** How deep the parser nests elements; what is deeper stands beside its parent. */
    private static final int MAX_ELEMENTS_DEEP = 512;

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r\u00A0]*\\n");

    /** What nodes were parsed from. */
    enum Origin {
        /** A whole page, of which the text was found. */
        PAGE,
        /** A text of HTML. */
        MARKUP,
        /** A text in which line feeds end lines, and blank lines paragraphs. */
        TYPED_TEXT
    }

    private FragmentReader() {}

    /** Returns the body that a fragment of HTML, or a whole document, holds. */
    public static Body read(String html, WebAddress base, Consumer<Finding> findings) {
        if (html.length() > MAX_LENGTH) {
            findings.accept(ImportCodes.TOO_LONG.at(
                    "",
                    "正文 HTML 有 " + html.length() + " 个字符，超过 " + MAX_LENGTH + " 个，未导入",
                    "the HTML has " + html.length() + " characters, more than " + MAX_LENGTH
                            + "; it was not imported"));
            return Body.EMPTY;
        }
        Parser parser = parser();
        List<Node> nodes = parser.parseFragmentInput(html, new Element("body"), "");
        return read(nodes, isTyped(nodes) ? Origin.TYPED_TEXT : Origin.MARKUP, base, findings);
    }

    /**
     * Returns whether text stands between blank lines, and not in elements: so WordPress and others keep it, and make
     * paragraphs of it only when they show it.
     */
    private static boolean isTyped(List<Node> nodes) {
        boolean typed = false;
        for (Node node : nodes) {
            if (node.nameIs("br")) {
                return false;
            }
            typed |= node instanceof TextNode text
                    && !text.isBlank()
                    && BLANK_LINE.matcher(text.getWholeText()).find();
        }
        return typed;
    }

    /** Returns a parser, which only one thread may use. */
    public static Parser parser() {
        return Parser.htmlParser().setMaxDepth(MAX_ELEMENTS_DEEP);
    }

    /** Returns the body that parsed nodes of a page hold. */
    public static Body read(List<Node> nodes, WebAddress base, Consumer<Finding> findings) {
        return read(nodes, Origin.PAGE, base, findings);
    }

    private static Body read(List<Node> nodes, Origin origin, WebAddress base, Consumer<Finding> findings) {
        Reporter reporter = new Reporter(findings);
        Flow flow = new BlockReader(base, reporter).read(nodes, origin);
        Body body = Body.EMPTY;
        try {
            body = Body.of(flow.finished());
        } catch (InvalidValueException e) {
            // Its depth is seen to while it is read: what is left is its size.
            Message why = e.bilingual();
            findings.accept(ImportCodes.TOO_LONG.at("", why.zh() + "，未导入", why.en() + "; it was not imported"));
        }
        reporter.finish(body.isEmpty());
        return body;
    }
}
