/** Tests with pictures that are drawn here. */
@NullMarked
package dev.weft.pictures;

import org.jspecify.annotations.NullMarked;
