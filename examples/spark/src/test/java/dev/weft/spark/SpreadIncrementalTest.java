package dev.weft.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.spark.material.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
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
}
