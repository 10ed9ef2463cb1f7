/**
 * Reads folders of Markdown, as the generators Hugo, Hexo, Jekyll and JBake have them, or plain.
 *
 * <p>One file passes through: {@code FrontMatter} cuts off and reads what stands before the text; {@code Tags} reads what the
 * generators write as tags of their own; commonmark parses the rest; {@code Destinations} finds out where links and pictures lead;
 * the HTML that commonmark makes is read as every HTML is. {@code Layout} knows where each generator keeps what, and at which
 * address it published a file.
 */
@NullMarked
package dev.weft.markdown;

import org.jspecify.annotations.NullMarked;
