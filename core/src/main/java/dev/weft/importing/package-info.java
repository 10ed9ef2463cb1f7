/** HTML fragments become bodies, and whole legacy pages become articles with the evidence for what was found. */
@NullMarked
package dev.weft.importing;

import org.jspecify.annotations.NullMarked;
