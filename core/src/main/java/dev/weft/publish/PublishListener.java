package dev.weft.publish;

import dev.weft.render.SitePath;

/** Follows the progress of a run; its methods are called by several threads, and should be quick. */
public interface PublishListener {
    /** What a run is doing, in this order. */
    enum Stage {
        /** Reads all articles for the index. */
        INDEX,
        /** Copies the files of the publication. */
        FILES,
        /** Renders and writes the documents of articles, and of the listings that are complete. */
        ARTICLES,
        /** Renders and writes what is left: empty listings, sitemaps, organisations. */
        SITE,
        /** Removes what is no longer needed, and remembers what was done. */
        FINISH
    }

    /** A listener that does nothing. */
    PublishListener NONE = new PublishListener() {};

    /** Called when a stage begins; {@code total} is how many articles it goes through, 0 where that is not known. */
    default void began(Stage stage, long total) {}

    /** Called when so many more articles are done. */
    default void advanced(long articles) {}

    /** Called for each document that was written or removed; not for one that was up to date. */
    default void changed(SitePath path) {}
}
