/** The pages of the desk. */
@NullMarked
package dev.weft.newsroom.desk;

import org.jspecify.annotations.NullMarked;
