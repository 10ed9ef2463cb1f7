package dev.weft.newsroom.store;

import java.io.Serial;

/** A name that is another's already: nothing was done. */
public final class TakenException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    TakenException(String name) {
        super("\"" + name + "\" is taken");
    }
}
