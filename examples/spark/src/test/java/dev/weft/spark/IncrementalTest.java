package dev.weft.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.spark.material.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalTest {
    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>(Input.peaceful(120));
    private Path alone;
    private Path spread;
    private Input input;

    @BeforeEach
    void publishOnce() throws IOException {
        input = Input.in(folder, lines);
        alone = folder.resolve("alone");
        spread = folder.resolve("spread");
        Sites.alone(input, alone, "html", "rss");
        publish();
    }

    private Outcome publish() throws IOException {
        return Sites.withSpark(Sites.request(input, spread, 3, "html", "rss"));
    }

    @Test
    void theSecondRunRendersNothingThatAnInputMade() throws IOException {
        Map<String, Object> before = Sites.times(spread);
        Outcome second = publish();
        assertThat(second.rendered()).as("sitemaps and the like").isLessThan(12);
        assertThat(second.written()).isZero();
        assertThat(second.removed()).isZero();
        assertThat(second.files()).isEqualTo(before.size());
        assertThat(Sites.times(spread)).isEqualTo(before);
    }

    @Test
    void oneChangedArticleRewritesWhatOneMachineRewrites() throws IOException {
        lines.set(60, lines.get(60).replace("第 60 篇", "改过的标题"));
        Input.write(input.articles(), lines);
        Map<String, Object> aloneBefore = Sites.times(alone);
        Map<String, Object> spreadBefore = Sites.times(spread);
        Sites.alone(input, alone, "html", "rss");
        Outcome second = publish();
        Set<String> rewritten = Sites.changed(spreadBefore, Sites.times(spread));
        assertThat(rewritten).isNotEmpty().isEqualTo(Sites.changed(aloneBefore, Sites.times(alone)));
        assertThat(second.written()).isEqualTo(rewritten.size());
        assertThat(Sites.files(spread)).isEqualTo(Sites.files(alone));
    }

    @Test
    void theDocumentsOfARemovedArticleAreRemoved() throws IOException {
        lines.remove(30);
        lines.add("{\"id\":\"new\",\"title\":\"新的一篇\",\"published\":\"2024-01-01\",\"section\":\"news\"}");
        Input.write(input.articles(), lines);
        Sites.alone(input, alone, "html", "rss");
        Outcome second = publish();
        assertThat(second.removed()).isPositive();
        assertThat(spread.resolve("articles/a30.html")).doesNotExist();
        assertThat(Sites.files(spread)).isEqualTo(Sites.files(alone));
    }

    @Test
    void aRunThatDiedInTheMiddleIsCompletedByTheNext() throws IOException {
        Path state = folder.resolve("spread.weft");
        List<String> other = new ArrayList<>(lines);
        other.set(10, lines.get(10).replace("第 10 篇", "中断的标题"));
        Input.write(input.articles(), other);
        publish();
        // As if the driver had been killed after it had written everything, and before it said so.
        restoreFirstRun(state);
        Files.writeString(state.resolve("current"), "run-000001\n");
        Dataset<Row> first = made(state.resolve("run-000001"));
        made(state.resolve("run-000002"))
                .join(first, new String[] {"key", "fingerprint"}, "left_anti")
                .select("key")
                .write()
                .parquet(state.resolve("run-000002/due").toString());
        Files.writeString(state.resolve("lock"), "elsewhere\n999999\n?\n");
        Files.setLastModifiedTime(state.resolve("lock"), FileTime.fromMillis(0));
        assertThat(Sites.files(spread)).isNotEqualTo(Sites.files(alone));

        publish();
        assertThat(Sites.files(spread)).isEqualTo(Sites.files(alone));
        assertThat(state.resolve("lock")).doesNotExist();
    }

    private static Dataset<Row> made(Path run) {
        return Sites.spark()
                .read()
                .schema(Records.MADE)
                .parquet(run.resolve("made").toString());
    }

    /** Makes the state of the first run again, which a run that succeeded removed: from the same input in another place. */
    private void restoreFirstRun(Path state) throws IOException {
        Path again = folder.resolve("again");
        Input.write(input.articles(), lines);
        Sites.withSpark(Sites.request(input, again, 3, "html", "rss"));
        Files.move(folder.resolve("again.weft/run-000001"), state.resolve("run-000001"));
    }

    @Test
    void anotherThemeOrFormatMakesAllAnew() throws IOException {
        Outcome fewer = Sites.withSpark(Sites.request(input, spread, 3, "html"));
        assertThat(fewer.removed()).isPositive();
        Sites.alone(input, alone, "html");
        assertThat(Sites.files(spread)).isEqualTo(Sites.files(alone));
    }
}
