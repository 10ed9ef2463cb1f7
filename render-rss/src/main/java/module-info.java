/** Listings as feeds. */
module dev.weft.rss {
    requires transitive dev.weft.core;
    requires static transitive org.jspecify;
}
