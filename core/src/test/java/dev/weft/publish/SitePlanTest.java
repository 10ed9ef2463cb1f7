package dev.weft.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.render.Site;
import dev.weft.value.ArticleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SitePlanTest {
    private static final int PARTITIONS = 7;

    private final List<Finding> findings = new ArrayList<>();

    /** Makes the same plan as every other worker of an engine does, from entries in whatever order they arrived. */
    private SitePlan plan(Site site, List<Article> articles, long seed) {
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(seed));
        SitePlan.Builder builder = SitePlan.builder(site).findings(findings::add);
        shuffled.forEach(article -> builder.add(ArticleEntry.of(article)));
        return builder.build();
    }

    /** Publishes as an engine with workers of its own does: each has a plan, some articles, and some parts of listings. */
    private SortedMap<String, String> publishInPartitions(Site site, List<Article> articles) throws IOException {
        SortedMap<String, String> documents = new TreeMap<>();
        Map<SitePlan.PartId, Map<ArticleId, byte[]>> pieces = new HashMap<>();
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(3));
        for (int p = 0; p < PARTITIONS; p++) {
            SitePlan plan = plan(site, articles, p);
            for (int i = p; i < shuffled.size(); i += PARTITIONS) {
                Article article = shuffled.get(i);
                SitePlan.ArticleResult result = plan.article(article);
                findings.addAll(result.findings());
                result.documents().forEach(document -> add(documents, document));
                result.contributions()
                        .forEach(contribution -> contribution
                                .parts()
                                .forEach(part -> pieces.computeIfAbsent(part, added -> new HashMap<>())
                                        .put(article.id(), contribution.piece())));
            }
        }
        SitePlan plan = plan(site, articles, 99);
        for (SitePlan.PartId id : plan.parts().toList()) {
            SitePlan.ListingPart part = plan.part(id);
            Map<ArticleId, byte[]> own = pieces.getOrDefault(id, Map.of());
            assertThat(own).as(part.path().file()).hasSameSizeAs(part.articles());
            List<byte[]> ordered = part.articles().stream().map(own::get).toList();
            add(documents, plan.listing(id, SitePlan.Pieces.of(ordered)));
        }
        for (SitePlan.SiteDocumentId id : plan.siteDocuments().toList()) {
            add(documents, plan.site(id));
        }
        return documents;
    }

    private void add(Map<String, String> documents, SitePlan.DocumentResult result) {
        findings.addAll(result.findings());
        result.documents().forEach(document -> add(documents, document));
    }

    private static SortedMap<String, String> publishAtOnce(Site site, List<Article> articles) throws IOException {
        MemoryTarget target = MemoryTarget.of();
        Publisher.of(site).publish(ArticleSource.of(articles), target);
        return Fakes.texts(target);
    }

    @Test
    void manyPartitionsInAnyOrderMakeTheSameSite() throws IOException {
        List<Article> articles = Fakes.articles(500);
        articles.set(
                3,
                articles.get(3).toBuilder()
                        .pinned(true)
                        .aliases(List.of("/old.html"))
                        .build());
        assertThat(publishInPartitions(Fakes.site(), articles)).isEqualTo(publishAtOnce(Fakes.site(), articles));
        assertThat(findings).isEmpty();
    }

    @Test
    void listingsThatAreMadeWithoutPiecesAreThereOnBothWays() throws IOException {
        Site site = Site.of(Fakes.publication(), List.of(new Fakes.WholeListings()));
        List<Article> articles = Fakes.articles(45);
        SortedMap<String, String> documents = publishAtOnce(site, articles);
        assertThat(documents).containsKeys("whole/index.txt", "whole/sections/news/index.txt");
        assertThat(documents.get("whole/tags/t0/index.txt"))
                .isEqualTo("TAG t0: 标题 44, 标题 40, 标题 36, 标题 32, 标题 28, 标题 24, 标题 20, 标题 16, 标题 12, 标题 8, 标题 4, 标题 0");
        assertThat(publishInPartitions(site, articles)).isEqualTo(documents);
        assertThat(findings).isEmpty();
    }

    @Test
    void everyArticleIsFoundByItsId() {
        List<Article> articles = Fakes.articles(5000);
        SitePlan plan = plan(Fakes.site(), articles, 1);
        for (Article article : articles) {
            assertThat(plan.isShown(article.id())).as(article.id().value()).isTrue();
        }
        assertThat(plan.isShown(ArticleId.of("nobody"))).isFalse();
    }

    private static void add(Map<String, String> site, Document document) {
        String before = site.put(document.path().file(), new String(document.bytes(), StandardCharsets.UTF_8));
        assertThat(before).as(document.path() + " was made once").isNull();
    }
}
