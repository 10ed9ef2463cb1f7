package dev.weft.newsroom.wechat;

import dev.weft.finding.Message;
import java.io.Serial;

/** WeChat refused something, or was not reached. */
public final class WechatException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final int code;
    private final transient Message bilingual;

    WechatException(int code, Message bilingual, Throwable cause) {
        super(bilingual.en(), cause);
        this.code = code;
        this.bilingual = bilingual;
    }

    /** Returns WeChat's error code; 0 where it did not answer. */
    public int code() {
        return code;
    }

    /** Returns what is wrong, and what to do. */
    public Message bilingual() {
        return bilingual;
    }
}
