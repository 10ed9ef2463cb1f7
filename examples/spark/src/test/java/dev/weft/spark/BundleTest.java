package dev.weft.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import dev.weft.spark.material.Request;
import dev.weft.spark.material.Sink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundleTest {
    @TempDir
    private Path folder;

    private void publish(Input input, Path out, Sink.Form form, int tasks, Request.Planning planning)
            throws IOException {
        Sites.withSpark(new Request(
                input.publication().toString(),
                input.articles().toString(),
                Optional.of(out.toString()),
                List.of("html"),
                Optional.empty(),
                Optional.empty(),
                form,
                "json",
                tasks,
                planning,
                200));
    }

    @ParameterizedTest
    @EnumSource(names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
    void parquetHasEveryDocumentAndThreeLinesMakeFilesOfIt(Request.Planning planning) throws IOException {
        Input input = Input.in(folder, Input.hostile(80));
        Sites.alone(input, folder.resolve("alone"), "html");
        publish(input, folder.resolve("bundle"), Sink.Form.PARQUET, 3, planning);
        String bundle = folder.resolve("bundle").toString();
        String out = folder.resolve("out").toString();

        // The three lines of docs/publishing.md.
        Dataset<Row> documents = Sites.spark().read().parquet(bundle).select("path", "bytes");
        documents.foreach(row -> {
            Path file = Path.of(out, row.getString(0));
            Files.createDirectories(file.getParent());
            Files.write(file, row.<byte[]>getAs(1));
        });

        assertThat(Sites.files(folder.resolve("out"))).isEqualTo(Sites.files(folder.resolve("alone")));
        Row page = Sites.spark()
                .read()
                .parquet(bundle)
                .where("path = 'articles/a1.html'")
                .select("mediaType", "sha256", "bytes")
                .first();
        assertThat(page.getString(0)).isEqualTo("text/html");
        assertThat(page.getString(1))
                .isEqualTo(Hashing.sha256().hashBytes(page.<byte[]>getAs(2)).toString());
    }

    @Test
    void zipFilesHaveEveryDocumentAndAreTheSameEachTime() throws IOException {
        Input input = Input.in(folder, Input.hostile(80));
        Sites.alone(input, folder.resolve("alone"), "html");
        Path bundle = folder.resolve("bundle");
        publish(input, bundle, Sink.Form.ZIP, 4, Request.Planning.AUTO);
        publish(input, bundle, Sink.Form.ZIP, 2, Request.Planning.AUTO);
        SortedMap<String, String> once = Sites.files(bundle);
        publish(input, bundle, Sink.Form.ZIP, 2, Request.Planning.AUTO);
        assertThat(Sites.files(bundle)).isEqualTo(once);
        assertThat(unzipped(bundle)).isEqualTo(Sites.files(folder.resolve("alone")));
    }

    private static SortedMap<String, String> unzipped(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> bundles = Files.list(folder)) {
            for (Path bundle : bundles.toList()) {
                try (InputStream in = Files.newInputStream(bundle);
                        ZipInputStream zip = new ZipInputStream(in)) {
                    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                        String before =
                                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
                        assertThat(before)
                                .as(entry.getName() + " is there once")
                                .isNull();
                    }
                }
            }
        }
        return files;
    }
}
