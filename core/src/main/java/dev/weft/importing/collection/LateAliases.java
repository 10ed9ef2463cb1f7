package dev.weft.importing.collection;

import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Old addresses of pages that turned out to be another article, which may be written already. */
final class LateAliases {
    private record ToAddress(WebAddress from, WebAddress to) {}

    private record ToArticle(WebAddress from, int article) {}

    private final List<ToAddress> byAddress = new ArrayList<>();
    private final List<ToArticle> byArticle = new ArrayList<>();

    void add(WebAddress from, WebAddress to) {
        if (!from.equals(to)) {
            byAddress.add(new ToAddress(from, to));
        }
    }

    void add(WebAddress from, int article) {
        byArticle.add(new ToArticle(from, article));
    }

    /** Returns the paths by the number of the article they lead to. */
    SortedMap<Integer, List<String>> resolved(
            ToIntFunction<WebAddress> articles, Function<WebAddress, @Nullable String> paths) {
        SortedMap<Integer, List<String>> resolved = new TreeMap<>();
        byArticle.forEach(one -> add(resolved, one.article(), paths.apply(one.from())));
        for (ToAddress one : byAddress) {
            int article = articles.applyAsInt(one.to());
            // What turned out to be an article of its own keeps its address.
            if (article > 0 && articles.applyAsInt(one.from()) == 0) {
                add(resolved, article, paths.apply(one.from()));
            }
        }
        return resolved;
    }

    private static void add(Map<Integer, List<String>> resolved, int article, @Nullable String path) {
        if (path != null) {
            resolved.computeIfAbsent(article, k -> new ArrayList<>()).add(path);
        }
    }
}
