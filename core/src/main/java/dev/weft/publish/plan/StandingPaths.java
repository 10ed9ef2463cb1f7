package dev.weft.publish.plan;

import dev.weft.finding.Finding;
import dev.weft.model.EditionId;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.OrganisationPage;
import dev.weft.render.Renderer;
import dev.weft.render.SearchIndexRenderer;
import dev.weft.render.Site;
import dev.weft.render.SitePath;
import dev.weft.render.WholeSite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a site has whatever its articles are, and takes its paths first: what it has once, the indexes of home and sections,
 * organisations, files. Immutable.
 */
public final class StandingPaths {
    private final List<Renderer<WholeSite>> wholes;
    private final Set<StandingListing> listings = new HashSet<>();
    private final List<SiteDocuments.Item<OrganisationPage>> organisations;
    private final Set<SitePath> files = new HashSet<>();

    /** The index of home or of a section of an edition in one format, whose path was free. */
    private record StandingListing(Format<Listing> format, EditionId edition, Listing.Kind kind, String key) {
        static StandingListing of(Format<Listing> format, Listing listing) {
            return new StandingListing(format, listing.edition(), listing.kind(), listing.key());
        }
    }

    /** Takes the paths, and reports which were taken. */
    public StandingPaths(
            Site site,
            RenderersBySubject renderers,
            Answers answers,
            PathRegistry paths,
            List<SitePath> wantedFiles,
            Consumer<Finding> findings) {
        wholes = renderers.wholes().stream()
                .filter(renderer -> paths.take(renderer.format().id(), renderer.format(), WholeSite.EMPTY, findings))
                .toList();
        for (Renderer<Listing> renderer : renderers.listings()) {
            for (Listing listing : standing(site)) {
                if (answers.accepts(renderer, listing) && take(renderer, listing, paths, findings)) {
                    listings.add(StandingListing.of(renderer.format(), listing));
                }
            }
        }
        organisations = SiteDocuments.organisations(site, renderers.organisations(), answers, paths, findings);
        for (SitePath file : wantedFiles) {
            Optional<String> owner = paths.take(new PathRegistry.Named(file.file(), file));
            if (owner.isEmpty()) {
                files.add(file);
            } else {
                findings.accept(PlanCodes.taken(file.file(), file, owner.get()));
            }
        }
    }

    /** Takes the path of a document of a listing, and the folder of one that has files beside it. */
    public static boolean take(
            Renderer<Listing> renderer, Listing listing, PathRegistry paths, Consumer<Finding> findings) {
        Format<Listing> format = renderer.format();
        return paths.take(name(listing), format, listing, findings)
                && (!(renderer instanceof SearchIndexRenderer)
                        || paths.takeFolder(name(listing), format, listing, findings));
    }

    /** Returns the indexes of home and of the sections, edition by edition. */
    public static List<Listing> standing(Site site) {
        List<Listing> standing = new ArrayList<>();
        for (EditionId edition : site.publication().editionIds()) {
            standing.add(Listing.home(List.of(), Instant.EPOCH).in(edition));
            for (String section : site.publication().sectionPaths()) {
                standing.add(Listing.section(section, List.of(), Instant.EPOCH).in(edition));
            }
        }
        return standing;
    }

    /** Returns what a listing is called in a message. */
    public static String name(Listing listing) {
        return (listing.edition().path() + listing.kind() + " " + listing.key()).strip();
    }

    /** Returns the renderers of what the site has once whose paths were free. */
    public List<Renderer<WholeSite>> wholes() {
        return wholes;
    }

    /** Returns whether the path of the index of home or of a section was free. */
    public boolean has(Format<Listing> format, Listing listing) {
        return listings.contains(StandingListing.of(format, listing));
    }

    /** Returns the documents of organisations. */
    public List<SiteDocuments.Item<OrganisationPage>> organisations() {
        return organisations;
    }

    /** Returns the files whose paths were free. */
    public Set<SitePath> files() {
        return files;
    }
}
