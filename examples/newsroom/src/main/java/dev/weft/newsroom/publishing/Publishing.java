package dev.weft.newsroom.publishing;

import dev.weft.model.Article;
import dev.weft.model.ArticleBuilder;
import dev.weft.model.Correction;
import dev.weft.model.Publication;
import dev.weft.newsroom.store.Activities;
import dev.weft.newsroom.store.ArticleStore;
import dev.weft.newsroom.store.DeskArticle;
import dev.weft.newsroom.store.Exchange;
import dev.weft.newsroom.store.LiveStore;
import dev.weft.newsroom.store.SaveKind;
import dev.weft.newsroom.store.SiteChangedEvent;
import dev.weft.newsroom.store.State;
import dev.weft.value.PreciseDate;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes, corrects and withdraws: each is one transaction, of the desk's text and of what readers see. */
@Service
public class Publishing {
    private final ArticleStore articles;
    private final LiveStore live;
    private final Activities activities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(
            ArticleStore articles,
            LiveStore live,
            Activities activities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.articles = articles;
        this.live = live;
        this.activities = activities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes what stands at the desk.
     *
     * @param revision which revision the publisher saw; another one is not published
     * @param at from when readers see it; empty for at once
     * @param correction what was wrong with what readers saw, for them to read; blank for nothing
     * @return the revision it is now
     */
    @Transactional
    public long publish(
            DeskArticle desk,
            long revision,
            Publication publication,
            Optional<Instant> at,
            String correction,
            String who) {
        Article article = desk.article();
        OffsetDateTime now =
                OffsetDateTime.ofInstant(clock.instant(), publication.zone()).truncatedTo(ChronoUnit.SECONDS);
        Optional<OffsetDateTime> from = at.filter(moment -> moment.isAfter(clock.instant()))
                .map(moment -> OffsetDateTime.ofInstant(moment, publication.zone()));
        ArticleBuilder builder = article.toBuilder().status(Article.Status.USABLE);
        if (from.isPresent() || article.embargo().isPresent()) {
            builder.embargo(PreciseDate.of(from.orElse(now)));
        }
        if (article.published().isEmpty()) {
            builder.published(PreciseDate.of(from.orElse(now).truncatedTo(ChronoUnit.MINUTES)));
        }
        if (desk.state() == State.PUBLISHED && desk.hasUnpublishedChanges()) {
            builder.modified(PreciseDate.of(now.truncatedTo(ChronoUnit.MINUTES)));
        }
        if (!correction.isBlank()) {
            List<Correction> corrections = new ArrayList<>(article.corrections());
            corrections.add(Correction.builder(correction)
                    .date(PreciseDate.of(now.toLocalDate()))
                    .build());
            builder.corrections(corrections);
        }
        Article published = builder.build();
        long next = articles.save(published, revision, SaveKind.PUBLISHED, who);
        show(published, State.PUBLISHED, from.map(OffsetDateTime::toInstant), publication);
        String action = from.isPresent() ? "scheduled" : correction.isBlank() ? "published" : "corrected";
        activities.add(who, action, published.id().value(), published.title());
        return next;
    }

    /** Withdraws an article: readers see a note in its place; returns the revision it is now. */
    @Transactional
    public long withdraw(DeskArticle desk, long revision, Publication publication, String who) {
        Article withdrawn =
                desk.article().toBuilder().status(Article.Status.WITHDRAWN).build();
        long next = articles.save(withdrawn, revision, SaveKind.WITHDRAWN, who);
        show(withdrawn, State.WITHDRAWN, Optional.empty(), publication);
        activities.add(who, "withdrawn", withdrawn.id().value(), withdrawn.title());
        return next;
    }

    /** Takes an article as it is, from a file or another newsroom; one that is no draft is what readers see. */
    @Transactional
    public void bringIn(Article article, Publication publication, String who) {
        articles.create(article, SaveKind.IMPORTED, who);
        if (article.status() != Article.Status.DRAFT) {
            boolean withdrawn = article.status() == Article.Status.WITHDRAWN;
            Optional<Instant> from = article.embargo().map(date -> date.instant(publication.zone()));
            show(article, withdrawn ? State.WITHDRAWN : State.PUBLISHED, from, publication);
        }
    }

    /** Takes an article that may be here already: a new one, or a new version that is to be published from the desk. */
    @Transactional
    public Exchange.Outcome take(Article article, Publication publication, String who) {
        Optional<DeskArticle> before = articles.find(article.id().value());
        if (before.isEmpty()) {
            bringIn(article, publication, who);
            return Exchange.Outcome.ADDED;
        }
        if (before.get().article().equals(article)) {
            return Exchange.Outcome.SAME;
        }
        articles.save(article, before.get().revision(), SaveKind.IMPORTED, who);
        return Exchange.Outcome.CHANGED;
    }

    private void show(Article article, State state, Optional<Instant> from, Publication publication) {
        live.put(article, publication);
        articles.shown(article.id().value(), state, from);
        events.publishEvent(new SiteChangedEvent(article.section()));
    }
}
