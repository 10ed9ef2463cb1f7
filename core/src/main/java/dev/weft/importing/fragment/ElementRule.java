package dev.weft.importing.fragment;

import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Reads elements that some editor or content system writes for what HTML has no element for.
 *
 * <p>A rule is asked for every element that has attributes or a name of its own making, before its HTML meaning is looked
 * at. It has no state, and must not change the element.
 */
interface ElementRule {
    /** All rules, in the order in which they are asked. */
    List<ElementRule> ALL = List.of(
            new ProtectedMail(),
            new CodeBoxes(),
            new Formulas(),
            new FakedMedia(),
            new LatePictures(),
            new CustomElements());

    /** Returns whether an element has anything by which a rule could know it; most have not. */
    static boolean maySpeak(Element element) {
        String name = element.normalName();
        if (name.indexOf('-') > 0
                || name.equals("script")
                || name.equals("math")
                || CustomElements.NAMES.contains(name)) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        boolean picture = name.equals("img");
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            String value = attribute.getValue();
            boolean tells = switch (key) {
                case "class" -> !value.startsWith("Mso");
                case "src" -> picture && (value.contains("tex") || value.contains("math") || value.contains("formula"));
                case "latex", "tex", "_url" -> true;
                default -> key.startsWith("data-");
            };
            if (tells) {
                return true;
            }
        }
        return false;
    }

    /** Reads an element that this rule knows; returns false, having done nothing, if it knows it not. */
    boolean read(Element element, BlockReader reader);
}
