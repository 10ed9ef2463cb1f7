package dev.weft.spark;

import com.google.common.collect.AbstractIterator;
import dev.weft.publish.SitePlan;
import dev.weft.publish.SitePlan.PartId;
import dev.weft.publish.SitePlan.SiteDocumentId;
import dev.weft.spark.material.Sink;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Makes what no article gives. Gives {@link Records#MADE}.
 *
 * @param plan the plan
 * @param listings makes documents of listings
 */
record RestTask(SharedPlan plan, ListingTask listings) implements Serializable {
    Iterator<Row> rows(int partition, Iterator<Rest> rest) {
        Sink sink = listings.sinks().open("site", partition);
        return new AbstractIterator<>() {
            @Override
            protected @Nullable Row computeNext() {
                try {
                    if (!rest.hasNext()) {
                        sink.finish();
                        return endOfData();
                    }
                    return make(rest.next(), sink);
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            }
        };
    }

    private Row make(Rest rest, Sink sink) throws IOException {
        SitePlan site = plan.plan();
        return switch (rest.kind()) {
            case SITE_DOCUMENT -> {
                SiteDocumentId id = new SiteDocumentId(rest.number());
                yield listings.made(site.key(id), 0, site.site(id), sink);
            }
            case EMPTY_PART -> listings.listing(new PartId(rest.format(), rest.number()), List.of(), sink);
        };
    }
}
