package dev.weft.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weft.body.Body;
import dev.weft.markup.BodyHtml;
import dev.weft.model.Article;
import dev.weft.value.WebAddress;

class PageImporterFuzzTest {
    private static final WebAddress ADDRESS = WebAddress.of("https://example.org/news/1.html");

    @FuzzTest
    void aPageOfWhateverBytesIsAnArticle(byte[] page) {
        ImportedPage read = PageImporter.read(page, ADDRESS, finding -> {});
        Article article = read.article();
        assertThat(article.title()).isNotEmpty();
        Body body = article.body();
        String written = BodyHtml.toHtml(body);
        assertThat(HtmlImporter.read(written, ADDRESS, finding -> {}))
                .as(written)
                .isEqualTo(body);
        assertThat(PageImporter.read(page, ADDRESS, finding -> {}).article()).isEqualTo(article);
    }
}
