package dev.weft.publish.folder;

import java.io.Serial;

/** A file cannot be where it should, because something that Weft did not write stands there: it costs that file alone. */
final class BlockedPathException extends FolderException {
    @Serial
    private static final long serialVersionUID = 1;

    BlockedPathException(String path, String zh, String en) {
        super(path, zh, en, null);
    }
}
