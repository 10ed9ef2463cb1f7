package dev.weft.publish.spread;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.ArticleEntry;
import dev.weft.publish.Fakes;
import dev.weft.value.PreciseDate;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EntryFactsTest {
    private static final long MIDNIGHT = Instant.parse("2020-05-31T16:00:00Z").getEpochSecond();

    private static EntryFacts facts(ArticleBuilder article) {
        return EntryFacts.of(ArticleEntry.of(article.build()), Fakes.publication());
    }

    private static ArticleBuilder article() {
        return Article.builder("a1", "标题");
    }

    @Test
    void aDayBeginsAtMidnightWhereThePublicationIs() {
        EntryFacts facts = facts(article().published(PreciseDate.parse("2020-06-01")));
        assertThat(facts.published()).isEqualTo(MIDNIGHT);
        assertThat(EntryFacts.day(facts.published(), Fakes.publication().zone()))
                .contains(LocalDate.of(2020, 6, 1));
    }

    @Test
    void oneOfTwoTimesStandsForTheOther() {
        EntryFacts published = facts(article().published(PreciseDate.parse("2020-06-01")));
        assertThat(published.changed()).isEqualTo(published.published());
        assertThat(published.dated()).isTrue();
        EntryFacts changed = facts(article().modified(PreciseDate.parse("2020-06-01")));
        assertThat(changed.published()).isEqualTo(MIDNIGHT);
        assertThat(changed.dated()).isFalse();
    }

    @Test
    void withoutATimeItIsOlderThanAllOthersAndOfNoDay() {
        EntryFacts facts = facts(article());
        assertThat(facts.published()).isEqualTo(EntryFacts.UNDATED);
        assertThat(EntryFacts.day(facts.published(), Fakes.publication().zone()))
                .isEmpty();
        assertThat(EntryFacts.instant(facts.changed())).isEqualTo(Instant.EPOCH);
        assertThat(facts.isAfter(Instant.EPOCH)).isFalse();
        assertThat(facts.isShownAt(Instant.EPOCH)).isTrue();
    }

    @Test
    void itIsShownFromTheEndOfItsEmbargoUntilItExpires() {
        EntryFacts facts =
                facts(article().embargo(PreciseDate.parse("2020-06-01")).expires(PreciseDate.parse("2020-06-02")));
        Instant from = Instant.ofEpochSecond(MIDNIGHT);
        assertThat(facts.isShownAt(from.minusSeconds(1))).isFalse();
        assertThat(facts.isShownAt(from)).isTrue();
        assertThat(facts.isShownAt(from.plusSeconds(86_399))).isTrue();
        assertThat(facts.isShownAt(from.plusSeconds(86_400))).isFalse();
    }

    @Test
    void aDraftIsNeverShown() {
        assertThat(facts(article().status(Article.Status.DRAFT)).isShownAt(Instant.EPOCH))
                .isFalse();
    }

    @Test
    void listingsAndSitemapsNameDifferentThings() {
        EntryFacts page = facts(article().kind(Article.Kind.PAGE));
        assertThat(page.listable()).isFalse();
        assertThat(page.inSitemap()).isTrue();
        EntryFacts unlisted = facts(article().listed(false));
        assertThat(unlisted.listable()).isFalse();
        assertThat(unlisted.inSitemap()).isFalse();
        EntryFacts withdrawn = facts(article().status(Article.Status.WITHDRAWN));
        assertThat(withdrawn.withdrawn()).isTrue();
        assertThat(withdrawn.listable()).isTrue();
        assertThat(withdrawn.inSitemap()).isFalse();
    }

    @Test
    void whatIsSaidToBeOfTomorrowIsInTheFuture() {
        EntryFacts facts = facts(article().published(PreciseDate.parse("2020-06-01")));
        assertThat(facts.isAfter(Instant.ofEpochSecond(MIDNIGHT - 1))).isTrue();
        assertThat(facts.isAfter(Instant.ofEpochSecond(MIDNIGHT))).isFalse();
    }
}
