package dev.weft.spark;

import dev.weft.publish.SitePlan.PartId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What stands from the run before, a bit each.
 *
 * @param articles by their numbers in the plan
 * @param parts by their formats, and there by their numbers
 */
record Standing(BitSet articles, List<BitSet> parts) implements Serializable {
    static Standing nothing() {
        return new Standing(new BitSet(), new ArrayList<>());
    }

    boolean has(int article) {
        return articles.get(article);
    }

    boolean has(PartId part) {
        return part.format() < parts.size() && parts.get(part.format()).get(part.part());
    }

    void add(PartId part) {
        while (parts.size() <= part.format()) {
            parts.add(new BitSet());
        }
        parts.get(part.format()).set(part.part());
    }
}
