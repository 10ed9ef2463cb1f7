/** Who may do what, how often, and what a page may load. */
@NullMarked
package dev.weft.newsroom.security;

import org.jspecify.annotations.NullMarked;
