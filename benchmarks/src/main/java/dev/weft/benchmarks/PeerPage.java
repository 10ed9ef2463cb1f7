package dev.weft.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the page of an article shows, finished as texts: what the peers' templates are given. */
public record PeerPage(
        String heading,
        String description,
        String canonical,
        Picture image,
        List<Alternate> alternates,
        String structuredData,
        Date published,
        @Nullable Date modified,
        Source source,
        String section,
        String sectionAddress,
        String latestFragment,
        String latestRoom,
        String authors,
        List<Link> tags,
        List<Link> navigation,
        List<Link> trail,
        List<Role> byline,
        String views,
        String viewsAsOf,
        @Nullable String lead,
        String body,
        @Nullable File attachment,
        String shareQuery,
        Teaser previous,
        Teaser next,
        List<Teaser> related,
        List<Teaser> earlier,
        Link year) {
    /** A picture. */
    public record Picture(String address, String alt, String width, String height) {}

    /** A feed. */
    public record Alternate(String mediaType, String title, String address) {}

    /** A date for machines and readers. */
    public record Date(String iso, String shown) {}

    /** Where the article came from. */
    public record Source(String name, @Nullable String address) {}

    /** A link, which may be to where the reader is. */
    public record Link(String label, String address, boolean current) {}

    /** Somebody and what they did. */
    public record Role(String label, String name, @Nullable String address) {}

    /** A file. */
    public record File(String address, String mediaType, String name, String kind, String title, String size) {}

    /** Another article. */
    public record Teaser(String title, String address, String iso, String day) {}
}
