package dev.weft.spark.spread;

import dev.weft.publish.spread.EntryFacts;
import dev.weft.publish.spread.ListingCut.Counts;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of the rows of one listing in one partition, so that what stands in others can be counted on: counts,
 * and the rows at the ends. Days are bounded by the calendar, all else by constants. Changes while rows are added.
 */
final class Stretch implements Serializable {
    private static final long serialVersionUID = 1;

    final int kind;
    final String name;

    /** As the oldest article spells it. */
    final String text;

    /** Without articles that were taken back. */
    final Side shown = new Side();

    /** With them. */
    final Side all = new Side();

    /** The first that is shown, and the last {@link Sorted#MOST_BESIDE} of those. */
    final List<Beside> first = new ArrayList<>();

    final List<Beside> last = new ArrayList<>();

    /** How many articles there are, and how many each day has. */
    static final class Side implements Serializable {
        private static final long serialVersionUID = 1;

        int count;
        final SortedMap<LocalDate, Integer> days = new TreeMap<>();

        /** The positions of the newest that take room in an index. */
        final List<Integer> newest = new ArrayList<>();

        private void add(@Nullable LocalDate day, boolean takesRoom, int room) {
            if (day != null) {
                days.merge(day, 1, Integer::sum);
            }
            if (takesRoom) {
                newest.add(count);
                if (newest.size() > 2 * room) {
                    newest.subList(0, newest.size() - room).clear();
                }
            }
            count++;
        }

        /** Adds what comes after this. */
        private void append(Side next, int room) {
            next.newest.forEach(position -> newest.add(position + count));
            newest.subList(0, Math.max(0, newest.size() - room)).clear();
            next.days.forEach((day, more) -> days.merge(day, more, Integer::sum));
            count += next.count;
        }

        Counts counts(int room) {
            return new Counts(
                    count, List.copyOf(newest.subList(Math.max(0, newest.size() - room), newest.size())), days);
        }
    }

    Stretch(int kind, String name, String text) {
        this.kind = kind;
        this.name = name;
        this.text = text;
    }

    /** Begins a stretch with its first row. */
    static Stretch of(Row row) {
        return new Stretch(row.getInt(Sorted.KIND), row.getString(Sorted.NAME), row.getString(Sorted.TEXT));
    }

    boolean has(Row row) {
        return kind == row.getInt(Sorted.KIND) && name.equals(row.getString(Sorted.NAME));
    }

    boolean isSame(Stretch other) {
        return kind == other.kind && name.equals(other.name);
    }

    /** Adds a row; of one that only says how a tag is spelt nothing is counted. */
    void add(Row row, ZoneId zone, int room) {
        if (!row.getBoolean(Sorted.COUNTED)) {
            return;
        }
        boolean withdrawn = row.getBoolean(Sorted.WITHDRAWN);
        LocalDate day = EntryFacts.day(row.getLong(Sorted.PUBLISHED), zone).orElse(null);
        all.add(day, !withdrawn, room);
        if (!withdrawn) {
            shown.add(day, true, room);
            if (!row.isNullAt(Sorted.TITLE)) {
                Beside beside = Sorted.beside(row);
                if (first.isEmpty()) {
                    first.add(beside);
                }
                last.add(beside);
                trim(last);
            }
        }
    }

    /** Adds what stands in the next partition. */
    void append(Stretch next, int room) {
        all.append(next.all, room);
        shown.append(next.shown, room);
        if (first.isEmpty()) {
            first.addAll(next.first);
        }
        last.addAll(next.last);
        trim(last);
    }

    private static void trim(List<Beside> rows) {
        rows.subList(0, Math.max(0, rows.size() - Sorted.MOST_BESIDE)).clear();
    }
}
