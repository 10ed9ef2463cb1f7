package dev.weft.importing;

import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Message;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * Reads HTML, as a content system or a word processor left it, into the clean tree that a person would have written.
 *
 * <p>What {@link dev.weft.markup.BodyHtml} writes is read back exactly. Whatever was left out or changed in meaning is a
 * finding that says after which text it stood. Markup is never executed, fetched or kept.
 */
public final class HtmlImporter {
    /** The longest HTML that is read, in characters. */
    public static final int MAX_LENGTH = 20_000_000;

    /** How deep the parser nests elements; what is deeper stands beside its parent. */
    private static final int MAX_ELEMENTS_DEEP = 512;

    private HtmlImporter() {}

    /**
     * Returns the body that a fragment of HTML, or a whole document, holds.
     *
     * @param html at most {@link #MAX_LENGTH} characters that make at most {@link Body#MAX_NODES} nodes; of more nothing
     *     is read, and a finding says so
     * @param base the address that relative addresses in it are relative to
     * @param findings takes what was dropped or changed; paths are relative to the HTML
     */
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
        return read(nodes, base, findings);
    }

    /** Returns a parser, which only one thread may use. */
    static Parser parser() {
        return Parser.htmlParser().setMaxDepth(MAX_ELEMENTS_DEEP);
    }

    /** Returns the body that parsed nodes hold. */
    static Body read(List<Node> nodes, WebAddress base, Consumer<Finding> findings) {
        Notes notes = new Notes(findings);
        BlockReader reader = new BlockReader(base, notes);
        for (int i = 0; i < nodes.size(); i++) {
            reader.node(nodes.get(i));
        }
        Body body = Body.EMPTY;
        try {
            body = Body.of(reader.finish());
        } catch (InvalidValueException e) {
            // Its depth is seen to while it is read: what is left is its size.
            Message why = e.bilingual();
            findings.accept(ImportCodes.TOO_LONG.at("", why.zh() + "，未导入", why.en() + "; it was not imported"));
        }
        notes.finish();
        return body;
    }
}
