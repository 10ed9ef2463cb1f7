package dev.weft.importing.page;

import dev.weft.value.Characters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers what several places say about a fact, and keeps the surest. */
final class Facts {
    private static final int LONGEST = 500;

    /** Of a fact on which no two places agree the first few values are kept. */
    private static final int MOST = 20;

    private final Map<String, List<Fact>> offers = new LinkedHashMap<>();

    /** Says that a place names a value for a fact; a value named twice is surer than each time alone, if no other is surer. */
    void offer(String field, String value, String place, double confidence) {
        String line = Characters.line(value);
        if (line.isEmpty() || line.length() > LONGEST) {
            return;
        }
        List<Fact> known = offers.computeIfAbsent(field, f -> new ArrayList<>());
        Fact best = best(field);
        for (int i = 0; i < known.size(); i++) {
            Fact one = known.get(i);
            if (one.value().equals(line)) {
                boolean agree = one.equals(best) && !one.place().equals(place);
                if (agree || one.confidence() < confidence) {
                    known.set(i, agree ? agreed(one, place, confidence) : new Fact(field, line, place, confidence));
                }
                return;
            }
        }
        if (known.size() < MOST || best == null || confidence > best.confidence()) {
            known.add(new Fact(field, line, place, confidence));
        }
    }

    private static Fact agreed(Fact known, String place, double confidence) {
        double both = 1 - (1 - known.confidence()) * (1 - confidence);
        return new Fact(
                known.field(),
                known.value(),
                known.confidence() >= confidence ? known.place() : place,
                Math.min(0.99, Math.round(both * 100) / 100.0));
    }

    /** Offers a value as {@link #offer} does; of two of which one begins with the other, the longer is taken. */
    void offerLonger(String field, String value, String place, double confidence) {
        String line = Characters.line(value);
        Fact known = best(field);
        boolean same = known != null
                && (line.startsWith(known.value()) || known.value().startsWith(line));
        if (known != null && same && line.length() <= LONGEST) {
            boolean longer = line.length() > known.value().length();
            double surer = Math.max(confidence, known.confidence());
            dismiss(field, known.value());
            offer(field, longer ? line : known.value(), longer ? place : known.place(), surer);
        } else {
            offer(field, value, place, confidence);
        }
    }

    private @Nullable Fact best(String field) {
        Fact best = null;
        for (Fact one : offers.getOrDefault(field, List.of())) {
            best = best == null || one.confidence() > best.confidence() ? one : best;
        }
        return best;
    }

    /** Of names the surest may be the first of several that another place has: makes those the surest. */
    void preferFuller(String field) {
        String first = get(field);
        double sure = confidence(field);
        for (Fact one : offers.getOrDefault(field, List.of())) {
            if (!first.isEmpty() && one.value().startsWith(first + "、") && one.confidence() >= 0.6) {
                dismiss(field, one.value());
                dismiss(field, first);
                offer(field, one.value(), one.place(), sure);
                return;
            }
        }
    }

    /** Returns the surest value of a fact, or empty. */
    String get(String field) {
        Fact known = best(field);
        return known == null ? "" : known.value();
    }

    double confidence(String field) {
        Fact known = best(field);
        return known == null ? 0 : known.confidence();
    }

    void forget(String field) {
        offers.remove(field);
    }

    /** Drops a value of a fact; the next surest takes its place. */
    void dismiss(String field, String value) {
        offers.getOrDefault(field, new ArrayList<>())
                .removeIf(one -> one.value().equals(value));
    }

    List<Fact> all() {
        List<Fact> all = new ArrayList<>();
        for (String field : offers.keySet()) {
            Fact best = best(field);
            if (best != null) {
                all.add(best);
            }
        }
        return all;
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
