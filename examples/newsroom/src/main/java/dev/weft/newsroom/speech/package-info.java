/** What the newsroom says, in Chinese and English. */
@NullMarked
package dev.weft.newsroom.speech;

import org.jspecify.annotations.NullMarked;
