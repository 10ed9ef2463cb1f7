package dev.weft.render;

/** A document was asked for in a format of which the site has no renderer: its jar is missing, or it was not wanted. */
public final class NoRendererException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NoRendererException(String format, String known) {
        super("the site has no renderer of \"" + format + "\", expected "
                + (known.isEmpty() ? "a module such as weft-render-html on the path" : "one of " + known));
    }
}
