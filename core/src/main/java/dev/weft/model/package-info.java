/** Articles, sources, organisations, sections and the publication that holds them. */
@NullMarked
package dev.weft.model;

import org.jspecify.annotations.NullMarked;
