package dev.weft.spark.material;

import dev.weft.finding.Message;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** What was asked for cannot be done, said in both languages; keeps both when Spark brings it from a task as text. */
public final class UsageException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Stands around the two texts, so that they are found in what Spark makes of a task's failure. */
    private static final char MARK = '\u001E';

    private final String zh;
    private final String en;

    public UsageException(String zh, String en) {
        super(MARK + zh + MARK + en + MARK);
        this.zh = zh;
        this.en = en;
    }

    public UsageException(Message message) {
        this(message.zh(), message.en());
    }

    public Message bilingual() {
        return new Message(zh, en);
    }

    /** Returns what a task said before it failed, if it said something. */
    public static @Nullable Message in(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String[] parts = String.valueOf(at.getMessage()).split(String.valueOf(MARK), 4);
            if (parts.length == 4) {
                return new Message(parts[1], parts[2]);
            }
        }
        return null;
    }
}
