package dev.weft.benchmarks.live;

import java.util.List;

/** An item of a feed, finished as texts: what the peers' templates are given. */
public record PeerItem(
        String title,
        String link,
        String guid,
        String date,
        String updated,
        List<String> creators,
        List<String> contributors,
        List<String> categories,
        String source,
        String description,
        String content,
        List<String> enclosure,
        List<String> picture,
        String pictureDescription,
        String pictureCredit) {}
