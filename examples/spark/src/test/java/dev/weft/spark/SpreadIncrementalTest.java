package dev.weft.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.spark.material.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is true of a second run with the plan in memory is so with the plan that no process has. */
class SpreadIncrementalTest {
    @TempDir
    private Path folder;

    private Outcome publish(Input input) throws IOException {
        Request request = Sites.request(input, folder.resolve("spread"), 3, "html", "rss");
        return Sites.withSpark(Sites.planned(request, Request.Planning.DISTRIBUTED));
    }

    @Test
    void aSecondRunRendersNothingThatAnInputMade() throws IOException {
        Path spread = folder.resolve("spread");
        Input input = Input.in(folder, Input.peaceful(120));
        publish(input);
        Map<String, Object> before = Sites.times(spread);

        Outcome unchanged = publish(input);
        assertThat(unchanged.rendered()).as("sitemaps and the like").isLessThan(12);
        assertThat(unchanged.written()).isZero();
        assertThat(unchanged.removed()).isZero();
        assertThat(Sites.times(spread)).isEqualTo(before);
    }

    @Test
    void oneChangedArticleRewritesWhatOneMachineRewrites() throws IOException {
        Path alone = folder.resolve("alone");
        Path spread = folder.resolve("spread");
        List<String> lines = new ArrayList<>(Input.peaceful(120));
        Input input = Input.in(folder, lines);
        Sites.alone(input, alone, "html", "rss");
        publish(input);
        Map<String, Object> aloneBefore = Sites.times(alone);
        Map<String, Object> spreadBefore = Sites.times(spread);

        lines.set(60, lines.get(60).replace("第 60 篇", "改过的标题"));
        Input.write(input.articles(), lines);
        Sites.alone(input, alone, "html", "rss");
        Outcome second = publish(input);
        Set<String> rewritten = Sites.changed(spreadBefore, Sites.times(spread));
        assertThat(rewritten).isNotEmpty().isEqualTo(Sites.changed(aloneBefore, Sites.times(alone)));
        assertThat(second.written()).isEqualTo(rewritten.size());
        assertThat(Sites.files(spread)).isEqualTo(Sites.files(alone));
    }
}
