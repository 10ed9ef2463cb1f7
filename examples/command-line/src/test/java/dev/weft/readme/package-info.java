/** What the README shows, compiled and run. */
@NullMarked
package dev.weft.readme;

import org.jspecify.annotations.NullMarked;
