/** An article as every channel will show it. */
@NullMarked
package dev.weft.newsroom.channel;

import org.jspecify.annotations.NullMarked;
