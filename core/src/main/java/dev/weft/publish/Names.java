package dev.weft.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column of lists of names, each name kept once. */
final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Ints starts = new Ints();
    private final Ints values = new Ints();

    /** Adds the names of the next article. */
    void add(List<String> more) {
        starts.add(values.size());
        for (String name : more) {
            values.add(numbers.computeIfAbsent(name, added -> {
                names.add(added);
                return names.size() - 1;
            }));
        }
    }

    /** Gives back the room that is not used. */
    void trim() {
        starts.trim();
        values.trim();
    }

    /** Returns how many different names there are. */
    int count() {
        return names.size();
    }

    String name(int number) {
        return names.get(number);
    }

    /** Returns how many names an article has. */
    int count(int ordinal) {
        return (ordinal + 1 < starts.size() ? starts.get(ordinal + 1) : values.size()) - starts.get(ordinal);
    }

    /** Returns the number of one of an article's names. */
    int number(int ordinal, int index) {
        return values.get(starts.get(ordinal) + index);
    }
}
