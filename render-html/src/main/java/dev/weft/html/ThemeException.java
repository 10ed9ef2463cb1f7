package dev.weft.html;

import dev.weft.finding.Message;
import java.io.Serial;

/** A theme that cannot be used: says in which file, at which line, what was found and what was expected. */
public final class ThemeException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final String zh;
    private final String en;

    ThemeException(String file, int line, String zh, String en) {
        super(Message.printable(file + (line > 0 ? ":" + line : "") + ": " + en));
        this.file = file;
        this.line = line;
        this.zh = zh;
        this.en = en;
    }

    static ThemeException in(String file, int line, Message wrong) {
        return new ThemeException(file, line, wrong.zh(), wrong.en());
    }

    /** Returns the file within the theme, such as {@code templates/article.mustache}. */
    public String file() {
        return file;
    }

    /** Returns the line, counted from 1; 0 where the whole file is meant. */
    public int line() {
        return line;
    }

    /** Returns what is wrong in both languages. */
    public Message bilingual() {
        return new Message(zh, en);
    }
}
