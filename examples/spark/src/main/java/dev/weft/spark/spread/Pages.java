package dev.weft.spark.spread;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import dev.weft.json.ArticleReader;
import dev.weft.model.ArticleEntry;
import dev.weft.model.EditionId;
import dev.weft.model.Translation;
import dev.weft.publish.spread.EntryFacts;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Renderer;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.render.WholeSite;
import dev.weft.spark.material.Records;
import dev.weft.spark.material.SiteSpec;
import dev.weft.spark.material.Storage;
import dev.weft.value.Language;
import dev.weft.value.WebAddress;
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
import org.apache.spark.sql.types.ArrayType;
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
record Pages(Storage storage, String folder, List<File> files) implements Serializable {
    /**
     * A file of pages.
     *
     * @param name its name
     * @param count how many pages it has
     * @param newest when the newest of them was published, in seconds; {@link EntryFacts#UNDATED} where none was
     */
    record File(String name, int count, long newest) implements Serializable {}

    /** The page in an edition. */
    private static final StructType VERSION = Records.struct(
            Records.field("language", DataTypes.StringType), Records.field("address", DataTypes.StringType));

    static final StructType PAGE = Records.struct(
            Records.field("group", DataTypes.IntegerType),
            Records.field("published", DataTypes.LongType),
            Records.field("id", DataTypes.StringType),
            Records.field("order", DataTypes.BinaryType),
            Records.field("path", DataTypes.StringType),
            Records.field("changed", DataTypes.LongType),
            Records.field("news", DataTypes.LongType),
            Records.field("title", DataTypes.StringType),
            Records.field("language", DataTypes.StringType),
            Records.field("versions", new ArrayType(VERSION, false)));

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
                entry.language().orElse(site.publication().language()).tag(),
                versions(site, entry));
    }

    private static Object[] versions(Site site, ArticleEntry entry) {
        return entry.translations().isEmpty() ? new Object[0] : rows(site.versions(ArticlePage.of(entry.outline())));
    }

    private static Object[] rows(List<Translation> versions) {
        return versions.stream()
                .map(version -> RowFactory.create(
                        version.language().tag(), version.address().toString()))
                .toArray();
    }

    /** Returns the page of something that is no article. */
    static <S extends Subject> Row other(Format<S> format, S subject, EditionId edition, long changed, Site site) {
        String path = site.path(format, subject).file();
        byte[] order = path.getBytes(StandardCharsets.UTF_16BE);
        String language = site.publication().in(edition).language().tag();
        List<Translation> versions =
                format.relation() == Format.Relation.PAGE ? site.versions(subject) : List.<Translation>of();
        return RowFactory.create(1, 0L, "", order, path, changed, EntryFacts.UNDATED, "", language, rows(versions));
    }

    /** Returns the pages of parts of listings, which are {@link SpreadListings#PART}. */
    static Dataset<Row> ofParts(Dataset<Row> parts, SiteSpec site) {
        return parts.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> {
                    Site of = site.site();
                    List<Renderer<Listing>> renderers = Places.listingRenderers(of);
                    Kinds kinds = new Kinds(of.publication());
                    return Iterators.transform(rows, row -> {
                        Listing listing = listing(row, kinds);
                        Format<Listing> format = renderers.get(row.getInt(0)).format();
                        return other(format, listing, listing.edition(), row.getLong(6), of);
                    });
                },
                Encoders.row(PAGE));
    }

    /** Returns the listing of a {@link SpreadListings#PART}. */
    static Listing listing(Row part, Kinds kinds) {
        return kinds.listing(part.getInt(1), part.getString(2), SequencePart.of(part.getString(3)));
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
                List<Row> versions = row.getList(9);
                out.writeInt(versions.size());
                for (Row version : versions) {
                    out.writeUTF(version.getString(0));
                    out.writeUTF(version.getString(1));
                }
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
            Language language = Language.of(from.readUTF());
            int count = from.readInt();
            List<Translation> versions = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                versions.add(new Translation(Language.of(from.readUTF()), WebAddress.of(from.readUTF())));
            }
            return new WholeSite.Entry(
                    new SitePath(path),
                    changed,
                    published,
                    new String(title, StandardCharsets.UTF_8),
                    language,
                    versions);
        }
    }
}
