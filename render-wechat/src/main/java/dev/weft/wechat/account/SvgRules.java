package dev.weft.wechat.account;

import dev.weft.finding.Finding;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What WeChat's editor keeps of an SVG in the text. */
final class SvgRules {
    /** The width of a text on the widest screen, in pixels. */
    static final int MAX_WIDTH_PIXELS = 677;

    private static final Set<String> ELEMENTS = Set.of(
            "defs",
            "filter",
            "lineargradient",
            "radialgradient",
            "clippath",
            "mask",
            "script",
            "style",
            "foreignobject",
            "use");
    private static final Set<String> ATTRIBUTES = Set.of("id", "class", "clip-path", "filter", "mask");

    private SvgRules() {}

    static void check(Element element, Element svg, Consumer<Finding> findings) {
        if (ELEMENTS.contains(element.normalName())) {
            AccountHtmlChecker.report(CheckCodes.SVG, element, "", findings);
        }
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (ATTRIBUTES.contains(name) || name.startsWith("on")) {
                AccountHtmlChecker.report(CheckCodes.SVG, element, name, findings);
            }
        }
        if (element.equals(svg) && width(svg.attr("width")) > MAX_WIDTH_PIXELS) {
            AccountHtmlChecker.report(CheckCodes.SVG, element, "width " + svg.attr("width"), findings);
        }
        AccountHtmlChecker.style(element, findings);
    }

    private static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length() && width < 1_000_000; i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit < 0) {
                return i == 0 || text.charAt(i) == '%' ? 0 : width;
            }
            width = width * 10 + digit;
        }
        return width;
    }
}
