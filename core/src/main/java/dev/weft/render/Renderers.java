package dev.weft.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The renderers that are installed: every jar on the path that offers some. */
public final class Renderers {
    private Renderers() {}

    /** Returns what every installed jar offers, in the order of their class names. */
    public static List<RendererProvider> installed() {
        List<RendererProvider> found = new ArrayList<>();
        ServiceLoader.load(RendererProvider.class).forEach(found::add);
        found.sort(Comparator.comparing(provider -> provider.getClass().getName()));
        return List.copyOf(found);
    }
}
