package dev.weft.wechat;

import dev.weft.finding.Code;
import dev.weft.finding.Finding;
import dev.weft.finding.Severity;
import dev.weft.wechat.account.AccountTheme;
import java.util.stream.Collectors;

/** What is reported about what a publication says of its documents for WeChat. */
final class WechatCodes {
    static final Code UNKNOWN_STYLE = Code.of(
            "wechat.unknown-style",
            Severity.WARNING,
            "刊物所选的公众号正文样式不存在，改用 plain",
            "The publication names a style of official-account articles that there is not; plain is used",
            "核对 wechat.style",
            "Check wechat.style");

    private WechatCodes() {}

    static Finding unknownStyle(String style) {
        String known = AccountTheme.builtIn().stream().map(AccountTheme::name).collect(Collectors.joining(", "));
        return UNKNOWN_STYLE.at(
                "",
                "没有公众号正文样式「" + style + "」（应为 " + known + "），改用 plain",
                "there is no style \"" + style + "\" of official-account articles (expected one of " + known
                        + "); plain is used");
    }
}
