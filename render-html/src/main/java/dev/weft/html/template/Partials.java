package dev.weft.html.template;

import java.util.ArrayList;
import java.util.List;

/** Gathers the partials that parts name. */
final class Partials {
    private Partials() {}

    static List<String> of(List<Part> parts) {
        List<String> found = new ArrayList<>();
        gather(parts, found);
        return found;
    }

    private static void gather(List<Part> parts, List<String> found) {
        for (Part part : parts) {
            if (part instanceof Part.Partial partial) {
                found.add(partial.name());
            } else if (part instanceof Part.Section section) {
                gather(section.parts(), found);
            }
        }
    }
}
