package dev.weft.example.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.body.Code;
import dev.weft.body.CodeBlock;
import dev.weft.body.Heading;
import dev.weft.body.Link;
import dev.weft.body.ListBlock;
import dev.weft.body.ListItem;
import dev.weft.body.Paragraph;
import dev.weft.body.Text;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.publish.ArticleSource;
import dev.weft.publish.MemoryTarget;
import dev.weft.publish.Publisher;
import dev.weft.render.Site;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static final WebAddress BASE = WebAddress.of("https://www.example.org/");
    private static final Publication PUBLICATION =
            Publication.builder("织网", BASE).build();

    private static MemoryTarget publish(Site site, Article article) throws IOException {
        MemoryTarget target = MemoryTarget.of();
        Publisher.of(site).publish(ArticleSource.of(List.of(article)), target);
        return target;
    }

    @Test
    void anArticleIsPublishedAsMarkdown() throws IOException {
        Article article = Article.builder("one", "经 *纬*")
                .body(Body.of(
                        Heading.of(2, "其一"),
                        Paragraph.of(
                                new Text("<script> 见 "), new Link(BASE, "", List.of(new Text("主页"))), new Code("a_b")),
                        new ListBlock(false, 1, List.of(new ListItem(List.of(Paragraph.of("项"))))),
                        new CodeBlock("x\ny", "")))
                .build();
        MemoryTarget target = publish(Site.of(PUBLICATION), article);
        assertThat(target.documents()).containsOnlyKeys("markdown/one.md");
        assertThat(target.text("markdown/one.md")).isEqualTo("""
                # 经 \\*纬\\*

                ## 其一

                \\<script\\> 见 [主页](https://www.example.org/)a\\_b

                - 项

                    x
                    y

                <https://www.example.org/articles/one.html>
                """);
    }

    @Test
    void whatWasTakenBackIsNotWritten() throws IOException {
        Article article =
                Article.builder("one", "一").status(Article.Status.WITHDRAWN).build();
        assertThat(publish(Site.of(PUBLICATION), article).documents()).isEmpty();
    }
}
