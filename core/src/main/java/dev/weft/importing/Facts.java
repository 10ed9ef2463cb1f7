package dev.weft.importing;

import dev.weft.value.Characters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Gathers what several places say about a fact, and keeps the surest. */
final class Facts {
    private static final int LONGEST = 500;

    private final Map<String, Evidence> best = new LinkedHashMap<>();

    /** Says that a place names a value for a fact; a value named twice is surer than each time alone. */
    void offer(String field, String value, String place, double confidence) {
        String line = Characters.line(value);
        if (line.isEmpty() || line.length() > LONGEST) {
            return;
        }
        Evidence known = best.get(field);
        if (known != null && known.value().equals(line)) {
            double both = 1 - (1 - known.confidence()) * (1 - confidence);
            best.put(
                    field,
                    new Evidence(
                            field,
                            line,
                            known.confidence() >= confidence ? known.place() : place,
                            Math.min(0.99, Math.round(both * 100) / 100.0)));
        } else if (known == null || known.confidence() < confidence) {
            best.put(field, new Evidence(field, line, place, confidence));
        }
    }

    /** Offers a value as {@link #offer} does; of two of which one begins with the other, the longer is taken. */
    void offerLonger(String field, String value, String place, double confidence) {
        String line = Characters.line(value);
        Evidence known = best.get(field);
        boolean same = known != null
                && (line.startsWith(known.value()) || known.value().startsWith(line));
        if (known != null && same && line.length() <= LONGEST) {
            boolean longer = line.length() > known.value().length();
            double surer = Math.max(confidence, known.confidence());
            best.put(field, new Evidence(field, longer ? line : known.value(), longer ? place : known.place(), surer));
        } else {
            offer(field, value, place, confidence);
        }
    }

    /** Returns the surest value of a fact, or empty. */
    String get(String field) {
        Evidence known = best.get(field);
        return known == null ? "" : known.value();
    }

    double confidence(String field) {
        Evidence known = best.get(field);
        return known == null ? 0 : known.confidence();
    }

    void forget(String field) {
        best.remove(field);
    }

    List<Evidence> all() {
        return new ArrayList<>(best.values());
    }

    /** Returns where an element stands, as a selector would name it. */
    static String place(Element element) {
        StringBuilder place = new StringBuilder();
        Element at = element;
        for (int i = 0; i < 3 && at != null && !at.nameIs("body") && !at.nameIs("html"); i++) {
            place.insert(0, (i == 0 ? "" : " > ")).insert(0, name(at));
            if (!at.id().isEmpty()) {
                break;
            }
            at = at.parent();
        }
        return place.length() == 0 ? "body" : place.toString();
    }

    private static String name(Element element) {
        String id = element.id();
        if (!id.isEmpty()) {
            return element.normalName() + "#" + id;
        }
        String names = element.className().strip();
        int space = names.indexOf(' ');
        return names.isEmpty()
                ? element.normalName()
                : element.normalName() + "." + (space < 0 ? names : names.substring(0, space));
    }
}
