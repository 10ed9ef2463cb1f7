package dev.weft.publish;

import static dev.weft.publish.Fakes.articles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.model.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PublishReportTest {
    private final MemoryTarget target = MemoryTarget.of();

    private PublishReport publish(List<Article> articles) throws IOException {
        return Fakes.publisher().build().publish(ArticleSource.of(articles), target);
    }

    @Test
    void theReportCountsTheDocumentsOfEachFormat() throws IOException {
        PublishReport report = publish(articles(3));
        assertThat(report.formats().keySet()).containsExactly("fake/feed", "fake/list", "fake/map", "html/article");
        long documents = 0;
        long bytes = 0;
        for (PublishReport.Rendered rendered : report.formats().values()) {
            documents += rendered.documents();
            bytes += rendered.bytes();
            assertThat(rendered.time()).isPositive();
        }
        assertThat(documents).isEqualTo(report.files());
        assertThat(bytes).isEqualTo(report.bytes());
        PublishReport.Rendered pages = Objects.requireNonNull(report.formats().get("html/article"));
        assertThat(pages.documents()).isEqualTo(3);
        assertThat(pages.bytes())
                .isEqualTo(target.documents().entrySet().stream()
                        .filter(document -> document.getKey().startsWith("articles/"))
                        .mapToLong(document -> document.getValue().length)
                        .sum());
    }

    @Test
    void theReportCountsTheSameWhateverTheNumberOfThreads() throws IOException {
        List<List<String>> counts = new ArrayList<>();
        for (int threads : new int[] {1, 4}) {
            PublishReport report = Fakes.publisher()
                    .threads(threads)
                    .piecesInMemory(100)
                    .build()
                    .publish(ArticleSource.of(articles(200)), MemoryTarget.of());
            List<String> count = new ArrayList<>();
            report.formats().forEach((format, r) -> count.add(format + " " + r.documents() + " " + r.bytes()));
            counts.add(count);
        }
        assertThat(counts.get(1)).isEqualTo(counts.get(0)).isNotEmpty();
    }

    @Test
    void compressedCopiesAreNotCountedAsDocumentsOfAFormat() throws IOException {
        PublishReport plain = publish(articles(60));
        PublishReport compressed =
                Fakes.publisher().compressed(true).build().publish(ArticleSource.of(articles(60)), MemoryTarget.of());
        assertThat(compressed.files()).isGreaterThan(plain.files());
        plain.formats().forEach((format, rendered) -> {
            PublishReport.Rendered other =
                    Objects.requireNonNull(compressed.formats().get(format));
            assertThat(other.documents()).isEqualTo(rendered.documents());
            assertThat(other.bytes()).isEqualTo(rendered.bytes());
        });
    }
}
