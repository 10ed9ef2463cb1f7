package dev.weft.publish.plan;

import dev.weft.finding.Finding;
import dev.weft.model.ArticleEntry;
import dev.weft.model.EditionId;
import dev.weft.model.Organisation;
import dev.weft.model.Translation;
import dev.weft.publish.index.ArticleIndex;
import dev.weft.publish.index.ArticleRef;
import dev.weft.render.ArticlePage;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.OrganisationPage;
import dev.weft.render.Redirect;
import dev.weft.render.Renderer;
import dev.weft.render.SequencePart;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.Subject;
import dev.weft.render.WholeSite;
import dev.weft.value.Language;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a site has once: the documents of organisations, and those about the whole, such as sitemaps: all pages in a stable
 * order, the articles from the oldest to the newest, then what is no article; cut into numbered parts where a format has
 * such and there are too many pages for one. Immutable.
 */
public final class SiteDocuments {
    private final Site site;
    private final ArticleIndex index;
    private final Instant now;
    private final List<ArticleRef> articles;
    private final List<WholeSite.Entry> others = new ArrayList<>();
    private final List<Item<?>> items = new ArrayList<>();

    /**
     * A document that the site has once.
     *
     * @param <S> what it is about
     * @param key what it is, the same in every run
     * @param renderer what makes it
     * @param subject what it is about
     */
    public record Item<S extends Subject>(String key, Renderer<S> renderer, S subject) {
        /** Returns where it is. */
        public SitePath path(Site site) {
            return site.path(renderer.format(), subject);
        }
    }

    SiteDocuments(
            Site site,
            ArticleIndex index,
            List<ListingFormatPlan> listings,
            List<Item<OrganisationPage>> organisations,
            List<Renderer<WholeSite>> wholes,
            Instant now,
            PathRegistry paths,
            Consumer<Finding> findings) {
        this.site = site;
        this.index = index;
        this.now = now;
        articles = index.articles()
                .filter(index::isInSitemap)
                .sorted(index::compareByTime)
                .toList();
        listings.forEach(this::addPages);
        organisations.forEach(item -> others.add(entry(site, item.renderer().format(), item.subject(), Instant.EPOCH)));
        // Listings and organisations are numbered as the publication has them, on which no document may depend.
        others.sort(Comparator.comparing(WholeSite.Entry::path));
        items.addAll(organisations);
        wholes.forEach(renderer -> addWhole(renderer, paths, findings));
    }

    private void addPages(ListingFormatPlan plan) {
        Format<Listing> format = plan.renderer().format();
        if (format.relation() == Format.Relation.PAGE) {
            plan.parts().forEach(part -> {
                Listing listing = plan.describe(part);
                others.add(entry(site, format, listing, listing.changed()));
            });
        }
    }

    /** Returns the entry of a page that is no article; {@code changed} is the epoch where that is not known. */
    public static <S extends Subject> WholeSite.Entry entry(Site site, Format<S> format, S subject, Instant changed) {
        Language language = site.publication().in(subject.accept(EDITION)).language();
        List<Translation> versions =
                format.relation() == Format.Relation.PAGE ? site.versions(subject) : List.<Translation>of();
        return new WholeSite.Entry(site.path(format, subject), changed, Instant.EPOCH, "", language, versions);
    }

    /** The edition of a page that is no article. */
    private static final Subject.Visitor<EditionId> EDITION = new Subject.Visitor<>() {
        @Override
        public EditionId listing(Listing listing) {
            return listing.edition();
        }

        @Override
        public EditionId organisationPage(OrganisationPage page) {
            return page.edition();
        }

        @Override
        public EditionId articlePage(ArticlePage page) {
            return EditionId.DEFAULT;
        }

        @Override
        public EditionId redirect(Redirect redirect) {
            return EditionId.DEFAULT;
        }

        @Override
        public EditionId wholeSite(WholeSite whole) {
            return EditionId.DEFAULT;
        }
    };

    private void addWhole(Renderer<WholeSite> renderer, PathRegistry paths, Consumer<Finding> findings) {
        Format<WholeSite> format = renderer.format();
        int total = articles.size() + others.size();
        boolean inParts = !format.partPattern().isEmpty() && total > format.partSize();
        List<String> names = new ArrayList<>();
        for (int from = 0; inParts && from < total; from += format.partSize()) {
            int to = Math.min(from + format.partSize(), total);
            String name = Integer.toString(from / format.partSize() + 1);
            WholeSite part = new WholeSite(SequencePart.of(name), new Pages(from, to), List.of(), changed(from, to));
            if (paths.take(format.id() + " " + name, format, part, findings)) {
                names.add(name);
                add(renderer, part);
            }
        }
        List<WholeSite.Entry> all = inParts ? List.of() : new Pages(0, total);
        add(renderer, new WholeSite(SequencePart.INDEX, all, names, index.newest(), now));
    }

    private void add(Renderer<WholeSite> renderer, WholeSite part) {
        items.add(new Item<>(renderer.format().id() + " site " + part.part().name(), renderer, part));
    }

    private Instant changed(int from, int to) {
        int end = Math.min(to, articles.size());
        Instant newest = from < end ? index.newest(articles.subList(from, end)) : Instant.EPOCH;
        for (int i = Math.max(from, articles.size()); i < to; i++) {
            Instant time = others.get(i - articles.size()).changed();
            newest = time.isAfter(newest) ? time : newest;
        }
        return newest;
    }

    /** Returns all of them, organisations first. */
    public List<Item<?>> items() {
        return items;
    }

    /** Some of the pages, each made as it is asked for. */
    private final class Pages extends AbstractList<WholeSite.Entry> {
        private final int from;
        private final int to;

        Pages(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public int size() {
            return to - from;
        }

        @Override
        public WholeSite.Entry get(int position) {
            int i = from + position;
            return i < articles.size() ? entry(articles.get(i)) : others.get(i - articles.size());
        }

        private WholeSite.Entry entry(ArticleRef article) {
            ArticleEntry entry = index.entry(article);
            boolean news = index.isListed(article) && entry.published().isPresent();
            return new WholeSite.Entry(
                    site.page(entry),
                    index.changed(article),
                    news ? index.published(article) : Instant.EPOCH,
                    entry.title(),
                    entry.language().orElse(site.publication().language()),
                    entry.translations().isEmpty() ? List.of() : site.versions(ArticlePage.of(entry)));
        }
    }

    /** Returns the organisations whose documents have paths of their own. */
    static List<Item<OrganisationPage>> organisations(
            Site site,
            List<Renderer<OrganisationPage>> renderers,
            Answers answers,
            PathRegistry paths,
            Consumer<Finding> findings) {
        List<Item<OrganisationPage>> items = new ArrayList<>();
        for (Renderer<OrganisationPage> renderer : renderers) {
            String format = renderer.format().id();
            for (EditionId edition : site.publication().editionIds()) {
                for (Organisation organisation : site.publication().in(edition).organisations()) {
                    OrganisationPage page = new OrganisationPage(edition, organisation);
                    String name = edition.path() + organisation.id();
                    if (answers.accepts(renderer, page) && paths.take(name, renderer.format(), page, findings)) {
                        items.add(new Item<>(format + " organisation " + name, renderer, page));
                    }
                }
            }
        }
        return items;
    }
}
