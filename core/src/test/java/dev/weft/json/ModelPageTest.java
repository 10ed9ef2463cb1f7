package dev.weft.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Link;
import dev.weft.body.Walker;
import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.value.LinkAddress;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The documentation's page on the model says what is so. */
class ModelPageTest {
    private static class Links extends Walker {
        final List<LinkAddress> addresses = new ArrayList<>();

        @Override
        public void link(Link link) {
            addresses.add(link.address());
            super.link(link);
        }
    }

    @Test
    void theArticleOfThePageGoesFromJsonToTreeToText() throws IOException {
        String page = Files.readString(Path.of("../docs/model.md"));
        List<String> examples = blocks(page);
        byte[] json = examples.get(0).getBytes(StandardCharsets.UTF_8);

        List<Finding> findings = new ArrayList<>();
        Publication publication = Publication.builder("Weft", WebAddress.of("https://www.example.org/"))
                .build();
        Article article = ArticleReader.of(publication)
                .read(json, "loom-day.json", findings::add)
                .orElseThrow();

        assertThat(page)
                .contains("precision()     // " + article.published().get().precision() + ":")
                .contains("kind()             // " + article.source().get().kind() + "\n")
                .contains("address()       // " + article.mainImage().get().address() + "\n")
                .contains("summary()                         // " + article.summary() + "\n")
                .contains("wordCount()                       // " + article.wordCount() + "\n")
                .contains("readingMinutes()                  // " + article.readingMinutes() + "\n");
        assertThat(ArticleWriter.toJson(article))
                .contains("\"body\":" + examples.get(2).replace("\n", "").replace(" {", "{"));
        assertThat(article.body().plainText() + "\n").isEqualTo(examples.get(5));
        Links links = new Links();
        article.body().accept(links);
        assertThat(links.addresses).containsExactly(WebAddress.of("https://www.example.org/looms.html"));
        assertThat(findings).isNotEmpty().allSatisfy(f -> assertThat(f.path()).startsWith("/body/html"));
    }

    /** Returns what stands between fences, in order. */
    private static List<String> blocks(String page) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : page.lines().toList()) {
            if (!line.startsWith("```")) {
                if (block != null) {
                    block.append(line).append('\n');
                }
            } else if (block == null) {
                block = new StringBuilder();
            } else {
                blocks.add(block.toString());
                block = null;
            }
        }
        return blocks;
    }
}
