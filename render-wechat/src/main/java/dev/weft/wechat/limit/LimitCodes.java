package dev.weft.wechat.limit;

import dev.weft.finding.Code;
import dev.weft.finding.Severity;

/** What is reported about limits. */
final class LimitCodes {
    static final Code SHORTENED = Code.of(
            "wechat.shortened",
            Severity.INFO,
            "文本超过微信的长度上限，已缩短",
            "a text was over WeChat's limit and was shortened",
            "填写短标题或更短的导语",
            "give a short title or a shorter lead");
    static final Code LEFT_OUT = Code.of(
            "wechat.items-left-out",
            Severity.WARNING,
            "条目数超过微信的上限，多出的已略去",
            "there were more items than WeChat takes; the rest was left out",
            "分成多条消息发送",
            "send several messages");

    private LimitCodes() {}
}
