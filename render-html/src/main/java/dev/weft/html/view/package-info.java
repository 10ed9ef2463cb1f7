/** What templates see: views of a publication, an article, a listing, and the names they have. */
@NullMarked
package dev.weft.html.view;

import org.jspecify.annotations.NullMarked;
