package dev.weft.importing;

import dev.weft.model.Article;
import dev.weft.model.Organisation;
import dev.weft.value.IcpFiling;
import dev.weft.value.PoliceFiling;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a saved page held: its article, and what it says of the site that published it.
 *
 * @param article the article with the facts found on the page
 * @param siteName the name of the site, or empty
 * @param breadcrumb the names of the sections above the article, from the top down, without the home page
 * @param organisations whom the page names as responsible, with contact data
 * @param icpOrNull the site's filing with the ministry of industry
 * @param policeOrNull the site's filing with public security
 * @param evidence where each fact was found, a fact once
 */
public record ImportedPage(
        Article article,
        String siteName,
        List<String> breadcrumb,
        List<Organisation> organisations,
        @Nullable IcpFiling icpOrNull,
        @Nullable PoliceFiling policeOrNull,
        List<Evidence> evidence) {
    /** Copies the lists. */
    public ImportedPage {
        breadcrumb = List.copyOf(breadcrumb);
        organisations = List.copyOf(organisations);
        evidence = List.copyOf(evidence);
    }

    /** Returns the site's filing with the ministry of industry, if the page shows one. */
    public Optional<IcpFiling> icp() {
        return Optional.ofNullable(icpOrNull);
    }

    /** Returns the site's filing with public security, if the page shows one. */
    public Optional<PoliceFiling> police() {
        return Optional.ofNullable(policeOrNull);
    }

    /** Returns where a fact was found, if it was. */
    public Optional<Evidence> evidence(String field) {
        return evidence.stream().filter(e -> e.field().equals(field)).findFirst();
    }
}
