package dev.weft.publish.folder;

import dev.weft.finding.Message;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import org.jspecify.annotations.Nullable;

/** A folder cannot be written: says which path and why, in Chinese and English. */
public class FolderException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String path;
    private final String zh;

    FolderException(String path, String zh, String en, @Nullable Throwable cause) {
        super(Message.printable(en), cause);
        this.path = path;
        this.zh = zh;
    }

    /** Returns the error of a file that could not be handled. */
    public static FolderException at(String path, IOException cause) {
        if (cause instanceof FolderException known) {
            return known;
        }
        Message why = why(cause);
        return new FolderException(
                path, "无法写入「" + path + "」：" + why.zh(), "cannot write \"" + path + "\": " + why.en(), cause);
    }

    private static Message why(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return new Message("没有权限", "permission denied");
        }
        if (cause instanceof FileAlreadyExistsException) {
            return new Message("已有同名文件，应为文件夹", "a file of that name stands where a folder is expected");
        }
        String name = cause.getClass().getSimpleName();
        String text = cause.getMessage();
        String what = text == null ? name : name.equals("IOException") ? text : name + ": " + text;
        return new Message(what, what);
    }

    /** Returns the path that could not be written. */
    public String path() {
        return path;
    }

    /** Returns what is wrong in both languages. */
    public Message bilingual() {
        String en = getMessage();
        return new Message(zh, en == null ? "" : en);
    }
}
