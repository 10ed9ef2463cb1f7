package dev.weft.importing.fragment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads the pictures that editors put in the place of a player, with its HTML or address in an attribute. */
final class FakedMedia implements ElementRule {
    private static final List<String> HTML =
            List.of("data-ke-tag", "data-cke-realelement", "data-mce-html", "data-mce-json", "data-oembed");

    @Override
    public boolean read(Element element, BlockReader reader) {
        if (!element.nameIs("img")) {
            return false;
        }
        for (String attribute : HTML) {
            String html = Attributes.of(element, attribute);
            if (!html.isEmpty()) {
                return parsed(html.startsWith("%3C") || html.startsWith("%3c") ? decoded(html) : html, reader);
            }
        }
        String classes = Attributes.of(element, "class");
        boolean faked = classes.contains("edui-faked-")
                || classes.contains("edui-upload-video")
                || classes.contains("ke-flash")
                || classes.contains("ke-media")
                || classes.contains("mceItemFlash")
                || classes.contains("mceItemMedia")
                || classes.contains("mce-object-iframe");
        String address = faked
                ? Attributes.first(element, List.of("_url", "data-mce-p-src", "data-url", "data-src", "data-video"))
                : "";
        if (address.isEmpty()) {
            return false;
        }
        Element player = new Element("iframe").attr("src", address);
        player.attr("title", Attributes.of(element, "title"));
        reader.element(player);
        return true;
    }

    private static boolean parsed(String html, BlockReader reader) {
        List<Node> nodes = FragmentReader.parser().parseFragmentInput(html, new Element("body"), "");
        boolean player = false;
        for (Node node : nodes) {
            if (node instanceof Element e && !e.nameIs("img")) {
                reader.element(e);
                player = true;
            }
        }
        return player;
    }

    private static String decoded(String html) {
        try {
            return URLDecoder.decode(html.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return html;
        }
    }
}
