/** JSON onto bytes; not exported. */
@NullMarked
package dev.weft.wechat.json;

import org.jspecify.annotations.NullMarked;
