/** Breaking Chinese text into lines where no browser does; not exported. */
@NullMarked
package dev.weft.wechat.lines;

import org.jspecify.annotations.NullMarked;
