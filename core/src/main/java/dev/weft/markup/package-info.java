/** The UTF-8 writer with its escaping, and the body as HTML. */
@NullMarked
package dev.weft.markup;

import org.jspecify.annotations.NullMarked;
