package dev.weft.spark;

import com.google.common.collect.AbstractIterator;
import dev.weft.finding.Finding;
import dev.weft.publish.SitePlan;
import dev.weft.publish.SitePlan.PartId;
import dev.weft.publish.SitePlan.SiteDocumentId;
import dev.weft.render.SitePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes what no article gives. Gives {@link Records#MADE}.
 *
 * @param plan the plan
 * @param files the publication's own files
 * @param listings makes documents of listings
 */
record RestTask(SharedPlan plan, SiteFolder files, ListingTask listings) implements Serializable {
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
            case FILE -> copy(rest.file(), sink);
        };
    }

    private Row copy(String path, Sink sink) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        byte[] bytes;
        try (InputStream in = files.open(new SitePath(path))) {
            bytes = in.readAllBytes();
        }
        String type = Optional.ofNullable(URLConnection.guessContentTypeFromName(path))
                .orElse("application/octet-stream");
        if (sink.write(path, type, bytes, findings::add)) {
            rows.add(RowFactory.create(path, (long) bytes.length));
        }
        findings.forEach(listings.sinks().counters()::found);
        SiteFolder.Entry file = files.all().get(path);
        long fingerprint = file == null || rows.isEmpty() ? 0 : file.fingerprint();
        return Records.made("file " + path, fingerprint, false, rows, findings);
    }
}
