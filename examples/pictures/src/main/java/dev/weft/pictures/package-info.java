/** Narrower copies of pictures, made by Thumbnailator; JPEGs of every colour space are read by TwelveMonkeys. */
@NullMarked
package dev.weft.pictures;

import org.jspecify.annotations.NullMarked;
