package dev.weft.spark.spread;

import com.google.common.collect.AbstractIterator;
import dev.weft.publish.SiteStages;
import dev.weft.publish.SiteStages.ListingPlace;
import dev.weft.publish.spread.PathContest;
import dev.weft.publish.spread.PathContest.Organised;
import dev.weft.render.Renderer;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.WholeSite;
import dev.weft.spark.material.Sink;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Makes what no article gives. Gives {@link Records#MADE}.
 *
 * @param listings makes documents of listings
 * @param pages the pages of the site
 * @param newest the newest change of any article
 */
record SpreadRest(SpreadListings listings, Pages pages, Instant newest) implements Serializable {
    /** Something to make. */
    sealed interface Item extends Serializable {}

    /**
     * A document about the whole.
     *
     * @param format the id of its format
     * @param name which part it is; empty for the index
     * @param from the first page that it names
     * @param to the one after the last
     * @param names the names of all parts, on the index
     */
    record Whole(String format, String name, int from, int to, List<String> names) implements Item {}

    /** The document of an organisation, by its number. */
    record OfOrganisation(int number) implements Item {}

    /** The index of home or of a section without articles. */
    record Empty(int format, int kind, String key) implements Item {
        ListingPlace place(Kinds kinds) {
            return new ListingPlace(format, kinds.listing(kind, key, SequencePart.INDEX));
        }
    }

    Iterator<Row> rows(int partition, Iterator<Item> rest) {
        Sink sink = listings.articles().reading().sinks().open("site", partition);
        SiteStages stages = listings.articles().stages();
        return new AbstractIterator<>() {
            @Override
            protected @Nullable Row computeNext() {
                try {
                    if (!rest.hasNext()) {
                        sink.finish();
                        return endOfData();
                    }
                    return make(rest.next(), stages, sink);
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            }
        };
    }

    private Row make(Item item, SiteStages stages, Sink sink) throws IOException {
        Site site = listings.articles().site().site();
        if (item instanceof Whole whole) {
            Renderer<WholeSite> renderer = renderer(site, whole.format);
            String key = whole.format + " site " + whole.name;
            return listings.made(key, 0, stages.document(renderer, subject(whole)), sink);
        }
        if (item instanceof OfOrganisation of) {
            Organised organised = new PathContest(site, List.of(), List.of(), finding -> {})
                    .organisations()
                    .get(of.number);
            return listings.made(organised.key(), 0, stages.document(organised.renderer(), organised.page()), sink);
        }
        return listings.made(stages, ((Empty) item).place(listings.articles().kinds()), List.of(), List.of(), sink);
    }

    @SuppressWarnings("unchecked") // the subject of a renderer's format says what it renders
    private static Renderer<WholeSite> renderer(Site site, String format) {
        return (Renderer<WholeSite>) site.renderers().stream()
                .filter(renderer -> renderer.format().id().equals(format))
                .findFirst()
                .orElseThrow();
    }

    private WholeSite subject(Whole whole) {
        WholeSite.Pages named = pages.between(whole.from, whole.to);
        if (whole.name.isEmpty()) {
            return new WholeSite(SequencePart.INDEX, named, whole.names, newest, newest);
        }
        Instant changed = null;
        for (WholeSite.Entry entry : named) {
            changed = changed == null || entry.changed().isAfter(changed) ? entry.changed() : changed;
        }
        return new WholeSite(SequencePart.of(whole.name), named, List.of(), changed == null ? Instant.EPOCH : changed);
    }
}
