package dev.weft.html;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the files of a theme lie. Files go by their path within the theme, with slashes. */
interface ThemeSource {
    /** Returns what the theme is called. */
    String name();

    /**
     * Returns the files that are there, in the order of their paths.
     *
     * @throws ThemeException if there is no theme
     */
    List<String> files() throws IOException;

    /**
     * Returns the bytes of a file; null if there is none, or not within the theme.
     *
     * @throws ThemeException if it leads out of the theme, or is larger than {@code most} bytes
     */
    byte @Nullable [] bytes(String file, int most) throws IOException;

    /** Returns the fault of a file that is too large. */
    static ThemeException tooLarge(String file, int most) {
        String limit = most % (1024 * 1024) == 0 ? most / (1024 * 1024) + " MB" : most / 1024 + " KB";
        return new ThemeException(file, 0, "文件超过 " + limit, "the file is larger than " + limit);
    }
}
