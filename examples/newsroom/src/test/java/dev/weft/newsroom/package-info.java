/** The newsroom, tested as its readers, editors and programs meet it. */
@NullMarked
package dev.weft.newsroom;

import org.jspecify.annotations.NullMarked;
