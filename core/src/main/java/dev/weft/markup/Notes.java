package dev.weft.markup;

import dev.weft.body.Footnote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The notes of a text in the order of their first places, with how many places each has. */
final class Notes {
    private final Map<Footnote, Integer> numbers = new LinkedHashMap<>();
    private final List<Integer> places = new ArrayList<>();

    /** Returns the number of a note, from 1, to which another place refers. */
    int refer(Footnote note) {
        Integer known = numbers.putIfAbsent(note, numbers.size() + 1);
        int number = known == null ? numbers.size() : known;
        if (known == null) {
            places.add(0);
        }
        places.set(number - 1, places.get(number - 1) + 1);
        return number;
    }

    /** Returns how many places refer to a note so far. */
    int places(int number) {
        return places.get(number - 1);
    }

    List<Footnote> all() {
        return List.copyOf(numbers.keySet());
    }

    /** Returns the id of a note, to which the places lead that refer to it. */
    static String id(int number) {
        return "fn-" + number;
    }

    /** Returns the id of a place that refers to a note, to which that leads back. */
    static String placeId(int number, int place) {
        return place == 1 ? "fnref-" + number : "fnref-" + number + "-" + place;
    }
}
