package dev.weft.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ArticleReaderFuzzTest {
    @FuzzTest
    void linesOfWhateverBytesAreReadOrRejectedWithAnError(byte[] file) throws IOException {
        ArticleLines lines = new ArticleLines(new ByteArrayInputStream(file), "a.jsonl", finding -> {});
        for (Optional<ArticleLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            check(line.get().bytes(), line.get().origin());
        }
    }

    private static void check(byte[] json, String origin) {
        List<Finding> findings = new ArrayList<>();
        Optional<Article> read = ArticleReading.READER.read(json, origin, findings::add);
        boolean error = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(error).as("an error among %s", findings).isEqualTo(read.isEmpty());
        Optional<ArticleEntry> skimmed = ArticleReading.READER.skim(json, 0, json.length, origin, finding -> {});
        assertThat(skimmed).isEqualTo(read.map(ArticleEntry::of));
        if (read.isPresent()) {
            String written = ArticleWriter.toJson(read.get());
            List<Finding> again = new ArrayList<>();
            assertThat(ArticleReading.READER.read(written.getBytes(StandardCharsets.UTF_8), "again", again::add))
                    .as(written)
                    .isEqualTo(read);
            assertThat(again).as(written).isEmpty();
        }
    }
}
