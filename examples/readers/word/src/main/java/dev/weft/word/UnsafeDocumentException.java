package dev.weft.word;

import dev.weft.finding.Message;
import java.io.IOException;
import java.io.Serial;

/** A document that must not be read. */
final class UnsafeDocumentException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String zh;

    UnsafeDocumentException(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    Message bilingual() {
        return new Message(zh, String.valueOf(getMessage()));
    }
}
