/**
 * A page as it is seen: its text decoded, its elements by name, the element of its article, the lines it shows.
 *
 * <p>The middle one of the three rooms in which pages are read. It knows words and evidence, and none of the rules that ask
 * what a page says. One page is made so:
 *
 * <ol>
 *   <li>{@link dev.weft.importing.document.PageText} decodes the bytes by what they are, and tells what is no page.
 *   <li>{@link dev.weft.importing.document.Page} goes through the parsed document once, and sorts its elements by tag, id and
 *       what their classes mean.
 *   <li>{@code Measures} counts for each element how much text, how many links and paragraphs are in it: what all that
 *       follows decides by.
 *   <li>{@code ContentFinder} finds the element of the article: by the names that content systems give it, else by where
 *       the prose is dense. {@code Boilerplate} says what is passed by on the way: navigation, share bars, footers.
 *   <li>{@link dev.weft.importing.document.Lines} makes the {@link dev.weft.importing.document.Line}s that a reader sees.
 *       {@code Beside} tells what is said of a comment or another article; {@code Signatures} finds the foot of a page
 *       without any order.
 * </ol>
 *
 * <p>Nobody changes the document while the rules look at it. When they have,
 * {@link dev.weft.importing.document.TextOfPage} takes out what they and {@code Boilerplate} found to be no part of the
 * text, which is the only change of a document there is, and hands the rest to the room of fragments.
 *
 * <p>To leave out a kind of block that is no text, say in {@code Boilerplate} what it is made of; a class name alone is a row
 * in {@code names.txt}.
 */
@NullMarked
package dev.weft.importing.document;

import org.jspecify.annotations.NullMarked;
