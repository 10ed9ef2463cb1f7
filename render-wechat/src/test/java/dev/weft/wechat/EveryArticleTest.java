package dev.weft.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.model.Article;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Renderer;
import dev.weft.render.Site;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;

/** What holds for every document of every article of the sample. */
class EveryArticleTest {
    private static final List<Format<ArticlePage>> FORMATS =
            List.of(WechatFormats.CARD, WechatFormats.ARTICLE, WechatFormats.DRAFT, WechatFormats.QR);

    /** Renders everything with a provider of its own, so that nothing is remembered. */
    private static List<String> all(Site site) {
        List<String> all = new ArrayList<>();
        for (Format<ArticlePage> format : FORMATS) {
            Renderer<ArticlePage> renderer = site.renderer(format).orElseThrow();
            for (Article article : Sample.articles()) {
                ArticlePage page = ArticlePage.of(article);
                if (renderer.accepts(page)) {
                    all.add(renderer.render(page).text());
                }
            }
        }
        return all;
    }

    @Test
    void manyThreadsWriteTheBytesOfOne() throws Exception {
        Site site = Sample.site();
        List<String> expected = all(site);
        assertThat(expected).hasSizeGreaterThan(4 * 15);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<List<String>>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                tasks.add(() -> all(site));
            }
            for (Future<List<String>> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void localeAndZoneOfTheMachineDoNotMatter() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<String> expected = all(Sample.site());
        try {
            for (String tag : List.of("tr", "zh-TW", "ar-EG", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
                assertThat(all(Sample.site())).as(tag).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void theNuCheckerFindsNoErrorInAnArticle() throws Exception {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        Renderer<ArticlePage> renderer =
                Sample.site().renderer(WechatFormats.ARTICLE).orElseThrow();
        for (Article article : Sample.articles()) {
            ArticlePage page = ArticlePage.of(article);
            if (renderer.accepts(page)) {
                byte[] html = renderer.render(page).bytes();
                assertThat(checker.validate(new ByteArrayInputStream(html)))
                        .as(article.id().value())
                        .doesNotContain("\"type\":\"error\"")
                        .doesNotContain("\"type\":\"non-document-error\"");
            }
        }
    }
}
