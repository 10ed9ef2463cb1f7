/**
 * Reads the export files of WordPress: articles and pages with their authors, categories, galleries and dates.
 *
 * <p>An export is read twice, since an article may name pictures that come after it: first for what all articles share ({@code
 * Shared}), then for the articles. {@code Export} gives the parts of the file one after the other, {@code Post} makes an article of
 * one.
 */
@NullMarked
package dev.weft.wordpress;

import org.jspecify.annotations.NullMarked;
