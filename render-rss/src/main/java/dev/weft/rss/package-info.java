/** Listings as feeds: RSS 2.0, Atom 1.0, JSON Feed 1.1, and a list of all of them as OPML. */
@NullMarked
package dev.weft.rss;

import org.jspecify.annotations.NullMarked;
