package dev.weft.importing.collection;

import dev.weft.finding.Message;
import java.io.IOException;

/**
 * Reads one kind of collection. Found by {@link java.util.ServiceLoader}, declared in {@code module-info} and in {@code
 * META-INF/services}.
 *
 * <p>A reader holds no state and fetches nothing. It keeps no article that it has handed on: a collection may be larger than
 * memory.
 */
public interface CollectionReader {
    /** Returns what its collections are called: 网站镜像, a mirror of a site. */
    Message kind();

    /**
     * Returns how sure it is, from 0 to 1, that a source is of its kind; by what the source holds, not by its name. Of
     * folders, which share of {@link CollectionSource#sample()} it can read.
     */
    double recognises(CollectionSource source) throws IOException;

    /**
     * Reads a source, in an order of its own that is always the same.
     *
     * <p>What is wrong with one article is told to the receiver, and the reading goes on.
     *
     * @throws CollectionException if nothing can be read, with what to do about it
     */
    void read(CollectionSource source, Receiver receiver) throws IOException;
}
