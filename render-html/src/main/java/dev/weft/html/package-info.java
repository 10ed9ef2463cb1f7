/**
 * Articles, listings and organisations as HTML pages, with themes, sitemaps and what else a site has once.
 *
 * <p>{@link dev.weft.html.HtmlProvider} offers the formats of {@link dev.weft.html.HtmlFormats}; a
 * {@link dev.weft.html.Theme} says how pages look.
 */
@NullMarked
package dev.weft.html;

import org.jspecify.annotations.NullMarked;
