/**
 * A whole publication to a target: {@code Publisher.of(site).publish(articles, FolderTarget.of(folder))}.
 *
 * <p>Articles are read twice. The article {@code a1} in line 7 of a file goes through these calls:
 *
 * <ol>
 *   <li>{@link dev.weft.publish.ArticleSource.Item#skim}: its {@code ArticleEntry}, with a fingerprint of the line, goes
 *       to the {@link dev.weft.publish.SitePlan.Builder}. When all have come, the {@link dev.weft.publish.SitePlan} knows
 *       every document of the site and its path.
 *   <li>{@link dev.weft.publish.Ledger#standing}: if a run before made it from the same line, and nothing that it shows
 *       changed, its documents stand, and no more is done.
 *   <li>{@link dev.weft.publish.ArticleSource.Item#read} reads it, {@code LocalFiles} fills in the sizes of its pictures,
 *       the {@code Validator} checks it.
 *   <li>{@link dev.weft.publish.SitePlan#article} makes its documents, and a piece for each document of a listing that
 *       shows it.
 *   <li>The pieces wait in a {@code ListingAssembly}. If it was the last that its home page waited for,
 *       {@link dev.weft.publish.SitePlan#listing} puts that together.
 *   <li>{@link dev.weft.publish.Ledger#commit} gives all of it to the target.
 * </ol>
 *
 * <p>At the end {@link dev.weft.publish.SitePlan#site} makes sitemaps and the like, and {@link dev.weft.publish.Ledger#finish}
 * removes what is no longer needed. {@code Run} conducts this, {@code Production} does what is done for an article. A
 * cluster calls the same stages of {@code SitePlan} in its own workers.
 *
 * <p>Behind this front lie rooms that are not exported: {@code fingerprint}, {@code index} (what is known of each article),
 * {@code plan} (which documents, where, with which articles), {@code files} (the publication's own), {@code folder} (whole
 * files, records, the lock). Each is explained in its {@code package-info}.
 */
@NullMarked
package dev.weft.publish;

import org.jspecify.annotations.NullMarked;
