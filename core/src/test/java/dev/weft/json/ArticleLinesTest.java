package dev.weft.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleLinesTest {
    private final List<Finding> findings = new ArrayList<>();

    private List<String> lines(InputStream in) throws IOException {
        ArticleLines lines = new ArticleLines(in, "a.jsonl", findings::add);
        List<String> out = new ArrayList<>();
        for (Optional<ArticleLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            byte[] bytes = line.get().bytes();
            out.add(line.get().number() + " " + bytes.length + " "
                    + new String(bytes, 0, Math.min(10, bytes.length), StandardCharsets.UTF_8).strip());
        }
        return out;
    }

    private List<String> lines(String text) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void blankLinesAndTheByteOrderMarkArePassedOver() throws IOException {
        assertThat(lines("\uFEFF{1}\n\n  \t\r\n{2}\r\n{3}")).containsExactly("1 3 {1}", "4 4 {2}", "5 3 {3}");
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n\n")).isEmpty();
        assertThat(lines("\uFEFF")).isEmpty();
    }

    @Test
    void linesLongerThanTheBufferAreWhole() throws IOException {
        for (int length : new int[] {65_535, 65_536, 65_537, 200_000}) {
            assertThat(lines("x".repeat(length) + "\nab\n" + "y".repeat(length)))
                    .containsExactly("1 " + length + " xxxxxxxxxx", "2 2 ab", "3 " + length + " yyyyyyyyyy");
        }
    }

    @Test
    void aLineBeyondTheBoundIsReportedAndTheOthersAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[ArticleReader.MAX_BYTES / 2 + 1]);
        InputStream half = new ByteArrayInputStream(bytes.toByteArray());
        InputStream rest = new ByteArrayInputStream(bytes.toByteArray());
        InputStream more = new ByteArrayInputStream("\n{2}".getBytes(StandardCharsets.UTF_8));
        assertThat(lines(new SequenceInputStream(new SequenceInputStream(half, rest), more)))
                .containsExactly("2 3 {2}");
        assertThat(findings).extracting(Finding::code).containsExactly("json.too-large");
        assertThat(findings.get(0).origin()).isEqualTo("a.jsonl:1");
    }
}
