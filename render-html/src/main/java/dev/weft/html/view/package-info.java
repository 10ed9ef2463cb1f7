/**
 * What templates see: a view for a publication, an article, a listing and each thing they hold.
 *
 * <p>A view is made for one page and knows its {@link dev.weft.html.view.PageContext}: the words of the page's language, and
 * how the page refers to others. Each has a {@code TYPE} that lists the names templates have for it, with a description and an
 * example; the binding of templates and {@code docs/themes.md} are made from these lists. A new name is one line there.
 */
@NullMarked
package dev.weft.html.view;

import org.jspecify.annotations.NullMarked;
