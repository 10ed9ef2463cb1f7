/** What is kept: articles and their versions, what readers see, members, tokens, uploads, and who did what. */
@NullMarked
package dev.weft.newsroom.store;

import org.jspecify.annotations.NullMarked;
