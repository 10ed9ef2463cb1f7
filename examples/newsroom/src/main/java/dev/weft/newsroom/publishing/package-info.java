/** From a text that is being written to one that readers see. */
@NullMarked
package dev.weft.newsroom.publishing;

import org.jspecify.annotations.NullMarked;
