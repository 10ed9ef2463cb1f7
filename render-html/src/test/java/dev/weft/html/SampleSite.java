package dev.weft.html;

import dev.weft.model.Article;
import dev.weft.model.ArticleEntry;
import dev.weft.model.Organisation;
import dev.weft.model.Publication;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.Neighbours;
import dev.weft.render.OrganisationPage;
import dev.weft.render.Redirect;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.render.Teaser;
import dev.weft.render.WholeSite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Every kind of page of a publication, by where it is. */
final class SampleSite {
    private final Site site;
    private final List<Article> articles;
    private final Map<Format<?>, Map<String, byte[]>> documents = new LinkedHashMap<>();

    private SampleSite(Site site, List<Article> articles) {
        this.site = site;
        this.articles = articles;
    }

    static Map<String, byte[]> documents(Publication publication, List<Article> articles, Theme theme) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        byFormat(publication, articles, theme).values().forEach(all::putAll);
        return all;
    }

    /** Returns the same documents, those of a format together. */
    static Map<Format<?>, Map<String, byte[]>> byFormat(Publication publication, List<Article> articles, Theme theme) {
        Site site = Site.of(publication, List.of(HtmlProvider.with(theme)));
        SampleSite sample = new SampleSite(site, articles);
        sample.render();
        return sample.documents;
    }

    private void render() {
        Publication publication = site.publication();
        for (Article article : articles) {
            add(HtmlFormats.ARTICLE, new ArticlePage(article, neighbours(article)));
            for (String alias : article.aliases()) {
                String from = alias.substring(1) + (alias.endsWith("/") ? "index.html" : "");
                add(HtmlFormats.REDIRECT, new Redirect(new SitePath(from), site.page(article), article.title()));
            }
        }
        listing(Listing.Kind.HOME, "", article -> true);
        for (String section : publication.sectionPaths()) {
            listing(Listing.Kind.SECTION, section, a -> (a.section() + "/").startsWith(section + "/"));
        }
        Article tagged = articles.stream()
                .filter(a -> !a.tags().isEmpty() && !a.byline().isEmpty())
                .findFirst()
                .orElse(articles.get(0));
        if (!tagged.tags().isEmpty()) {
            String tag = tagged.tags().get(0);
            listing(Listing.Kind.TAG, tag, a -> a.tags().contains(tag));
            String name = tagged.byline().get(0).person().name();
            listing(
                    Listing.Kind.PERSON,
                    name,
                    a -> a.byline().stream()
                            .anyMatch(credit -> credit.person().name().equals(name)));
        }
        listing(Listing.Kind.YEAR, "2014", article -> true);
        for (Organisation organisation : publication.organisations()) {
            add(HtmlFormats.ORGANISATION, new OrganisationPage(organisation));
        }
        List<WholeSite.Entry> entries = new ArrayList<>();
        for (Article article : articles) {
            Instant published =
                    article.published().map(d -> d.instant(publication.zone())).orElse(Instant.EPOCH);
            entries.add(new WholeSite.Entry(
                    site.page(article), published, published, article.title(), publication.language()));
        }
        WholeSite whole = new WholeSite(SequencePart.INDEX, entries, List.of(), Instant.parse("2014-01-24T00:00:00Z"));
        add(HtmlFormats.NOT_FOUND, whole);
        add(HtmlFormats.SITEMAP, whole);
        add(HtmlFormats.NEWS_SITEMAP, whole);
        add(HtmlFormats.ROBOTS, whole);
        add(HtmlFormats.STYLE, whole);
    }

    private void listing(Listing.Kind kind, String key, Predicate<Article> member) {
        List<Article> members = articles.stream()
                .filter(member)
                .filter(a -> a.kind() != Article.Kind.PAGE && a.status() == Article.Status.USABLE)
                .toList();
        add(HtmlFormats.LISTING, new Listing(kind, key, new SequencePart("", "", "1"), members, Instant.EPOCH));
        add(
                HtmlFormats.LATEST,
                new Listing(
                        kind, key, SequencePart.INDEX, members.subList(0, Math.min(6, members.size())), Instant.EPOCH));
        if (kind == Listing.Kind.HOME) {
            add(HtmlFormats.SEARCH, new Listing(kind, key, SequencePart.INDEX, List.of(), Instant.EPOCH));
            add(HtmlFormats.SEARCH_INDEX, new Listing(kind, key, SequencePart.INDEX, members, Instant.EPOCH));
            add(HtmlFormats.LISTING, new Listing(kind, key, new SequencePart("2", "3", "1"), members, Instant.EPOCH));
        }
    }

    private Neighbours neighbours(Article article) {
        List<Teaser> others = articles.stream()
                .filter(other -> !other.equals(article) && other.kind() != Article.Kind.PAGE)
                .map(other -> Teaser.of(ArticleEntry.of(other), site.page(other)))
                .toList();
        if (article.kind() == Article.Kind.PAGE || others.size() < 2) {
            return Neighbours.NONE;
        }
        List<Teaser> related = others.subList(0, Math.min(3, others.size()));
        return Neighbours.builder()
                .previous(others.get(0))
                .next(others.get(1))
                .earlier(others.subList(0, Math.min(6, others.size())))
                .related(related)
                .build();
    }

    private <S extends Subject> void add(Format<S> format, S subject) {
        site.renderer(format)
                .filter(renderer -> renderer.accepts(subject))
                .ifPresent(renderer -> documents
                        .computeIfAbsent(format, f -> new LinkedHashMap<>())
                        .put(
                                site.path(format, subject).file(),
                                renderer.render(subject).bytes()));
    }
}
