/** Reads whole pages into articles; it knows the room of fragments, never the reverse. */
@NullMarked
package dev.weft.importing.page;

import org.jspecify.annotations.NullMarked;
