/**
 * Reads whole pages into articles, with the evidence for each fact.
 *
 * <p>One page, followed through {@link dev.weft.importing.page.PageReader}:
 *
 * <ol>
 *   <li>{@code PageText} decodes its bytes by what they are, and tells what is no page.
 *   <li>{@code Page} is the parsed document as the rules see it: elements by name and by what their classes mean
 *       ({@code Names}), the element that holds the text ({@code ContentFinder}, {@code Measures}), the lines that it shows
 *       ({@code Lines}).
 *   <li>Each {@code FactRule} looks at the page and offers what it finds to {@code Facts}: a {@code Fact}, its value, the
 *       element that says it, and the {@code Ground} it rests on, which is how sure it is. Of several values the surest
 *       counts; what two places agree on is surer than both. A rule may also say that an element says nothing else.
 *   <li>{@code SiteFacts} and {@code Attachments} find the organisations, the filings and the files.
 *   <li>{@code TextOfPage} takes out of the document what the rules and {@code Boilerplate} found to be no part of the text,
 *       which is the only change of a document there is, and hands the rest to the room of fragments.
 *   <li>{@code Assembly} makes an article of the facts, the files and the text.
 * </ol>
 *
 * <p>The words of all languages stand in data files beside these classes: {@code labels.txt} (来源, 作者, 发布时间 …),
 * {@code phrases.txt} (相关阅读, Read more …), {@code names.txt} (ids and classes), {@code metas.txt}. They are read with the
 * first page. This room knows that of fragments, never the reverse.
 */
@NullMarked
package dev.weft.importing.page;

import org.jspecify.annotations.NullMarked;
