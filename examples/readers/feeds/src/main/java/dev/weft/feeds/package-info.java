/** Reads feeds: RSS and Atom by ROME, JSON Feed by Jackson; an {@code Entry} is what they have in common. */
@NullMarked
package dev.weft.feeds;

import org.jspecify.annotations.NullMarked;
