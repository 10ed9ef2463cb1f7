/** What readers are answered. */
@NullMarked
package dev.weft.newsroom.site;

import org.jspecify.annotations.NullMarked;
