package dev.weft.importing.evidence;

import dev.weft.importing.evidence.Ground.Doubt;
import dev.weft.value.Characters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the rules have found: the values of each fact with their places, of which the surest counts, and the elements that say
 * nothing else.
 */
public final class Facts {
    private static final int LONGEST = 500;

    /** Of a fact on which no two places agree the first few values are kept. */
    private static final int MOST = 20;

    private record Key(Fact fact, String of) {}

    private final Map<Key, List<Found>> several = new LinkedHashMap<>();
    private final Map<Fact, List<Found>> offers = new EnumMap<>(Fact.class);
    private final Map<Fact, Set<String>> disputes = new EnumMap<>(Fact.class);
    private final List<Element> spoken = new ArrayList<>();
    private final List<Element> signed = new ArrayList<>();

    /** Says that an element names a value for a fact. */
    public void offer(Fact fact, String value, Element place, Ground ground) {
        offer(fact, value, place, ground, Doubt.NONE);
    }

    /** Says that an element names a value for a fact, on a ground about which there is a doubt. */
    public void offer(Fact fact, String value, Element place, Ground ground, Doubt doubt) {
        if (!value.isEmpty()) {
            offer(fact, value, place(place), ground.confidence(doubt));
        }
    }

    /** Says that a place which is no element names a value for a fact. */
    public void offer(Fact fact, String value, String place, Ground ground) {
        offer(fact, value, place, ground.confidence());
    }

    /** Says so of a fact of which a page may have several: whose it is tells them apart. */
    public void offer(Fact fact, String of, String value, Element place, Ground ground) {
        add(
                several.computeIfAbsent(new Key(fact, of), k -> new ArrayList<>()),
                fact,
                of,
                value,
                place(place),
                ground.confidence());
    }

    private void offer(Fact fact, String value, String place, double confidence) {
        add(offers.computeIfAbsent(fact, f -> new ArrayList<>()), fact, "", value, place, confidence);
    }

    /** A value named twice is surer than each time alone, if no other is surer. */
    private static void add(List<Found> known, Fact fact, String of, String value, String place, double confidence) {
        String line = Characters.line(value);
        if (line.isEmpty() || line.length() > LONGEST) {
            return;
        }
        Found best = best(known);
        for (int i = 0; i < known.size(); i++) {
            Found one = known.get(i);
            if (one.value().equals(line)) {
                boolean agree = one.equals(best) && !one.place().equals(place);
                if (agree || one.confidence() < confidence) {
                    known.set(i, agree ? agreed(one, place, confidence) : new Found(fact, of, line, place, confidence));
                }
                return;
            }
        }
        if (known.size() < MOST || best == null || confidence > best.confidence()) {
            known.add(new Found(fact, of, line, place, confidence));
        }
    }

    private static Found agreed(Found known, String place, double confidence) {
        double both = 1 - (1 - known.confidence()) * (1 - confidence);
        return new Found(
                known.fact(),
                known.of(),
                known.value(),
                known.confidence() >= confidence ? known.place() : place,
                Math.min(0.99, Math.round(both * 100) / 100.0));
    }

    /** Offers a value as the others do; of two of which one begins with the other, the longer is taken. */
    public void offerLonger(Fact fact, String value, String place, Ground ground) {
        String line = Characters.line(value);
        Found known = best(fact);
        boolean same = known != null
                && (line.startsWith(known.value()) || known.value().startsWith(line));
        if (known != null && same && line.length() <= LONGEST) {
            boolean longer = line.length() > known.value().length();
            double surer = Math.max(ground.confidence(), known.confidence());
            dismiss(fact, known.value());
            offer(fact, longer ? line : known.value(), longer ? place : known.place(), surer);
        } else {
            offer(fact, value, place, ground);
        }
    }

    private @Nullable Found best(Fact fact) {
        return best(offers.getOrDefault(fact, List.of()));
    }

    private static @Nullable Found best(List<Found> known) {
        Found best = null;
        for (Found one : known) {
            best = best == null || one.confidence() > best.confidence() ? one : best;
        }
        return best;
    }

    /** Of names the surest may be the first of several that another place has: makes those the surest. */
    public void preferFuller(Fact fact) {
        Found first = best(fact);
        for (Found one : offers.getOrDefault(fact, List.of())) {
            if (first != null && one.value().startsWith(first.value() + "、") && one.confidence() >= 0.6) {
                dismiss(fact, one.value());
                dismiss(fact, first.value());
                offer(fact, one.value(), one.place(), first.confidence());
                return;
            }
        }
    }

    /** Returns the surest value of a fact, or empty. */
    public String get(Fact fact) {
        Found known = best(fact);
        return known == null ? "" : known.value();
    }

    /** Returns all values that were found for a fact. */
    public List<Found> all(Fact fact) {
        return List.copyOf(offers.getOrDefault(fact, List.of()));
    }

    public boolean has(Fact fact) {
        return best(fact) != null;
    }

    public double confidence(Fact fact) {
        Found known = best(fact);
        return known == null ? 0 : known.confidence();
    }

    public void forget(Fact fact) {
        offers.remove(fact);
    }

    /** Drops a value of a fact; the next surest takes its place. */
    public void dismiss(Fact fact, String value) {
        offers.getOrDefault(fact, new ArrayList<>()).removeIf(one -> one.value().equals(value));
    }

    /** Says that a page also names another value for a fact, which lost and has little in common with the one that won. */
    public void disputed(Fact fact, String lost) {
        disputes.computeIfAbsent(fact, k -> new LinkedHashSet<>()).add(lost);
    }

    /** Returns the values of a fact that lost and have little in common with the one that won. */
    public Set<String> disputed(Fact fact) {
        return disputes.getOrDefault(fact, Set.of());
    }

    /** Says that an element says no more than what was found in it. */
    public void spoken(Element element) {
        spoken.add(element);
    }

    /** Returns the elements that say no more than what was found in them. */
    public List<Element> spoken() {
        return List.copyOf(spoken);
    }

    /** Says that a paragraph of the text ends with brackets that were read. */
    public void signed(Element paragraph) {
        signed.add(paragraph);
    }

    /** Returns the paragraphs that end with brackets that were read. */
    public List<Element> signed() {
        return List.copyOf(signed);
    }

    /** Returns the surest finding of each fact. */
    public List<Found> surest() {
        List<Found> all = new ArrayList<>();
        for (List<Found> known : offers.values()) {
            Found best = best(known);
            if (best != null) {
                all.add(best);
            }
        }
        for (List<Found> known : several.values()) {
            Found best = best(known);
            if (best != null) {
                all.add(best);
            }
        }
        return all;
    }

    /** Returns where an element stands, as a selector would name it. */
    private static String place(Element element) {
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
