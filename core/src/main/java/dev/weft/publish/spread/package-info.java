/**
 * What a plan is made of where no machine has room for an index of all articles: rules that look at one article, or at
 * counts. Whoever can sort, count and join large data sets makes the same plan of them as {@code SitePlan} makes of its
 * index, and has the documents made by {@link dev.weft.publish.SiteStages}.
 *
 * <p>The article {@code a1} goes like this:
 *
 * <ol>
 *   <li>{@link dev.weft.publish.spread.EntryFacts} says when it was published and whether it is shown.
 *   <li>{@link dev.weft.publish.spread.PathContest} names the paths that it claims. Of most nobody else wants one. Those
 *       that are wanted twice, which sorting finds, are given away in one place, in the order of the input.
 *   <li>{@link dev.weft.publish.spread.Memberships} names the listings that it is in. Sorted by listing, time and id, its
 *       position in each is the count of what stands before it.
 *   <li>{@link dev.weft.publish.spread.ListingCut} says which documents have this position, and the sorted rows around it
 *       are its neighbours.
 * </ol>
 */
@NullMarked
package dev.weft.publish.spread;

import org.jspecify.annotations.NullMarked;
