package dev.weft.live;

import dev.weft.live.EntryQuery.Mark;
import dev.weft.model.ArticleEntry;
import dev.weft.model.EditionId;
import dev.weft.model.Publication;
import dev.weft.publish.plan.ListingFormatPlan;
import dev.weft.publish.plan.Pagination;
import dev.weft.publish.plan.Pagination.Span;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingFolder;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Renderer;
import dev.weft.render.SequencePart;
import dev.weft.value.ArticleId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of listings at a time: which articles a part has, found by counting and cutting, by the rules by which
 * publishing cuts all of them.
 */
final class ListingParts {
    private final Publication publication;
    private final Articles articles;
    private final Instant now;

    ListingParts(Publication publication, Articles articles, Instant now) {
        this.publication = publication;
        this.articles = articles;
        this.now = now;
    }

    /**
     * A part of a listing.
     *
     * @param listing the listing at its place, without articles, and so without a change
     * @param ids its articles in the order they are shown
     */
    record Part(Listing listing, List<ArticleId> ids) {}

    /** One listing in one format: which articles it has, and what it is called. */
    private final class Sequence {
        final Format<Listing> format;
        final ListingFolder folder;
        final String key;
        final EntryQuery query;

        Sequence(Renderer<Listing> renderer, ListingFolder folder, String key) {
            this.folder = folder;
            this.key = key;
            format = renderer.format();
            boolean takesWithdrawn = renderer instanceof ListingRenderer pieces && pieces.takesWithdrawn();
            query = bounded(EntryQuery.of(name(folder), now).withWithdrawn(takesWithdrawn));
        }

        private EntryQuery bounded(EntryQuery all) {
            if (folder.kind() != Listing.Kind.YEAR) {
                return all;
            }
            LocalDate first = LocalDate.of(Integer.parseInt(folder.name()), 1, 1);
            return between(all, first, first.plusYears(1));
        }

        Part part(SequencePart place, List<Mark> marks) {
            return new Part(
                    new Listing(folder.edition(), folder.kind(), key, place, List.of(), Instant.EPOCH),
                    marks.stream().map(Mark::articleId).toList());
        }

        Part part(String name, String newer, String older, List<Mark> marks) {
            return part(new SequencePart(name, newer, older), marks);
        }
    }

    private static String name(ListingFolder folder) {
        return folder.kind() == Listing.Kind.HOME || folder.kind() == Listing.Kind.YEAR
                ? folder.edition().path() + Placement.HOME
                : folder.path();
    }

    private EntryQuery between(EntryQuery query, LocalDate first, LocalDate end) {
        return query.after(Mark.at(start(first))).before(Mark.at(start(end)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(publication.zone()).toInstant();
    }

    /** Returns what a listing is called, if there is one at a folder, with articles or without. */
    Optional<String> key(ListingFolder folder) {
        return switch (folder.kind()) {
            case HOME -> Optional.of("");
            case SECTION -> Optional.of(folder.name()).filter(publication.sectionPaths()::contains);
            case YEAR -> Optional.of(folder.name()).filter(year -> year.matches("\\d{4}"));
            case TAG -> oldest(folder).flatMap(entry -> spelling(entry.tags(), folder));
            case PERSON -> oldest(folder).flatMap(entry -> spelling(entry.authors(), folder));
        };
    }

    /** Returns the oldest article of a listing, by which it is spelt. */
    private Optional<ArticleEntry> oldest(ListingFolder folder) {
        EntryQuery query = EntryQuery.whenever(folder.path()).oldestFirst().cut(0, 1);
        return articles.entries(query).stream().findFirst();
    }

    private Optional<String> spelling(List<String> labels, ListingFolder folder) {
        return labels.stream()
                .filter(label -> ListingFolder.of(folder.edition(), folder.kind(), label, publication)
                        .equals(folder))
                .findFirst();
    }

    /**
     * Returns a part of a listing, if it is published.
     *
     * @param name the name of the part; empty for the index
     */
    Optional<Part> part(Renderer<Listing> renderer, ListingFolder folder, String name) {
        String key = key(folder).orElse(null);
        if (key == null || !renderer.accepts(index(folder, key))) {
            return Optional.empty();
        }
        Sequence sequence = new Sequence(renderer, folder, key);
        Optional<Part> found = sequence.format.isPaged()
                ? page(sequence, name)
                : name.isEmpty() ? Optional.of(index(sequence)) : period(sequence, name);
        boolean standing = folder.kind() == Listing.Kind.HOME || folder.kind() == Listing.Kind.SECTION;
        return found.filter(part -> standing && name.isEmpty() || !part.ids.isEmpty());
    }

    private static Listing index(ListingFolder folder, String key) {
        return new Listing(folder.edition(), folder.kind(), key, SequencePart.INDEX, List.of(), Instant.EPOCH);
    }

    private Optional<Part> page(Sequence sequence, String name) {
        int count = articles.count(sequence.query);
        Pagination pagination = Pagination.pages(count, sequence.format.partSize());
        int number = name.isEmpty() ? 0 : Integer.parseInt(name);
        if (number >= pagination.count()) {
            return Optional.empty();
        }
        Pagination.Part part = new Pagination.Part(number);
        Span span = pagination.positions(part);
        boolean withPinned = number == 0
                && sequence.folder.kind() == Listing.Kind.HOME
                && sequence.format.relation() == Format.Relation.PAGE;
        if (!withPinned) {
            return Optional.of(sequence.part(pagination.place(part), newestFirst(sequence.query, span, count)));
        }
        EntryQuery newest = sequence.query.cut(count - span.to(), span.size());
        List<List<Mark>> found = articles.marksOfEach(
                List.of(pinned(sequence.folder.edition(), sequence.query.withWithdrawn()), newest));
        return Optional.of(sequence.part(pagination.place(part), withPinned(found.get(0), found.get(1))));
    }

    /** Returns what stands at some positions, counted from whichever end is nearer. */
    private List<Mark> newestFirst(EntryQuery query, Span span, int count) {
        if (count - span.to() <= span.from()) {
            return articles.marks(query.cut(count - span.to(), span.size()));
        }
        List<Mark> found = new ArrayList<>(articles.marks(query.oldestFirst().cut(span.from(), span.size())));
        Collections.reverse(found);
        return found;
    }

    private EntryQuery pinned(EditionId edition, boolean withWithdrawn) {
        return EntryQuery.of(edition.path() + Placement.PINNED, now)
                .withWithdrawn(withWithdrawn)
                .cut(0, ListingFormatPlan.MOST_PINNED);
    }

    /** Returns the newest change of those that stand first on the home page. */
    Instant newestPinned(EditionId edition, boolean withWithdrawn) {
        return articles.entries(pinned(edition, withWithdrawn)).stream()
                .map(entry -> Placement.changed(entry, publication))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static List<Mark> withPinned(List<Mark> first, List<Mark> newest) {
        Set<Mark> all = new LinkedHashSet<>(first);
        all.addAll(newest);
        return List.copyOf(all);
    }

    /** Returns the newest article that an index has no room for, if there are so many; withdrawn ones take no room. */
    private Optional<Mark> firstBeyondIndex(Sequence sequence) {
        EntryQuery query = sequence.query.withWithdrawn(false).cut(sequence.format.partSize(), 1);
        return articles.marks(query).stream().findFirst();
    }

    private Part index(Sequence sequence) {
        if (sequence.query.withWithdrawn()) {
            Mark beyond = firstBeyondIndex(sequence).orElse(null);
            EntryQuery shown = beyond == null ? sequence.query : sequence.query.after(beyond);
            return index(sequence, articles.marks(shown), beyond);
        }
        int size = sequence.format.partSize();
        List<Mark> found = articles.marks(sequence.query.cut(0, size + 1));
        return found.size() <= size
                ? index(sequence, found, null)
                : index(sequence, found.subList(0, size), found.get(size));
    }

    private Part index(Sequence sequence, List<Mark> marks, @Nullable Mark beyond) {
        if (beyond == null) {
            return sequence.part(SequencePart.INDEX, marks);
        }
        Mark newest = marks.isEmpty() ? beyond : marks.get(0);
        String older = sequence.format.isByPeriod() ? period(sequence, newest) : "";
        return sequence.part("", "", older, marks);
    }

    private Optional<Part> period(Sequence sequence, String name) {
        if (!sequence.format.isByPeriod() || firstBeyondIndex(sequence).isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = firstDay(name).orElse(null);
        if (first == null || isWhole(sequence, YearMonth.from(first)) != isMonth(name)) {
            return Optional.empty();
        }
        LocalDate end = isMonth(name) ? first.plusMonths(1) : first.plusDays(1);
        List<Mark> marks = articles.marks(between(sequence.query, first, end));
        EntryQuery newer = sequence.query.after(Mark.at(start(end)));
        EntryQuery older = sequence.query.before(Mark.at(start(first)));
        return Optional.of(sequence.part(
                name,
                first(newer.oldestFirst()).map(mark -> period(sequence, mark)).orElse(""),
                first(older).map(mark -> period(sequence, mark)).orElse(""),
                marks));
    }

    private Optional<Mark> first(EntryQuery query) {
        return articles.marks(query.cut(0, 1)).stream().findFirst();
    }

    private static boolean isMonth(String period) {
        return period.length() == 7;
    }

    private static Optional<LocalDate> firstDay(String period) {
        try {
            return Optional.of(LocalDate.parse(isMonth(period) ? period + "-01" : period));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Returns whether the archive of a month is one document. */
    private boolean isWhole(Sequence sequence, YearMonth month) {
        LocalDate first = month.atDay(1);
        EntryQuery all = between(sequence.query, first, first.plusMonths(1));
        return articles.count(all.cut(0, Pagination.LARGE_MONTH + 1)) <= Pagination.LARGE_MONTH;
    }

    /** Returns what the period is called that an article is in; empty for one without a date. */
    private String period(Sequence sequence, Mark mark) {
        if (mark.seconds() == Long.MIN_VALUE) {
            return "";
        }
        LocalDate day =
                Instant.ofEpochSecond(mark.seconds()).atZone(publication.zone()).toLocalDate();
        YearMonth month = YearMonth.from(day);
        return isWhole(sequence, month) ? month.toString() : day.toString();
    }
}
