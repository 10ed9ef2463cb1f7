package dev.weft.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds the renderers on the path: every jar that offers some. */
public final class Renderers {
    private Renderers() {}

    /**
     * Returns what every installed jar offers, in the order of their class names.
     *
     * <p>Looks through the class loader of the thread and through that of this library, since a thread of a common pool
     * may have one that sees nothing of an application's jars. What both find is returned once.
     */
    public static List<RendererProvider> installed() {
        return installed(Thread.currentThread().getContextClassLoader(), Renderers.class.getClassLoader());
    }

    static List<RendererProvider> installed(@Nullable ClassLoader thread, @Nullable ClassLoader library) {
        Map<Class<?>, RendererProvider> found = new LinkedHashMap<>();
        for (RendererProvider provider : ServiceLoader.load(RendererProvider.class, thread)) {
            found.putIfAbsent(provider.getClass(), provider);
        }
        if (thread != library) {
            for (RendererProvider provider : ServiceLoader.load(RendererProvider.class, library)) {
                found.putIfAbsent(provider.getClass(), provider);
            }
        }
        List<RendererProvider> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparing(provider -> provider.getClass().getName()));
        return List.copyOf(sorted);
    }
}
