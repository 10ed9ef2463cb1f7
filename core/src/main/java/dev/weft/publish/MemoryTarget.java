package dev.weft.publish;

import dev.weft.render.SitePath;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps a site in memory: for tests and for small sites that go elsewhere. */
public final class MemoryTarget implements DocumentTarget {
    private final SortedMap<String, byte[]> documents = new ConcurrentSkipListMap<>();

    private MemoryTarget() {}

    /** Returns a target without documents. */
    public static MemoryTarget of() {
        return new MemoryTarget();
    }

    @Override
    public void write(SitePath path, byte[] bytes) {
        documents.put(path.file(), bytes);
    }

    /** Returns the documents by their paths, as a live view. */
    public SortedMap<String, byte[]> documents() {
        return Collections.unmodifiableSortedMap(documents);
    }

    /**
     * Returns a document as text.
     *
     * @throws IllegalArgumentException if there is none at the path
     */
    public String text(String path) {
        byte[] bytes = documents.get(path);
        if (bytes == null) {
            throw new IllegalArgumentException("path == \"" + path + "\", expected one of " + documents.keySet());
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
