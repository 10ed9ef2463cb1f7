package dev.weft.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds what jars on the path offer. */
public final class Installed {
    private Installed() {}

    /**
     * Returns what every installed jar offers of a service, in the order of the class names.
     *
     * <p>Looks through the class loader of the thread and through that of this library, since a thread of a common pool
     * may have one that sees nothing of an application's jars. What both find is returned once.
     */
    public static <T> List<T> of(Class<T> service) {
        return of(service, Thread.currentThread().getContextClassLoader(), Installed.class.getClassLoader());
    }

    /** Returns the same through two class loaders. */
    public static <T> List<T> of(Class<T> service, @Nullable ClassLoader thread, @Nullable ClassLoader library) {
        Map<Class<?>, T> found = new LinkedHashMap<>();
        for (T provider : ServiceLoader.load(service, thread)) {
            found.putIfAbsent(provider.getClass(), provider);
        }
        if (thread != library) {
            for (T provider : ServiceLoader.load(service, library)) {
                found.putIfAbsent(provider.getClass(), provider);
            }
        }
        List<T> sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparing(provider -> provider.getClass().getName()));
        return List.copyOf(sorted);
    }
}
