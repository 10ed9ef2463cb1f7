/**
 * The plan of a site: which documents it has, at which paths, and which articles each of them shows.
 *
 * <p>The article {@code a1}, in section {@code news}, with the tag {@code weather}, of May 2014, goes through
 * {@link dev.weft.publish.plan.PublicationPlan} like this:
 *
 * <ol>
 *   <li>{@code PathRegistry} takes {@code articles/a1.html} for it. Had something else that path, or were it a folder
 *       that something else lies in, {@code a1} would be hidden and both sides named.
 *   <li>{@code Listings} puts it among home, {@code news}, {@code weather} and 2014, each from the oldest to the newest.
 *   <li>For each format of listings a {@link dev.weft.publish.plan.ListingFormatPlan} asks
 *       {@link dev.weft.publish.plan.Pagination} for the part that holds its position: of home page 3 and, for a feed,
 *       the month 2014-05. The listing's own articles need not be known to that rule, only how many there are.
 *   <li>{@link dev.weft.publish.plan.Neighbourhood} finds what stands beside it, by
 *       {@link dev.weft.publish.plan.NeighbourRule}.
 *   <li>{@link dev.weft.publish.plan.SiteDocuments} names it in the sitemaps.
 *   <li>Its old address {@code /show-512.html} gets a path, if nothing took it by then.
 * </ol>
 *
 * <p>Nothing is rendered here, and no article is read: all of it comes from the index, so that a plan made from the same
 * entries is the same on every machine. {@code Pagination} and {@code NeighbourRule} know neither index nor site; whoever
 * has counts and positions from elsewhere, such as from a database, can call them too.
 */
@NullMarked
package dev.weft.publish.plan;

import org.jspecify.annotations.NullMarked;
