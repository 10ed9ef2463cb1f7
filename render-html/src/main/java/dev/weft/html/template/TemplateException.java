package dev.weft.html.template;

import dev.weft.finding.Message;
import java.io.Serial;

/** A template that cannot be used: which one, at which line, what was found and what was expected. */
public final class TemplateException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String template;
    private final int line;
    private final String zh;
    private final String en;

    /** Makes a fault at a line of a template; line 0 is the template as a whole. */
    TemplateException(String template, int line, String zh, String en) {
        super(en);
        this.template = template;
        this.line = line;
        this.zh = zh;
        this.en = en;
    }

    /** Returns the template's name. */
    public String template() {
        return template;
    }

    /** Returns the line, counted from 1; 0 for the template as a whole. */
    public int line() {
        return line;
    }

    /** Returns what is wrong, in both languages. */
    public Message bilingual() {
        return new Message(zh, en);
    }
}
