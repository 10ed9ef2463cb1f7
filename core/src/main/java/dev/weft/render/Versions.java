package dev.weft.render;

import dev.weft.model.Article;
import dev.weft.model.EditionId;
import dev.weft.model.Organisation;
import dev.weft.model.Publication;
import dev.weft.model.Translation;
import dev.weft.value.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds the pages that say the same as a page in the languages of a publication. */
final class Versions implements Subject.Visitor<List<Translation>> {
    private final Site site;
    private final Publication publication;

    Versions(Site site) {
        this.site = site;
        this.publication = site.publication();
    }

    @Override
    public List<Translation> articlePage(ArticlePage page) {
        Article article = page.article();
        if (article.status() != Article.Status.USABLE) {
            return List.of();
        }
        Language own = article.language().orElse(publication.language());
        Set<Language> named = new HashSet<>(Set.of(own));
        List<Translation> all = new ArrayList<>();
        all.add(new Translation(own, site.address(site.page(page))));
        for (Translation translation : article.translations()) {
            if (named.add(translation.language())) {
                all.add(translation);
            }
        }
        return all.size() == 1 ? List.of() : all;
    }

    @Override
    public List<Translation> listing(Listing listing) {
        boolean everywhere = listing.kind() == Listing.Kind.HOME || listing.kind() == Listing.Kind.SECTION;
        return everywhere && listing.part().isIndex()
                ? inEachEdition(listing.edition(), listing::in)
                : List.<Translation>of();
    }

    @Override
    public List<Translation> organisationPage(OrganisationPage page) {
        Organisation organisation = page.organisation();
        return inEachEdition(page.edition(), edition -> new OrganisationPage(edition, organisation));
    }

    private List<Translation> inEachEdition(EditionId own, Function<EditionId, Subject> subject) {
        List<EditionId> editions = publication.editionIds();
        editions.remove(own);
        editions.add(0, own);
        List<Translation> all = new ArrayList<>();
        for (EditionId edition : editions) {
            Language language = publication.in(edition).language();
            all.add(new Translation(language, site.address(site.page(subject.apply(edition)))));
        }
        return all;
    }

    @Override
    public List<Translation> redirect(Redirect redirect) {
        return List.of();
    }

    @Override
    public List<Translation> wholeSite(WholeSite whole) {
        return List.of();
    }
}
