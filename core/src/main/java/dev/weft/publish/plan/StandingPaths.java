package dev.weft.publish.plan;

import dev.weft.finding.Finding;
import dev.weft.render.Format;
import dev.weft.render.Listing;
import dev.weft.render.OrganisationPage;
import dev.weft.render.Renderer;
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

    /** The index of home or of a section in one format, whose path was free. */
    private record StandingListing(Format<Listing> format, Listing.Kind kind, String key) {}

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
                if (answers.accepts(renderer, listing)
                        && paths.take(name(listing), renderer.format(), listing, findings)) {
                    listings.add(new StandingListing(renderer.format(), listing.kind(), listing.key()));
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

    /** Returns the indexes of home and of the sections. */
    public static List<Listing> standing(Site site) {
        List<Listing> standing = new ArrayList<>();
        standing.add(Listing.home(List.of(), Instant.EPOCH));
        for (String section : site.publication().sectionPaths()) {
            standing.add(Listing.section(section, List.of(), Instant.EPOCH));
        }
        return standing;
    }

    /** Returns what a listing is called in a message. */
    public static String name(Listing listing) {
        return (listing.kind() + " " + listing.key()).strip();
    }

    /** Returns the renderers of what the site has once whose paths were free. */
    public List<Renderer<WholeSite>> wholes() {
        return wholes;
    }

    /** Returns whether the path of the index of home or of a section was free. */
    public boolean has(Format<Listing> format, Listing listing) {
        return listings.contains(new StandingListing(format, listing.kind(), listing.key()));
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
