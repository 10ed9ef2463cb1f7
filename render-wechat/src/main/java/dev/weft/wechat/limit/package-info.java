/** How long WeChat lets each field be, as data with its source; and shortening to it. */
@NullMarked
package dev.weft.wechat.limit;

import org.jspecify.annotations.NullMarked;
