package dev.weft.publish;

import dev.weft.finding.Message;
import dev.weft.publish.folder.FolderException;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A publication could not be written: says which path and why, in Chinese and English; what was there still stands. */
public final class PublishException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String zh;
    private final String path;

    PublishException(String path, String zh, String en, @Nullable Throwable cause) {
        super(Message.printable(en), cause);
        this.path = path;
        this.zh = zh;
    }

    /** Returns the error of a file that could not be handled. */
    static PublishException at(String path, IOException cause) {
        if (cause instanceof PublishException known) {
            return known;
        }
        FolderException fault = FolderException.at(path, cause);
        Message message = fault.bilingual();
        return new PublishException(fault.path(), message.zh(), message.en(), fault.getCause());
    }

    /** Returns the path that could not be written, or empty. */
    public String path() {
        return path;
    }

    /** Returns what is wrong in both languages. */
    public Message bilingual() {
        String en = getMessage();
        return new Message(zh, en == null ? "" : en);
    }
}
