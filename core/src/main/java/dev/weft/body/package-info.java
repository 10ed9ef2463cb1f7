/** The text of an article: a sealed, immutable tree of blocks and inlines whose construction normalises. */
@NullMarked
package dev.weft.body;

import org.jspecify.annotations.NullMarked;
