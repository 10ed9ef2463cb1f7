/**
 * What may be found out about a page, how sure it is, and the words in which pages say it.
 *
 * <p>The lowest of the three rooms in which pages are read; it knows no page. Two things are here:
 *
 * <ul>
 *   <li><b>Evidence.</b> A {@link dev.weft.importing.evidence.Fact} is what may be known: the title, the source, a filing. A
 *       {@link dev.weft.importing.evidence.Ground} is what a finding rests on, which is how sure it is: the one table of
 *       confidences, each with its reason. {@link dev.weft.importing.evidence.Facts} takes what the rules offer; of several
 *       values the surest counts, and what two places agree on is surer than both. A
 *       {@link dev.weft.importing.evidence.Found} is a value with its place, as it is handed out.
 *   <li><b>Words.</b> {@link dev.weft.importing.evidence.Labels} takes a line such as
 *       <pre>时间:2014-01-24 来源:某报 作者:甲 501次浏览</pre>
 *       apart by the labels of {@code labels.txt} into PUBLISHED 2014-01-24, SOURCE 某报, AUTHOR 甲, VIEWS 501.
 *       {@link dev.weft.importing.evidence.Names} tells by {@code names.txt} what the words in an id or a class say of an
 *       element ({@code share-bar} is beside the text), {@link dev.weft.importing.evidence.Phrase} by {@code phrases.txt}
 *       what a line means (相关阅读, Read more …), {@link dev.weft.importing.evidence.Dates} reads dates in nine languages.
 * </ul>
 *
 * <p>The words by which the menu of a site is told from crumbs and feet stand here too; the room {@code collection} asks for them.
 *
 * <p>To teach a word, add a row to one of the files beside these classes. A fact or a ground is a row in its enum. What a
 * page says with them is found by the rules, in the room {@code page}.
 */
@NullMarked
package dev.weft.importing.evidence;

import org.jspecify.annotations.NullMarked;
