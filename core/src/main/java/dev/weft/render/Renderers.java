package dev.weft.render;

import dev.weft.internal.Installed;
import java.util.List;

/** Finds the renderers on the path: every jar that offers some. */
public final class Renderers {
    private Renderers() {}

    /**
     * Returns what every installed jar offers, in the order of their class names: through the class loader of the thread,
     * and through that of this library.
     */
    public static List<RendererProvider> installed() {
        return Installed.of(RendererProvider.class);
    }
}
