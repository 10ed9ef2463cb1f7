package dev.weft.importing.fragment;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Reads elements that some editor or content system writes for what HTML has no element for.
 *
 * <p>A rule is asked for every element that has attributes or a name of its own making, before its HTML meaning is looked
 * at. It has no state, and must not change the element.
 */
interface ElementRule {
    /** All rules, in the order in which they are asked. */
    List<ElementRule> ALL =
            List.of(new ProtectedMail(), new CodeBoxes(), new Formulas(), new FakedMedia(), new CustomElements());

    /** Reads an element that this rule knows; returns false, having done nothing, if it knows it not. */
    boolean read(Element element, BlockReader reader);
}
