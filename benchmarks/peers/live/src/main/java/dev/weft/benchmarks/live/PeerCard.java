package dev.weft.benchmarks.live;

/** An article on the home page, finished as texts: what the peers' templates are given. */
public record PeerCard(
        String title,
        String address,
        String image,
        String width,
        String height,
        String section,
        String sectionAddress,
        String summary,
        String iso,
        String shown,
        String authors) {}
