/**
 * Whole collections become articles: a mirror of a site, a file of articles, and whatever a reader on the path knows.
 *
 * <p>{@link dev.weft.importing.collection.CollectionImporter} asks every {@code CollectionReader} how sure it is that the
 * source is of its kind, and lets the surest read. The reader hands one article after another to a {@code Receiver}, with
 * where it stood and the pictures and files that came with it. Behind the receiver each becomes a line of the output: its id
 * is made unique, its old address an alias, its files are copied; what was there before is left out. What the articles say of
 * their publication gathers in a {@code PublicationDraft}.
 *
 * <p>{@code SiteMenu} compares pages of a mirror for the menu that they share, of which {@code OldMenu} makes the navigation. How
 * menus are called and what tells them from crumbs, feet and paging are words of the room {@code evidence}: in {@code names.txt}
 * ({@code [menu]}, {@code [no menu]}, {@code [unfolding]}, {@code [present]}) and {@code phrases.txt} ({@code [home]},
 * {@code [way]}). To teach a word, add a row there.
 *
 * <p>What is kept of an article after it is written are a few numbers, by which another like it is known again.
 */
@NullMarked
package dev.weft.importing.collection;

import org.jspecify.annotations.NullMarked;
