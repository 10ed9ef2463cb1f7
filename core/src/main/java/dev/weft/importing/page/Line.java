package dev.weft.importing.page;

import org.jsoup.nodes.Element;

/**
 * A line that a page shows.
 *
 * @param text on one line, never empty
 * @param owner the element that its first text stands in, up to the block around it
 * @param linked how many characters are in links
 * @param inContent whether the owner is the element of the article, or within it
 */
record Line(String text, Element owner, int linked, boolean inContent) {}
