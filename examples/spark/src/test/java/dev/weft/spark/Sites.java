package dev.weft.spark;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import dev.weft.json.PublicationReader;
import dev.weft.model.Publication;
import dev.weft.publish.FolderTarget;
import dev.weft.publish.JsonArticles;
import dev.weft.publish.PublishReport;
import dev.weft.publish.Publisher;
import dev.weft.render.Site;
import dev.weft.spark.material.Request;
import dev.weft.spark.material.Sink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** Publishes on both ways, and reads what came of it. */
final class Sites {
    private static SparkSession session;

    private Sites() {}

    /** Returns the one session of these tests. */
    static synchronized SparkSession spark() {
        if (session == null) {
            session = SparkSession.builder()
                    .master("local[2]")
                    .appName("weft tests")
                    .config("spark.ui.enabled", false)
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.sql.shuffle.partitions", 2)
                    .config("spark.sql.parquet.compression.codec", "uncompressed")
                    .getOrCreate();
        }
        return session;
    }

    /** Publishes on one machine. */
    static PublishReport alone(Input input, Path out, String... formats) throws IOException {
        Publication publication = PublicationReader.read(
                        Files.readAllBytes(input.publication()), "publication.json", finding -> {})
                .orElseThrow();
        List<String> wanted = Arrays.asList(formats);
        Site site = wanted.isEmpty()
                ? Site.of(publication)
                : Site.of(
                        publication,
                        dev.weft.render.Renderers.installed(),
                        format -> !format.onRequest()
                                && wanted.contains(
                                        format.id().substring(0, format.id().indexOf('/'))));
        return Publisher.builder(site)
                .files(input.publication().resolveSibling("files"))
                .build()
                .publish(JsonArticles.of(input.articles(), publication), FolderTarget.of(out));
    }

    static Request request(Input input, Path out, int tasks, String... formats) {
        return new Request(
                input.publication().toString(),
                input.articles().toString(),
                Optional.of(out.toString()),
                List.of(formats),
                Optional.empty(),
                Optional.empty(),
                Sink.Form.FILES,
                "json",
                tasks,
                Request.Planning.AUTO,
                Request.PARTITION_ROWS);
    }

    /** Returns a request with its plan made elsewhere; by sorting, in partitions so small that listings span several. */
    static Request planned(Request request, Request.Planning how) {
        return new Request(
                request.publication(),
                request.articles(),
                request.out(),
                request.formats(),
                request.theme(),
                request.report(),
                request.form(),
                request.column(),
                request.tasks(),
                how,
                200);
    }

    /** Publishes with Spark. */
    static Outcome withSpark(Request request) throws IOException {
        return new Publishing(spark(), request).run();
    }

    /** Returns what is in each file of a site, but for what remembers runs. */
    static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(".weft-")) {
                    files.put(name, Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    /** Returns a fingerprint of what is in each file, for sites that are too large to be kept in memory twice. */
    static SortedMap<String, HashCode> fingerprints(Path folder) throws IOException {
        SortedMap<String, HashCode> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.startsWith(".weft-")) {
                    files.put(name, Hashing.sha256().hashBytes(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }

    /** Returns the files that were written between two looks at when each was. */
    static Set<String> changed(Map<String, Object> before, Map<String, Object> after) {
        Set<String> changed = new TreeSet<>(after.keySet());
        changed.removeIf(name -> after.get(name).equals(before.get(name)));
        return changed;
    }

    /** Returns when each file was written, to the nanosecond. */
    static Map<String, Object> times(Path folder) throws IOException {
        Map<String, Object> times = new TreeMap<>();
        for (String name : files(folder).keySet()) {
            times.put(name, Files.getLastModifiedTime(folder.resolve(name)));
        }
        return times;
    }
}
