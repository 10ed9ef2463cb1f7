/**
 * Reads Word documents: mammoth makes HTML of them, which is read as every HTML is.
 *
 * <p>A document is a ZIP file of XML. {@code Parts} reads it first and refuses what grows beyond all measure, names entities or
 * leads to files outside; mammoth sees only what is left.
 */
@NullMarked
package dev.weft.word;

import org.jspecify.annotations.NullMarked;
