package dev.weft.cli;

import dev.weft.finding.Message;
import java.io.Serial;

/** The command line asks for something that cannot be done. */
final class UsageException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String zh;

    UsageException(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    Message bilingual() {
        String en = getMessage();
        return new Message(zh, en == null ? "" : en);
    }
}
