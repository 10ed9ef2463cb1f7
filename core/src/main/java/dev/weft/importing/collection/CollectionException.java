package dev.weft.importing.collection;

import dev.weft.finding.Message;
import java.io.IOException;
import java.io.Serial;

/** A collection that cannot be read at all: says why, and what to do. */
public final class CollectionException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String zh;

    /** Makes one that says why in both languages. */
    public CollectionException(String zh, String en) {
        super(Message.printable(en));
        this.zh = zh;
    }

    /** Returns why in both languages. */
    public Message bilingual() {
        String en = getMessage();
        return new Message(zh, en == null ? "" : en);
    }
}
