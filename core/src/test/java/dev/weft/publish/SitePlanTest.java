package dev.weft.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.finding.Finding;
import dev.weft.model.Article;
import dev.weft.value.ArticleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SitePlanTest {
    private static final int PARTITIONS = 7;

    private final List<Finding> findings = new ArrayList<>();

    /** Makes the same plan as every other worker of an engine does, from entries in whatever order they arrived. */
    private SitePlan plan(List<Article> articles, long seed) {
        List<IndexEntry> entries = new ArrayList<>();
        articles.forEach(article -> entries.add(IndexEntry.of(article, 0)));
        Collections.shuffle(entries, new Random(seed));
        return SitePlan.of(Fakes.site(), entries, Optional.empty(), findings::add);
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
        MemoryTarget single = new MemoryTarget();
        Fakes.publisher().publish(ArticleSource.of(articles), single);

        SortedMap<String, String> site = new TreeMap<>();
        Map<String, Map<String, byte[]>> pieces = new HashMap<>();
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(3));
        for (int p = 0; p < PARTITIONS; p++) {
            SitePlan plan = plan(articles, p);
            for (int i = p; i < shuffled.size(); i += PARTITIONS) {
                SitePlan.ArticleResult result = plan.article(shuffled.get(i));
                result.documents().forEach(document -> add(site, document));
                for (Piece piece : result.pieces()) {
                    pieces.computeIfAbsent(piece.part().file(), path -> new HashMap<>())
                            .put(piece.article().value(), piece.bytes());
                }
            }
        }
        SitePlan plan = plan(articles, 99);
        plan.forEachPart(part -> {
            Map<String, byte[]> own = pieces.getOrDefault(part.path().file(), Map.of());
            assertThat(own).as(part.path().file()).hasSameSizeAs(part.articles());
            plan.listing(part, id -> own.get(id.value()), findings::add).ifPresent(document -> add(site, document));
        });
        plan.site(findings::add).forEach(document -> add(site, document));

        assertThat(site).isEqualTo(Fakes.texts(single));
        assertThat(findings).isEmpty();
    }

    @Test
    void everyArticleIsFoundByItsId() {
        List<Article> articles = Fakes.articles(5000);
        SitePlan plan = plan(articles, 1);
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
