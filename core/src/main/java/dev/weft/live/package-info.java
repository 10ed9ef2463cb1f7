/**
 * The live site: a path and a repository of articles make a response, with the bytes that publishing would write.
 *
 * <p>A request for {@code /tags/weather/} goes like this:
 *
 * <ol>
 *   <li>{@link dev.weft.live.LiveSite} asks the {@link dev.weft.live.ArticleRepository} what changed, forgets what that
 *       made old, and looks whether it has the document.
 *   <li>If not, {@code Documents} reads the path back by the patterns of the formats: what the site has once, a file, an
 *       article, a part of a listing, an old address, in the order in which publishing gives paths away.
 *   <li>{@code ListingParts} counts the entries of the listing and asks for those of the part, by the rules of
 *       {@link dev.weft.publish.plan.Pagination}; {@code Surroundings} does so for what stands beside an article.
 *   <li>The renderer makes the document, and {@code Negotiation} answers with it, or says that the client has it already.
 * </ol>
 *
 * <p>Nothing here needs all articles: a repository answers a few questions by its indexes, and what is kept in memory is
 * bounded. The one exception is a sitemap, which names every page there is.
 */
@NullMarked
package dev.weft.live;

import org.jspecify.annotations.NullMarked;
