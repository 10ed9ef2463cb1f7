package dev.weft.html.template;

/**
 * A line of a template, to be named when something is wrong there.
 *
 * @param template the template's name
 * @param number the line, counted from 1; 0 for the template as a whole
 */
record SourceLine(String template, int number) {
    /** Returns a fault at this line. */
    TemplateException fault(String zh, String en) {
        return new TemplateException(template, number, zh, en);
    }
}
