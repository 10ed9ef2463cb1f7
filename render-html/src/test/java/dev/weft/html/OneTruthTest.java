package dev.weft.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.model.Article;
import dev.weft.model.Publication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a page shows and what it says in its metadata are the same to the character. */
class OneTruthTest {
    @Test
    void visibleTextOpenGraphAndStructuredDataAgreeOnEveryArticle() {
        Publication publication = SamplePublication.publication();
        List<Article> articles = SamplePublication.articles(publication);
        for (String theme : List.of("press", "association")) {
            var documents = SampleSite.documents(publication, articles, Theme.builtIn(theme));
            for (Article article :
                    articles.stream().filter(OneTruthTest::isShown).toList()) {
                String html = new String(documents.get("articles/" + article.id() + ".html"), StandardCharsets.UTF_8);
                check(article, Jsoup.parse(html, publication.base() + "articles/"), publication);
            }
        }
    }

    private static boolean isShown(Article article) {
        return article.status() == Article.Status.USABLE;
    }

    private static void check(Article article, Document page, Publication publication) {
        String json = page.selectFirst("script[type]").data();
        assertThat(page.selectFirst("article h1").text()).isEqualTo(article.title());
        for (String place : List.of("[property=og:title]", "[name=twitter:title]", "[itemprop=name]")) {
            assertThat(content(page, place)).isEqualTo(article.title());
        }
        assertThat(content(page, "[name=ArticleTitle]")).isEqualTo(article.title());
        for (String place : List.of("[name=description]", "[property=og:description]", "[itemprop=description]")) {
            assertThat(content(page, place)).isEqualTo(article.summary());
        }
        if (!article.lead().isEmpty()) {
            assertThat(page.selectFirst(".lead").text()).isEqualTo(article.lead());
        }
        String iso = article.published().orElseThrow().iso(publication.zone());
        assertThat(page.selectFirst(".published time").attr("datetime")).isEqualTo(iso);
        assertThat(content(page, "[property=article:published_time]")).isEqualTo(iso);
        assertThat(content(page, "[name=PubDate]")).isEqualTo(iso);
        assertThat(json).contains("\"datePublished\":\"" + iso + "\"");
        article.source().filter(source -> !source.name().isEmpty()).ifPresent(source -> {
            assertThat(content(page, "[name=ContentSource]")).isEqualTo(source.name());
            assertThat(page.selectFirst(".origin").text()).endsWith(source.name());
        });
        List<String> authors = page.select("[rel=author]").eachText();
        assertThat(page.select("[property=article:author]").eachAttr("content")).isEqualTo(authors);
        for (String author : authors) {
            assertThat(json).contains("\"@type\":\"Person\",\"name\":\"" + author + "\"");
        }
        article.mainImage().ifPresent(image -> {
            String address = image.address().toString();
            assertThat(content(page, "[property=og:image]")).isEqualTo(address);
            assertThat(json).contains("\"image\":{\"@type\":\"ImageObject\",\"url\":\"" + address + "\"");
            assertThat(page.select("article img").eachAttr("abs:src")).contains(address);
        });
    }

    private static String content(Document page, String place) {
        Element meta = page.selectFirst("meta" + place);
        return meta == null ? "" : meta.attr("content");
    }
}
