/**
 * Reads whole pages into articles: the rules, what they find, and the article that is made of it.
 *
 * <p>The highest of the three rooms in which pages are read, above {@code evidence} (facts, confidences, words) and
 * {@code document} (the page as it is seen). One page, followed through {@link dev.weft.importing.page.PageReader}:
 *
 * <ol>
 *   <li>Its bytes become a {@code Page}.
 *   <li>Each {@code FactRule} looks at the page and offers what it finds to {@code Facts}, with its ground. Some read what a
 *       page says to machines ({@code Metas}, {@code LinkedData}, {@code Properties}), some what it shows ({@code Titles},
 *       {@code FactLines} for the line 时间 来源 作者 点击, {@code Authors}, {@code Times}, {@code Trail} for the way down to the
 *       article), {@code Accounts} what official accounts write into scripts. A rule may also say that an element says
 *       nothing else; it then is no part of the text.
 *   <li>{@code PageKinds} tells articles from lists, {@code Obstacles} reports forms to log in and pages that are not
 *       there, {@code SiteFacts} finds the organisations and filings, {@code Attachments} the files.
 *   <li>{@code TextOfPage} reads the text; {@code Paging} and {@code FurtherPages} join an article that stands on several.
 *   <li>{@code Assembly} makes an article of the facts, the files and the text, {@code Credits} its people.
 * </ol>
 *
 * <p>To add a rule, write a class with a method {@code read(Page, Facts)} and name it in the list {@code RULES} of
 * {@code PageReader}; rules know the page and the facts, not each other, apart from the two that read lines
 * ({@code FactLines}, {@code Authors}) and the titles that stand in {@code Metas}. Metas are rows of {@code metas.txt}.
 */
@NullMarked
package dev.weft.importing.page;

import org.jspecify.annotations.NullMarked;
