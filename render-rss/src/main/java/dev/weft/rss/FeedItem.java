package dev.weft.rss;

import dev.weft.model.Article;
import dev.weft.model.Credit;
import dev.weft.model.Person;
import dev.weft.model.Publication;
import dev.weft.model.Section;
import dev.weft.render.Site;
import dev.weft.value.Language;
import dev.weft.value.PreciseDate;
import dev.weft.value.WebAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What all formats say of an article, so that they say the same.
 *
 * @param article the article
 * @param address where its page is
 * @param language what it is written in
 * @param feedLanguage the language of the feeds that it is in: those of its edition
 * @param authors who wrote it
 * @param contributors who else had a hand in it
 * @param categories its section and its tags
 * @param enclosures the files that go with it
 * @param characters how many characters its text has at least
 * @param zone what its dates are told in
 */
record FeedItem(
        Article article,
        WebAddress address,
        Language language,
        Language feedLanguage,
        List<Person> authors,
        List<Person> contributors,
        List<String> categories,
        List<Enclosure> enclosures,
        int characters,
        ZoneId zone) {
    static FeedItem of(Article article, Site site) {
        Survey survey = new Survey(article);
        Publication publication = site.publication().around(article);
        List<Person> authors = people(article.byline(), true);
        if (authors.isEmpty() && article.source().isPresent()) {
            String original = article.source().get().originalAuthor();
            authors = original.isEmpty() ? authors : List.of(Person.of(original));
        }
        return new FeedItem(
                article,
                site.address(site.page(article)),
                article.language().orElse(publication.language()),
                publication.language(),
                authors,
                people(article.byline(), false),
                categories(article, publication),
                survey.files(),
                survey.characters(),
                publication.zone());
    }

    private static List<Person> people(List<Credit> byline, boolean authors) {
        List<Person> found = List.of();
        for (int i = 0; i < byline.size(); i++) {
            Credit credit = byline.get(i);
            if (credit.role() == Credit.Role.AUTHOR == authors) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(credit.person());
            }
        }
        return found;
    }

    private static List<String> categories(Article article, Publication publication) {
        Optional<Section> section = publication.section(article.section());
        if (section.isEmpty()) {
            return article.tags();
        }
        List<String> all = new ArrayList<>(article.tags().size() + 1);
        all.add(section.get().name());
        for (String tag : article.tags()) {
            if (!tag.equals(all.get(0))) {
                all.add(tag);
            }
        }
        return all;
    }

    /** Returns whether there is a text to be read beyond the summary. */
    boolean hasText() {
        return !article.body().isEmpty() || !article.corrections().isEmpty();
    }

    /** Returns when the article was published, if that is known. */
    Optional<Instant> published() {
        return article.published().map(date -> date.instant(zone));
    }

    /** Returns when the article last changed, never before it was published, if either is known. */
    Optional<Instant> changed() {
        Optional<PreciseDate> changed = article.changed();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Instant instant = changed.get().instant(zone);
        if (article.modified().isPresent() && article.published().isPresent()) {
            Instant published = article.published().get().instant(zone);
            return Optional.of(published.isAfter(instant) ? published : instant);
        }
        return Optional.of(instant);
    }
}
