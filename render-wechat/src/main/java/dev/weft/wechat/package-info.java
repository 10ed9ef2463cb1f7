/** The WeChat formats, as renderers: share cards, official-account articles, drafts, QR codes, posters. */
@NullMarked
package dev.weft.wechat;

import org.jspecify.annotations.NullMarked;
