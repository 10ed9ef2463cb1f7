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

    /** Returns the error of an article that is not where it was, or not what it was. */
    static PublishException inputChanged(String origin, String article) {
        return new PublishException(
                origin,
                "发布期间输入发生了变化：「" + article + "」与开始时不同，或不在原处（" + origin + "）。本次已停止，原有的文件没有删除；请重新发布",
                "the input changed during the run: \"" + article
                        + "\" is not what it was at first, or not where it was (" + origin
                        + "); this run was stopped, and removed nothing: publish again",
                null);
    }

    /** Returns the error of more or fewer articles than there were. */
    static PublishException inputChanged(String source, long before, long now) {
        return new PublishException(
                source,
                "发布期间输入发生了变化：开始时有 " + before + " 篇文章，后来有 " + now + " 篇。本次已停止，原有的文件没有删除；请重新发布",
                "the input changed during the run: there were " + before + " articles at first, and " + now
                        + " later; this run was stopped, and removed nothing: publish again",
                null);
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
