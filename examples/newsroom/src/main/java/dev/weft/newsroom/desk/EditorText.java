package dev.weft.newsroom.desk;

import dev.weft.body.Body;
import dev.weft.markup.BodyHtml;
import dev.weft.model.Publication;
import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of an article as the editor has it: HTML in which the publication's own files are asked of this host, {@code
 * /images/a.png}, whatever its address among readers is. The desk's policy lets no element have a style of its own, so
 * alignment is an attribute.
 */
final class EditorText {
    private static final List<String> ATTRIBUTES = List.of("src", "href", "poster", "cite");
    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer MARKDOWN_HTML =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    private EditorText() {}

    /** Returns a body for the editor. */
    static String of(Body body, Publication publication) {
        String base = publication.base().toString();
        String html = BodyHtml.toHtml(body)
                .replace("<p style=\"text-align:center\">", "<p align=\"center\">")
                .replace("<p style=\"text-align:right\">", "<p align=\"right\">");
        return mapped(html, address -> address.startsWith(base) ? "/" + address.substring(base.length()) : address);
    }

    /** Returns what the editor has with addresses as readers know them. */
    static String toPublic(String html, Publication publication) {
        String base = publication.base().toString();
        return mapped(
                html,
                address ->
                        address.startsWith("/") && !address.startsWith("//") ? base + address.substring(1) : address);
    }

    /** Returns Markdown as HTML, which is read like any other. */
    static String ofMarkdown(String markdown) {
        return MARKDOWN_HTML.render(MARKDOWN.parse(markdown));
    }

    private static String mapped(String html, UnaryOperator<String> address) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (String name : ATTRIBUTES) {
            for (Element element : document.body().select("[" + name + "]")) {
                element.attr(name, address.apply(element.attr(name)));
            }
        }
        for (Element element : document.body().select("[srcset]")) {
            StringBuilder all = new StringBuilder();
            for (String candidate : element.attr("srcset").split(",\\s+", -1)) {
                all.append(all.isEmpty() ? "" : ", ").append(address.apply(candidate.strip()));
            }
            element.attr("srcset", all.toString());
        }
        return document.body().html();
    }
}
