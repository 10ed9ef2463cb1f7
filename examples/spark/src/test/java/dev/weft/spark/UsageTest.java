package dev.weft.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weft.spark.material.Request;
import dev.weft.spark.material.Sink;
import dev.weft.spark.material.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a request is said before any task runs, in the words of the command line. */
class UsageTest {
    @TempDir
    private Path folder;

    private Input input;

    @BeforeEach
    void write() throws IOException {
        input = Input.in(folder, Input.peaceful(3));
    }

    private Request with(String publication, String articles, String out, String... formats) {
        return new Request(
                publication,
                articles,
                Optional.of(out),
                List.of(formats),
                Optional.empty(),
                Optional.empty(),
                Sink.Form.FILES,
                "json",
                1,
                Request.Planning.AUTO,
                Request.PARTITION_ROWS);
    }

    private void fails(Request request, String en) {
        assertThatThrownBy(() -> Sites.withSpark(request))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        fault -> assertThat(fault.bilingual().en()).contains(en));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void whatIsNotThereIsNamed() {
        String out = folder.resolve("out").toString();
        fails(
                with(folder + "/none.json", input.articles().toString(), out),
                "there is no file \"" + folder + "/none.json\"");
        fails(
                with(input.publication().toString(), folder + "/none.jsonl", out),
                "there is no file \"" + folder + "/none.jsonl\"");
        fails(with(folder.toString(), input.articles().toString(), out), "is not a regular file: a publication is one");
    }

    @Test
    void anUnknownFormatIsNamedWithThoseThatAre() {
        String out = folder.resolve("out").toString();
        fails(
                with(input.publication().toString(), input.articles().toString(), out, "pdf"),
                "there is no format \"pdf\"; installed are html/article");
    }

    @Test
    void aFileInThePlaceOfTheSiteIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        assertThatThrownBy(() -> Sites.withSpark(
                        with(input.publication().toString(), input.articles().toString(), file.toString())))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("cannot write \"" + file + "\"");
    }

    @Test
    void aSecondJobOnOneSiteIsTold() throws IOException {
        Path state = Files.createDirectories(folder.resolve("out.weft"));
        ProcessHandle own = ProcessHandle.current();
        Files.writeString(
                state.resolve("lock"),
                java.net.InetAddress.getLocalHost().getHostName() + "\n" + own.pid() + "\n"
                        + own.info().startInstant().map(Object::toString).orElse("?") + "\n");
        fails(
                with(
                        input.publication().toString(),
                        input.articles().toString(),
                        folder.resolve("out").toString()),
                "another run is writing to \"" + folder.resolve("out") + "\" (process " + own.pid());
    }

    @Test
    void aParquetFileWithoutTheColumnIsNamed() {
        Path in = folder.resolve("in");
        Sites.spark()
                .createDataset(List.of("{}"), Encoders.STRING())
                .toDF("article")
                .write()
                .parquet(in.toString());
        fails(
                with(
                        input.publication().toString(),
                        in.toString(),
                        folder.resolve("out").toString()),
                "has no column of text \"json\"; it has article");
    }

    @Test
    void whereThePlanIsMadeGoesByTheNumberOfArticles() {
        assertThat(Job.isSpread(Request.Planning.AUTO, 5_000_000)).isFalse();
        assertThat(Job.isSpread(Request.Planning.AUTO, 5_000_001)).isTrue();
        assertThat(Job.isSpread(Request.Planning.BROADCAST, 5_000_001)).isFalse();
        assertThat(Job.isSpread(Request.Planning.DISTRIBUTED, 1)).isTrue();
    }

    @Test
    void whatMayNotBeReadIsNamed() throws IOException {
        Files.setPosixFilePermissions(input.articles(), PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(input.articles())) {
            System.out.println("NOT TESTED: an input without permission. To test it do not run as root");
            return;
        }
        fails(
                with(
                        input.publication().toString(),
                        input.articles().toString(),
                        folder.resolve("out").toString()),
                "may not be read: change its permissions");
    }
}
