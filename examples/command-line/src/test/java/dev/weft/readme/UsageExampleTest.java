package dev.weft.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.body.Body;
import dev.weft.body.Paragraph;
import dev.weft.html.HtmlFormats;
import dev.weft.model.Article;
import dev.weft.model.Publication;
import dev.weft.render.ArticlePage;
import dev.weft.render.Rendition;
import dev.weft.render.Site;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import dev.weft.wechat.WechatFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's first snippet is the marked part of this file, and prints what the README says. */
class UsageExampleTest {
    private static final Path README = Path.of("../../README.md");
    private static final Path THIS = Path.of("src/test/java/dev/weft/readme/UsageExampleTest.java");

    @Test
    void snippetPrintsWhatTheReadmeShows() throws IOException {
        // README
        Publication publication = Publication.builder("辽宁纺织服装网", WebAddress.of("https://www.lnfz.example/"))
                .build();
        Article article = Article.builder("2014-cluster-conference", "全国纺织产业集群工作会议在萧山召开")
                .published(PreciseDate.parse("2014-01-24"))
                .body(Body.of(Paragraph.of("2013年12月20日，全国纺织产业集群工作会议在杭州市萧山区召开。")))
                .build();

        Site site = Site.of(publication); // with every renderer on the path
        ArticlePage page = ArticlePage.of(article);
        Rendition html = site.render(HtmlFormats.ARTICLE, page);
        Rendition card = site.render(WechatFormats.CARD, page);
        // end

        assertThat(html.text()).contains(article.title());
        assertThat(Files.readString(README)).contains(card.text().strip()).contains(snippet());
    }

    private static String snippet() throws IOException {
        String source = Files.readString(THIS);
        int start = source.indexOf("// README\n") + "// README\n".length();
        return source.substring(start, source.indexOf("// end\n")).stripIndent().strip();
    }
}
