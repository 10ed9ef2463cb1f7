/** Sharing a page in WeChat: the card, the JS-SDK calls and their signature. */
@NullMarked
package dev.weft.wechat.share;

import org.jspecify.annotations.NullMarked;
