package dev.weft.live;

import dev.weft.model.ArticleEntry;
import dev.weft.model.Publication;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.WholeSite;
import dev.weft.render.WholeSite.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole site at a time, for sitemaps and what a site has once: its articles from the oldest to the newest, then what is
 * no article. Entries are asked for when a renderer goes through them, and not before.
 */
final class SitePages {
    private static final int PIECE = 1000;

    private final Site site;
    private final Articles articles;
    private final Instant now;
    private final Supplier<List<Entry>> others;
    private boolean asked;

    /**
     * Makes the pages of a site.
     *
     * @param others gives the pages that are no articles
     */
    SitePages(Site site, Articles articles, Instant now, Supplier<List<Entry>> others) {
        this.site = site;
        this.articles = articles;
        this.now = now;
        this.others = others;
    }

    /** Returns whether a renderer asked for pages, so that its document may depend on the time. */
    boolean wereAsked() {
        return asked;
    }

    private EntryQuery query() {
        return EntryQuery.of(Placement.SITEMAP, now).oldestFirst();
    }

    /** Returns what the document that a site has once in a format is about. */
    WholeSite index(Format<WholeSite> format) {
        List<String> names = new ArrayList<>();
        if (!format.partPattern().isEmpty()) {
            int total = articles.count(query()) + others.get().size();
            for (int from = 0; total > format.partSize() && from < total; from += format.partSize()) {
                names.add(Integer.toString(from / format.partSize() + 1));
            }
        }
        Iterable<Entry> all = names.isEmpty() ? new Some(0, Integer.MAX_VALUE) : List.of();
        return new WholeSite(SequencePart.INDEX, all, names, articles.newestChange(), now);
    }

    /** Returns what a numbered document of a sequence is about, if there is one. */
    Optional<WholeSite> part(Renderer<WholeSite> renderer, String name) {
        Format<WholeSite> format = renderer.format();
        int number = number(name);
        int from = (number - 1) * format.partSize();
        if (number == 0 || !isThere(format, from)) {
            return Optional.empty();
        }
        List<Entry> pages = new ArrayList<>();
        new Some(from, from + format.partSize()).iterator().forEachRemaining(pages::add);
        Instant changed = pages.stream()
                .map(Entry::changed)
                .reduce(Instant.EPOCH, (one, other) -> one.isAfter(other) ? one : other);
        return Optional.of(new WholeSite(SequencePart.of(name), pages, List.of(), changed));
    }

    /** Returns the number that a name is as numbers are written; 0 for any other. */
    private static int number(String name) {
        return name.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(name) : 0;
    }

    /**
     * Returns whether a sequence has a document from a position on. Only one that reaches beyond the articles has to know the
     * other pages, for which all entries are gone through.
     */
    private boolean isThere(Format<WholeSite> format, int from) {
        if (format.partPattern().isEmpty()) {
            return false;
        }
        int size = format.partSize();
        int count = articles.count(query());
        if (count > size && count - size >= from) {
            return true;
        }
        int total = count + others.get().size();
        return total > size && from < total;
    }

    private Entry entry(ArticleEntry entry) {
        Publication publication = site.publication();
        boolean news = entry.isListed() && entry.published().isPresent();
        return new Entry(
                site.page(entry),
                Placement.changed(entry, publication),
                news ? Instant.ofEpochSecond(Placement.mark(entry, publication).seconds()) : Instant.EPOCH,
                entry.title(),
                entry.language().orElse(publication.language()),
                site.versions(ArticlePage.of(entry)));
    }

    /** Pages by their positions; articles are asked for a thousand at a time. */
    private final class Some implements WholeSite.Pages {
        private final int from;
        private final int to;

        Some(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public Iterator<Entry> iterator() {
            asked = true;
            return new PageIterator(from, to);
        }

        @Override
        public Iterable<Entry> since(Instant time) {
            asked = true;
            List<Entry> recent = new ArrayList<>();
            EntryQuery query = query().after(EntryQuery.Mark.at(time));
            Survey.forEach(query, articles, found -> {
                Entry page = entry(found);
                if (!page.published().isBefore(time)) {
                    recent.add(page);
                }
            });
            return recent;
        }
    }

    private final class PageIterator implements Iterator<Entry> {
        private final int to;
        private int position;
        private List<ArticleEntry> piece = List.of();
        private EntryQuery.@Nullable Mark last;
        private int inPiece;
        private boolean atOthers;
        private int articleCount;

        PageIterator(int from, int to) {
            this.to = to;
            position = from;
            articleCount = -1;
        }

        @Override
        public boolean hasNext() {
            if (position >= to) {
                return false;
            }
            while (!atOthers && inPiece == piece.size()) {
                nextPiece();
            }
            return !atOthers || position - articleCount < others.get().size();
        }

        private void nextPiece() {
            EntryQuery query = last == null
                    ? query().cut(position, PIECE)
                    : query().after(last).cut(0, PIECE);
            List<EntryQuery.Mark> marks = articles.marks(query);
            piece = articles.entriesAt(marks);
            inPiece = 0;
            if (marks.isEmpty()) {
                atOthers = true;
                articleCount = articles.count(query());
            } else {
                last = marks.get(marks.size() - 1);
            }
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException("after the last page");
            }
            int at = position++;
            return atOthers ? others.get().get(at - articleCount) : entry(piece.get(inPiece++));
        }
    }
}
