package dev.weft.html.template;

import java.io.Serial;

/** Something in a template that cannot be: which template, which line, what was found and what was expected. */
public final class TemplateFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String template;
    private final int line;
    private final String zh;

    /** Makes a fault at a line of a template; line 0 is the template as a whole. */
    public TemplateFault(String template, int line, String zh, String en) {
        super(en);
        this.template = template;
        this.line = line;
        this.zh = zh;
    }

    /** Returns the template's name. */
    public String template() {
        return template;
    }

    /** Returns the line, counted from 1; 0 for the template as a whole. */
    public int line() {
        return line;
    }

    /** Returns what is wrong, in Chinese. */
    public String zh() {
        return zh;
    }

    /** Returns what is wrong, in English. */
    public String en() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
