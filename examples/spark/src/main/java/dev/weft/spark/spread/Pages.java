package dev.weft.spark.spread;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import dev.weft.json.ArticleReader;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.SiteStages.ListingPlace;
import dev.weft.publish.spread.EntryFacts;
import dev.weft.render.Listing;
import dev.weft.render.Renderer;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.WholeSite;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.SiteSpec;
import dev.weft.spark.material.Storage;
import dev.weft.value.Language;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * All pages of a site in their order, for sitemaps: sorted by Spark, and kept in files of which whoever makes a sitemap reads
 * as much as it names.
 *
 * @param storage where the files are
 * @param folder their folder, which is the run's own
 * @param files the files in their order
 */
@SuppressWarnings("EnumOrdinal") // kinds are numbered within one run only
record Pages(Storage storage, String folder, List<File> files) implements Serializable {
    /**
     * A file of pages.
     *
     * @param name its name
     * @param count how many pages it has
     * @param newest when the newest of them was published, in seconds; {@link EntryFacts#UNDATED} where none was
     */
    record File(String name, int count, long newest) implements Serializable {}

    static final StructType PAGE = Records.struct(
            Records.field("group", DataTypes.IntegerType),
            Records.field("published", DataTypes.LongType),
            Records.field("id", DataTypes.StringType),
            Records.field("order", DataTypes.BinaryType),
            Records.field("path", DataTypes.StringType),
            Records.field("changed", DataTypes.LongType),
            Records.field("news", DataTypes.LongType),
            Records.field("title", DataTypes.StringType),
            Records.field("language", DataTypes.StringType));

    /** Returns the pages of articles that sitemaps name. */
    static Dataset<Row> ofArticles(Dataset<Row> articles, SiteSpec site) {
        return articles.where("shown and flags & " + FirstReading.IN_SITEMAP + " <> 0")
                .select("published", "id", "changed", "flags", "json")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> {
                            Site of = site.site();
                            ArticleReader reader = ArticleReader.of(of.publication());
                            return Iterators.transform(rows, row -> page(row, of, reader));
                        },
                        Encoders.row(PAGE));
    }

    private static Row page(Row row, Site site, ArticleReader reader) {
        ArticleEntry entry = Claims.entry(reader, row.getAs(4));
        int flags = row.getInt(3);
        boolean news = (flags & FirstReading.LISTABLE) != 0 && (flags & FirstReading.DATED) != 0;
        return RowFactory.create(
                0,
                row.getLong(0),
                row.getString(1),
                new byte[0],
                site.page(entry.outline()).file(),
                row.getLong(2),
                news ? row.getLong(0) : EntryFacts.UNDATED,
                entry.title(),
                entry.language().orElse(site.publication().language()).tag());
    }

    /** Returns the page of something that is no article. */
    static Row other(SitePath path, long changed, Site site) {
        byte[] order = path.file().getBytes(StandardCharsets.UTF_16BE);
        String language = site.publication().language().tag();
        return RowFactory.create(1, 0L, "", order, path.file(), changed, EntryFacts.UNDATED, "", language);
    }

    /** Returns the pages of parts of listings, which are {@link SpreadListings#PART}. */
    static Dataset<Row> ofParts(Dataset<Row> parts, SiteSpec site) {
        return parts.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> {
                    Site of = site.site();
                    List<Renderer<Listing>> renderers = Places.listingRenderers(of);
                    return Iterators.transform(rows, row -> {
                        Listing listing = listing(row);
                        return other(of.path(renderers.get(row.getInt(0)).format(), listing), row.getLong(6), of);
                    });
                },
                Encoders.row(PAGE));
    }

    /** Returns the listing of a {@link SpreadListings#PART}. */
    static Listing listing(Row part) {
        return new Listing(
                Listing.Kind.values()[part.getInt(1)],
                part.getString(2),
                SequencePart.of(part.getString(3)),
                List.of(),
                Instant.EPOCH);
    }

    static ListingPlace place(Row part) {
        return new ListingPlace(part.getInt(0), listing(part));
    }

    /** Sorts pages, and puts them into files. */
    static Pages of(Dataset<Row> pages, Storage storage, Path folder, int partitions) {
        org.apache.spark.sql.Column[] order = {
            functions.col("group"), functions.col("published"), functions.col("id"), functions.col("order")
        };
        String where = folder.toString();
        List<File> files = pages.repartitionByRange(partitions, order)
                .sortWithinPartitions(order)
                .javaRDD()
                .mapPartitionsWithIndex((number, rows) -> write(number, rows, storage, where), false)
                .collect();
        return new Pages(storage, where, List.copyOf(files));
    }

    private static Iterator<File> write(int number, Iterator<Row> rows, Storage storage, String folder)
            throws IOException {
        if (!rows.hasNext()) {
            return List.<File>of().iterator();
        }
        String name = String.format(Locale.ROOT, "pages-%06d", number);
        Path file = new Path(folder, name);
        int[] count = new int[1];
        long[] newest = {EntryFacts.UNDATED};
        long attempt = TaskContext.get().taskAttemptId();
        storage.write(file, file.suffix("-" + attempt), stream -> {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
            while (rows.hasNext()) {
                Row row = rows.next();
                out.writeUTF(row.getString(4));
                out.writeLong(row.getLong(5));
                out.writeLong(row.getLong(6));
                byte[] title = row.getString(7).getBytes(StandardCharsets.UTF_8);
                out.writeInt(title.length);
                out.write(title);
                out.writeUTF(row.getString(8));
                newest[0] = Math.max(newest[0], row.getLong(6));
                count[0]++;
            }
            out.flush();
        });
        return List.of(new File(name, count[0], newest[0])).iterator();
    }

    /** Returns how many pages there are. */
    int count() {
        return files.stream().mapToInt(File::count).sum();
    }

    /** Returns some pages, read as they are asked for. */
    WholeSite.Pages between(int from, int to) {
        return new WholeSite.Pages() {
            @Override
            public Iterator<WholeSite.Entry> iterator() {
                return read(from, to, EntryFacts.UNDATED);
            }

            @Override
            public Iterable<WholeSite.Entry> since(Instant time) {
                return () -> Iterators.filter(
                        read(from, to, time.getEpochSecond()),
                        entry -> !entry.published().isBefore(time));
            }
        };
    }

    /** Reads the files that have some of the pages, but those in which nothing was published since a time. */
    private Iterator<WholeSite.Entry> read(int from, int to, long since) {
        List<Iterator<WholeSite.Entry>> parts = new ArrayList<>();
        int at = 0;
        for (File file : files) {
            int first = Math.max(0, from - at);
            int end = Math.min(file.count, to - at);
            at += file.count;
            if (first < end && file.newest >= since) {
                parts.add(new Reading(file, first, end));
            }
        }
        return Iterators.concat(parts.iterator());
    }

    private final class Reading extends AbstractIterator<WholeSite.Entry> {
        private final File file;
        private final int first;
        private final int end;
        private int at;
        private @Nullable DataInputStream in;

        Reading(File file, int first, int end) {
            this.file = file;
            this.first = first;
            this.end = end;
        }

        @Override
        protected WholeSite.@Nullable Entry computeNext() {
            try {
                if (in == null) {
                    in = new DataInputStream(
                            new BufferedInputStream(storage.open(new Path(folder, file.name)), 1 << 16));
                }
                while (at < first) {
                    entry(in);
                    at++;
                }
                if (at == end) {
                    in.close();
                    return endOfData();
                }
                at++;
                return entry(in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private WholeSite.Entry entry(DataInputStream from) throws IOException {
            String path = from.readUTF();
            Instant changed = EntryFacts.instant(from.readLong());
            Instant published = EntryFacts.instant(from.readLong());
            byte[] title = from.readNBytes(from.readInt());
            if (path.isEmpty()) {
                throw new EOFException(file.name);
            }
            return new WholeSite.Entry(
                    new SitePath(path),
                    changed,
                    published,
                    new String(title, StandardCharsets.UTF_8),
                    Language.of(from.readUTF()));
        }
    }
}
