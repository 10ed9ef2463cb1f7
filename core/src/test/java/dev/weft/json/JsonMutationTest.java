package dev.weft.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.weft.body.Dice;
import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Publication;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonMutationTest {
    private static final String[] TOKENS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "null",
        "true",
        "-1",
        "1e999",
        "\\u0000",
        "\\ud800",
        "\\",
        "\n",
        "\"type\"",
        "\"url\":",
        "\"javascript:x\"",
        "\u202E",
        "{\"type\":\"list\"}",
        "[[[[",
        "\"blocks\":[",
        "\"id\":\"..\""
    };
    private static final ArticleReader READER =
            ArticleReader.of(Publication.builder("刊物", WebAddress.of("https://www.example.org/site/"))
                    .build());

    @Test
    void noArticleOfWhateverBytesThrowsAndEveryRejectionIsAnError() {
        Dice dice = new Dice(20_000);
        RandomArticles articles = new RandomArticles(3);
        byte[] original = {};
        for (int i = 0; i < 20_000; i++) {
            if (i % 20 == 0) {
                original = ArticleWriter.toJson(articles.next()).getBytes(StandardCharsets.UTF_8);
            }
            byte[] mutant = mutated(original, dice);
            List<Finding> findings = new ArrayList<>();
            try {
                Optional<Article> read = READER.read(mutant, 0, mutant.length, "a.jsonl:" + i, findings::add);
                assertThat(findings.stream().anyMatch(f -> f.severity() == Severity.ERROR))
                        .isEqualTo(read.isEmpty());
                Optional<ArticleEntry> skimmed = READER.skim(mutant, 0, mutant.length, "a.jsonl:" + i, f -> {});
                assertThat(skimmed).isEqualTo(read.map(ArticleEntry::of));
                if (read.isPresent() && i % 4 == 0) {
                    byte[] again = ArticleWriter.toJson(read.get()).getBytes(StandardCharsets.UTF_8);
                    assertThat(READER.read(again, "again", f -> {})).isEqualTo(read);
                }
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                fail(
                        new String(mutant, StandardCharsets.UTF_8) + "\n"
                                + HexFormat.of().formatHex(mutant),
                        e);
            }
        }
    }

    @Test
    void noPublicationOfWhateverBytesThrows() {
        Dice dice = new Dice(8);
        byte[] original =
                PublicationWriter.toJson(PublicationReaderTest.everything()).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3_000; i++) {
            byte[] mutant = mutated(original, dice);
            List<Finding> findings = new ArrayList<>();
            try {
                Optional<Publication> read = PublicationReader.read(mutant, "p.json", findings::add);
                assertThat(findings.stream().anyMatch(f -> f.severity() == Severity.ERROR))
                        .isEqualTo(read.isEmpty());
            } catch (RuntimeException | AssertionError e) {
                fail(new String(mutant, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static byte[] mutated(byte[] original, Dice dice) {
        byte[] bytes = original.clone();
        for (int i = dice.below(3); i >= 0; i--) {
            int at = dice.below(bytes.length);
            int length = Math.min(dice.below(dice.chance(3) ? 200 : 4), bytes.length - at);
            switch (dice.below(4)) {
                case 0 -> bytes[at] = (byte) dice.below(256);
                case 1 -> bytes = spliced(bytes, at, length, new byte[0]);
                case 2 -> bytes = spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
                default -> bytes = spliced(bytes, at, length, dice.of(TOKENS).getBytes(StandardCharsets.UTF_8));
            }
            if (bytes.length == 0) {
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int remove, byte[] insert) {
        byte[] out = new byte[bytes.length - remove + insert.length];
        System.arraycopy(bytes, 0, out, 0, at);
        System.arraycopy(insert, 0, out, at, insert.length);
        System.arraycopy(bytes, at + remove, out, at + insert.length, bytes.length - at - remove);
        return out;
    }
}
