package dev.weft.live;

import dev.weft.model.ArticleEntry;
import dev.weft.model.EditionId;
import dev.weft.model.Publication;
import dev.weft.publish.plan.Pagination;
import dev.weft.publish.plan.Pagination.Span;
import dev.weft.publish.plan.SiteDocuments;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.ListingFolder;
import dev.weft.render.ListingRenderer;
import dev.weft.render.Renderer;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.WholeSite;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What pages a site has beside articles, for its sitemap: the one thing for which all entries are gone through, in pieces of
 * a thousand. Numbers are kept of them meanwhile, and pages afterwards.
 */
final class Survey {
    private static final int PIECE = 1000;

    private final Site site;
    private final Articles articles;
    private final Instant now;
    private final List<WholeSite.Entry> entries = new ArrayList<>();

    private Survey(Site site, Articles articles, Instant now) {
        this.site = site;
        this.articles = articles;
        this.now = now;
    }

    /** Takes entries, the oldest first. */
    interface Taker {
        void take(ArticleEntry entry);
    }

    /** Returns the pages of listings, and what else is named, in the order of their paths. */
    static List<WholeSite.Entry> of(
            Site site,
            List<Renderer<Listing>> renderers,
            List<WholeSite.Entry> others,
            Articles articles,
            Instant now) {
        Survey survey = new Survey(site, articles, now);
        renderers.stream()
                .filter(renderer -> renderer.format().relation() == Format.Relation.PAGE)
                .forEach(survey::add);
        survey.entries.addAll(others);
        survey.entries.sort(Comparator.comparing(WholeSite.Entry::path));
        return List.copyOf(survey.entries);
    }

    /** Gives all entries of a query to a taker, the oldest first, a piece at a time. */
    static void forEach(EntryQuery query, Articles articles, Taker taker) {
        EntryQuery next = query.oldestFirst().cut(0, PIECE);
        while (true) {
            List<EntryQuery.Mark> piece = articles.marks(next);
            articles.entriesAt(piece).forEach(taker::take);
            if (piece.size() < PIECE) {
                return;
            }
            next = query.oldestFirst().after(piece.get(piece.size() - 1)).cut(0, PIECE);
        }
    }

    /** The articles of a listing, the oldest first: what is needed to cut it, and to say when a part changed. */
    private static final class Column {
        final String key;
        final List<Instant> changed = new ArrayList<>();
        final List<Optional<LocalDate>> days = new ArrayList<>();
        final BitSet withdrawn = new BitSet();

        Column(String key) {
            this.key = key;
        }

        Pagination pagination(Format<Listing> format) {
            int size = changed.size();
            if (format.isPaged()) {
                return Pagination.pages(size, format.partSize());
            }
            return format.isByPeriod()
                    ? Pagination.periods(size, format.partSize(), withdrawn::get, days::get)
                    : Pagination.index(size, format.partSize(), withdrawn::get);
        }

        Instant newest(Span span) {
            Instant newest = Instant.EPOCH;
            for (Instant time : changed.subList(span.from(), span.to())) {
                newest = time.isAfter(newest) ? time : newest;
            }
            return newest;
        }
    }

    private void add(Renderer<Listing> renderer) {
        site.publication().editionIds().forEach(edition -> add(renderer, edition));
    }

    private void add(Renderer<Listing> renderer, EditionId edition) {
        Publication publication = site.publication();
        Map<ListingFolder, Column> columns = new LinkedHashMap<>();
        columns.put(new ListingFolder(edition, Listing.Kind.HOME, ""), new Column(""));
        publication
                .sectionPaths()
                .forEach(path -> columns.put(new ListingFolder(edition, Listing.Kind.SECTION, path), new Column(path)));
        boolean takesWithdrawn = renderer instanceof ListingRenderer pieces && pieces.takesWithdrawn();
        EntryQuery all = EntryQuery.of(edition.path() + Placement.HOME, now).withWithdrawn(takesWithdrawn);
        forEach(all, articles, entry -> add(entry, columns));
        columns.forEach((folder, column) -> add(renderer, folder, column, takesWithdrawn));
    }

    private void add(ArticleEntry entry, Map<ListingFolder, Column> columns) {
        Publication publication = site.publication();
        Placement placement = Placement.of(entry, publication);
        Instant changed = Placement.changed(entry, publication);
        Optional<LocalDate> day = placement.seconds() == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(placement.seconds())
                        .atZone(publication.zone())
                        .toLocalDate());
        for (Map.Entry<ListingFolder, String> folder :
                folders(entry, placement, day).entrySet()) {
            Column column = columns.computeIfAbsent(folder.getKey(), added -> new Column(folder.getValue()));
            if (placement.withdrawn()) {
                column.withdrawn.set(column.changed.size());
            }
            column.changed.add(changed);
            column.days.add(day);
        }
    }

    /** Returns the folders of the listings that an article is in, and what each is called by it. */
    private Map<ListingFolder, String> folders(ArticleEntry entry, Placement placement, Optional<LocalDate> day) {
        Publication publication = site.publication();
        EditionId edition = publication.editionOf(entry.language());
        Map<ListingFolder, String> folders = new LinkedHashMap<>();
        folders.put(new ListingFolder(edition, Listing.Kind.HOME, ""), "");
        for (String name : placement.listings()) {
            ListingFolder.parse(name, publication)
                    .filter(folder -> folder.kind() == Listing.Kind.SECTION)
                    .ifPresent(folder -> folders.put(folder, folder.name()));
        }
        for (String tag : entry.tags()) {
            folders.putIfAbsent(ListingFolder.of(edition, Listing.Kind.TAG, tag, publication), tag);
        }
        for (String author : entry.authors()) {
            folders.putIfAbsent(ListingFolder.of(edition, Listing.Kind.PERSON, author, publication), author);
        }
        day.map(date -> String.format(Locale.ROOT, "%04d", date.getYear()))
                .ifPresent(year -> folders.put(new ListingFolder(edition, Listing.Kind.YEAR, year), year));
        return folders;
    }

    private void add(Renderer<Listing> renderer, ListingFolder folder, Column column, boolean takesWithdrawn) {
        Listing index =
                new Listing(folder.edition(), folder.kind(), column.key, SequencePart.INDEX, List.of(), Instant.EPOCH);
        if (!renderer.accepts(index)) {
            return;
        }
        Format<Listing> format = renderer.format();
        Pagination pagination = column.pagination(format);
        for (int number = 0; number < pagination.count(); number++) {
            Pagination.Part part = new Pagination.Part(number);
            Instant changed = column.newest(pagination.positions(part));
            if (part.isIndex() && folder.kind() == Listing.Kind.HOME && format.isPaged()) {
                Instant pinned = pinned(folder.edition(), takesWithdrawn);
                changed = pinned.isAfter(changed) ? pinned : changed;
            }
            Listing named = index.at(SequencePart.of(pagination.name(part)));
            entries.add(SiteDocuments.entry(site, format, named, changed));
        }
    }

    private Instant pinned(EditionId edition, boolean takesWithdrawn) {
        return new ListingParts(site.publication(), articles, now).newestPinned(edition, takesWithdrawn);
    }
}
