/** Drafts in an official account, and signatures for pages in WeChat. */
@NullMarked
package dev.weft.newsroom.wechat;

import org.jspecify.annotations.NullMarked;
