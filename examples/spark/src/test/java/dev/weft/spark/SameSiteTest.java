package dev.weft.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.publish.PublishReport;
import dev.weft.spark.material.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SameSiteTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"BROADCAST, 1", "BROADCAST, 2", "BROADCAST, 7", "DISTRIBUTED, 1", "DISTRIBUTED, 2", "DISTRIBUTED, 7"})
    void hostileArticlesMakeTheSameSiteInAnyNumberOfTasks(Request.Planning planning, int tasks) throws IOException {
        Input input = Input.in(folder, Input.hostile(300));
        PublishReport alone = Sites.alone(input, folder.resolve("alone"));
        Outcome spread =
                Sites.withSpark(Sites.planned(Sites.request(input, folder.resolve("spread"), tasks), planning));
        assertThat(Sites.files(folder.resolve("spread"))).isEqualTo(Sites.files(folder.resolve("alone")));
        assertThat(Sites.files(folder.resolve("spread")).keySet())
                .as("the files that readers search by")
                .anyMatch(name -> name.startsWith("search/"));
        assertThat(spread.articles()).isEqualTo(alone.articles());
        assertThat(spread.rejected()).isEqualTo(alone.rejected());
        assertThat(spread.files()).isEqualTo(alone.files());
        assertThat(spread.bytes()).isEqualTo(alone.bytes());
        assertThat(counts(spread)).isEqualTo(alone.findings().counts());
    }

    @ParameterizedTest
    @EnumSource(names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
    void theSampleIsTheSameSiteWithItsPictures(Request.Planning planning) throws IOException {
        Path sample = Path.of("../sample");
        Input input = new Input(sample.resolve("publication.json"), sample.resolve("articles"));
        Sites.alone(input, folder.resolve("alone"));
        Sites.withSpark(Sites.planned(Sites.request(input, folder.resolve("spread"), 3), planning));
        assertThat(Sites.files(folder.resolve("spread")).keySet())
                .isEqualTo(Sites.files(folder.resolve("alone")).keySet())
                .anyMatch(name -> name.endsWith("-480w.png"));
        assertThat(Sites.files(folder.resolve("spread")).equals(Sites.files(folder.resolve("alone"))))
                .as("file for file the same")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, 5", "7, 9"})
    void listingsThatSpanManyPartitionsAreCutAsOneMachineCutsThem(int tasks, long seed) throws IOException {
        List<String> lines = Input.hostile(2_000);
        for (int i = 0; i < 2_000; i += 800) {
            lines.add(
                    i,
                    "{\"id\":\"moved" + i
                            + "\",\"guid\":\"https://old.example/?p=1\",\"title\":\"搬来的\",\"tags\":[\"t1\"]}");
            lines.add(i + 400, "{\"id\":\"b" + i + "\",\"slug\":\"a" + i + "\",\"title\":\"同一路径\"}");
        }
        Input input = Input.in(folder, Input.shuffled(lines, seed));
        PublishReport alone = Sites.alone(input, folder.resolve("alone"), "html", "rss");
        Request request = Sites.request(input, folder.resolve("spread"), tasks, "html", "rss");
        Outcome spread = Sites.withSpark(Sites.planned(request, Request.Planning.DISTRIBUTED));
        assertThat(Sites.fingerprints(folder.resolve("spread"))).isEqualTo(Sites.fingerprints(folder.resolve("alone")));
        assertThat(alone.rejected()).isGreaterThan(5);
        assertThat(spread.rejected()).isEqualTo(alone.rejected());
        assertThat(counts(spread)).isEqualTo(alone.findings().counts());
    }

    @ParameterizedTest
    @CsvSource({"BROADCAST, 2", "DISTRIBUTED, 3"})
    void editionsHaveTheirOwnListingsAndNeighboursInBothPlans(Request.Planning planning, int tasks) throws IOException {
        Input input = Input.in(folder, Input.inTwoLanguages(Input.hostile(200)));
        String publication = Files.readString(input.publication());
        Files.writeString(
                input.publication(),
                publication.replace(
                        "\"files\":\"files\"",
                        "\"files\":\"files\",\"editions\":[{\"language\":\"en\",\"name\":\"The Weave\"},{\"language\":\"fr\"}]"));
        PublishReport alone = Sites.alone(input, folder.resolve("alone"));
        Outcome spread =
                Sites.withSpark(Sites.planned(Sites.request(input, folder.resolve("spread"), tasks), planning));
        assertThat(Sites.files(folder.resolve("spread"))).isEqualTo(Sites.files(folder.resolve("alone")));
        assertThat(Sites.files(folder.resolve("spread")).keySet()).contains("en/index.html", "fr/index.html");
        assertThat(spread.rejected()).isEqualTo(alone.rejected());
        assertThat(counts(spread))
                .isEqualTo(alone.findings().counts())
                .as("articles that do not name in turn those which name them")
                .containsKey("publish.one-way-translation");
    }

    private static Map<String, Long> counts(Outcome outcome) {
        return outcome.findings().stream().collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    }

    @Test
    void theOrderOfTheInputDoesNotShow() throws IOException {
        List<String> lines = Input.peaceful(250);
        Input input = Input.in(folder, lines);
        Sites.alone(input, folder.resolve("alone"), "html", "rss");
        Input.write(input.articles(), Input.shuffled(lines, 11));
        Sites.withSpark(Sites.request(input, folder.resolve("spread"), 3, "html", "rss"));
        assertThat(Sites.files(folder.resolve("spread"))).isEqualTo(Sites.files(folder.resolve("alone")));
    }

    @Test
    void compressedFilesInAFolderAreReadInTheOrderOfTheirNames() throws IOException {
        List<String> lines = Input.hostile(60);
        Input input = Input.in(folder, lines);
        Sites.alone(input, folder.resolve("alone"), "html");
        Path in = Files.createDirectories(folder.resolve("in"));
        Input.write(in.resolve("1.jsonl"), lines.subList(0, 20));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(in.resolve("2.jsonl.gz")))) {
            out.write(String.join("\n", lines.subList(20, lines.size()))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Files.writeString(in.resolve("_SUCCESS"), "");
        Sites.withSpark(Sites.request(new Input(input.publication(), in), folder.resolve("spread"), 2, "html"));
        assertThat(Sites.files(folder.resolve("spread"))).isEqualTo(Sites.files(folder.resolve("alone")));
    }

    @ParameterizedTest
    @EnumSource(names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
    void aColumnOfParquetIsReadAsLinesAre(Request.Planning planning) throws IOException {
        List<String> lines = Input.peaceful(90);
        Input input = Input.in(folder, lines);
        Sites.alone(input, folder.resolve("alone"), "html");
        Path in = folder.resolve("in");
        Sites.spark()
                .createDataset(lines, Encoders.STRING())
                .toDF("json")
                .repartition(3)
                .write()
                .parquet(in.toString());
        Request request = Sites.request(new Input(input.publication(), in), folder.resolve("spread"), 2, "html");
        Sites.withSpark(Sites.planned(request, planning));
        assertThat(Sites.files(folder.resolve("spread"))).isEqualTo(Sites.files(folder.resolve("alone")));
    }

    @Test
    void twentyThousandArticlesMakeTheSameSite() throws IOException {
        Input input = Input.in(folder, Input.peaceful(20_000));
        Sites.alone(input, folder.resolve("alone"), "html", "rss");
        Sites.withSpark(Sites.request(input, folder.resolve("spread"), 7, "html", "rss"));
        assertThat(Sites.fingerprints(folder.resolve("spread")).equals(Sites.fingerprints(folder.resolve("alone"))))
                .as("file for file the same")
                .isTrue();
    }

    @Test
    void whatIsFoundIsADataSetAndASummary() throws IOException {
        List<String> lines = Input.hostile(40);
        Input input = Input.in(folder, lines);
        Request request = Sites.request(input, folder.resolve("spread"), 2, "html");
        Path report = folder.resolve("report");
        Outcome outcome = Sites.withSpark(new Request(
                request.publication(),
                request.articles(),
                request.out(),
                request.formats(),
                request.theme(),
                Optional.of(report.toString()),
                request.form(),
                request.column(),
                request.tasks(),
                request.planning(),
                request.partitionRows()));
        long found =
                outcome.findings().stream().mapToLong(row -> row.getLong(1)).sum();
        assertThat(Sites.spark()
                        .read()
                        .json(report.resolve("findings").toString())
                        .count())
                .isEqualTo(found);
        assertThat(Files.readString(report.resolve("summary.json"))).contains("\"rejected\":" + outcome.rejected());
        String place = input.articles() + ":" + (lines.indexOf("not json at all") + 1);
        assertThat(Sites.spark()
                        .read()
                        .json(report.resolve("findings").toString())
                        .where("startswith(origin, '" + place + "')")
                        .count())
                .as("a line that is no JSON is named by its number")
                .isPositive();
    }
}
