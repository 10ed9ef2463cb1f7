/** The interface for programs: JSON in, problems out. */
@NullMarked
package dev.weft.newsroom.api;

import org.jspecify.annotations.NullMarked;
