package dev.weft.importing;

import dev.weft.importing.page.PageReading;
import dev.weft.model.Article;
import dev.weft.model.Organisation;
import dev.weft.value.IcpFiling;
import dev.weft.value.PoliceFiling;
import java.util.List;
import java.util.Optional;

/** What a saved page held: its article, and what it says of the site that published it. */
public final class ImportedPage {
    private final PageReading read;
    private final List<Evidence> evidence;

    ImportedPage(PageReading read) {
        this.read = read;
        this.evidence = read.facts().stream()
                .map(fact -> new Evidence(fact.fact().key(), fact.value(), fact.place(), fact.confidence()))
                .toList();
    }

    /** Returns the article with the facts found on the page. */
    public Article article() {
        return read.article();
    }

    /** Returns the name of the site, or empty. */
    public String siteName() {
        return read.siteName();
    }

    /** Returns the names of the sections above the article, from the top down, without the home page. */
    public List<String> breadcrumb() {
        return read.breadcrumb();
    }

    /** Returns whom the page names as responsible, with contact data. */
    public List<Organisation> organisations() {
        return read.organisations();
    }

    /** Returns the site's filing with the ministry of industry, if the page shows one. */
    public Optional<IcpFiling> icp() {
        return Optional.ofNullable(read.icp());
    }

    /** Returns the site's filing with public security, if the page shows one. */
    public Optional<PoliceFiling> police() {
        return Optional.ofNullable(read.police());
    }

    /** Returns where each fact was found, a fact once. */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** Returns where a fact was found, if it was. */
    public Optional<Evidence> evidence(String field) {
        return evidence.stream().filter(e -> e.field().equals(field)).findFirst();
    }
}
