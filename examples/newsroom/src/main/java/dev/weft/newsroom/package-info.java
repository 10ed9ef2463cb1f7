/** A newsroom on Spring Boot: starts it, and gives an empty one its first publication. */
@NullMarked
package dev.weft.newsroom;

import org.jspecify.annotations.NullMarked;
