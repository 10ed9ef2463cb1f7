/** Articles as Markdown: a renderer to start one's own from. */
@NullMarked
package dev.weft.example.markdown;

import org.jspecify.annotations.NullMarked;
