/** Official-account articles: inline-styled HTML, its themes, its checker, its pictures. */
@NullMarked
package dev.weft.wechat.account;

import org.jspecify.annotations.NullMarked;
