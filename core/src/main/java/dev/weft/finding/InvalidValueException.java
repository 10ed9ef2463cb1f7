package dev.weft.finding;

import java.io.Serial;

/** A text that is not what its type demands: says what was found and what was expected, in Chinese and English. */
public final class InvalidValueException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String zh;

    /** Makes an exception that says {@code en}, and {@code zh} to those who read Chinese. */
    public InvalidValueException(String zh, String en) {
        super(Message.printable(en));
        this.zh = zh;
    }

    /** Returns what is wrong in both languages. */
    public Message bilingual() {
        String en = getMessage();
        return new Message(zh, en == null ? "" : en);
    }
}
