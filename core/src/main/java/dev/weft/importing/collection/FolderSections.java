package dev.weft.importing.collection;

import dev.weft.value.WebAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which folder of an old site had the articles of which section. */
final class FolderSections {
    private static final int MOST_FOLDERS = 5000;

    private final Map<String, Map<String, Integer>> byFolder = new HashMap<>();
    private final Map<String, Integer> bySection = new HashMap<>();

    void add(WebAddress address, String section) {
        String folder = folder(address);
        if (section.isEmpty() || byFolder.size() >= MOST_FOLDERS && !byFolder.containsKey(folder)) {
            return;
        }
        byFolder.computeIfAbsent(folder, k -> new HashMap<>()).merge(section, 1, Integer::sum);
        bySection.merge(section, 1, Integer::sum);
    }

    /** Returns the section that nearly all articles of an address's folder are in, and nearly none of another; or null. */
    @Nullable
    String section(WebAddress address) {
        Map<String, Integer> sections = byFolder.getOrDefault(folder(address), Map.of());
        int all = sections.values().stream().mapToInt(Integer::intValue).sum();
        for (Map.Entry<String, Integer> entry : sections.entrySet()) {
            int here = entry.getValue();
            int anywhere = bySection.getOrDefault(entry.getKey(), 0);
            if (here >= 2 && here * 10 >= all * 8 && here * 10 >= anywhere * 8) {
                return entry.getKey();
            }
        }
        return null;
    }

    private static String folder(WebAddress address) {
        String path = address.path();
        return OldAddress.host(address) + path.substring(0, path.lastIndexOf('/') + 1);
    }
}
