/**
 * What readers search a site by, without a server: an index in many small files, of which a query fetches a few.
 *
 * <p>Take the article {@code a1}, "纺织产业集群会议", the 2,345th of its site:
 *
 * <ol>
 *   <li>{@link dev.weft.html.search.SearchTerms} cuts its texts into terms: 纺织, 织产, 产业 and so on, words of other scripts
 *       without their endings. Each becomes a number of 32 bits.
 *   <li>{@link dev.weft.html.search.IndexPiece} keeps these numbers, with what a result shows of the article, until the
 *       thousand articles of its part have come: the third, which no later article changes.
 *   <li>{@link dev.weft.html.search.IndexFiles} writes the part: 256 files of terms, each term with the articles that have
 *       it, and files of what results show of sixteen articles each.
 * </ol>
 *
 * <p>The script of the search page, {@code search-script.mustache}, cuts a query in the same way, fetches from each part the
 * files that its terms are in, the newest part first, and stops where they become too many.
 */
@NullMarked
package dev.weft.html.search;

import org.jspecify.annotations.NullMarked;
