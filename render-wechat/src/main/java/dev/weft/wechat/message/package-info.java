/** What WeChat's and WeCom's servers are sent: drafts, replies, messages of customer service and robots. */
@NullMarked
package dev.weft.wechat.message;

import org.jspecify.annotations.NullMarked;
