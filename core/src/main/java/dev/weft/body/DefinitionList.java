package dev.weft.body;

import java.util.ArrayList;
import java.util.List;

/**
 * Terms, each with what it means; one without either is left out.
 *
 * @param definitions the terms in their order; what stands without a term belongs to the one before it, the first may have
 *     none
 */
public record DefinitionList(List<Definition> definitions) implements Block {
    /** Leaves out empty definitions, and joins what has no term to the one before. */
    public DefinitionList {
        List<Definition> kept = new ArrayList<>(definitions.size());
        for (Definition definition : definitions) {
            int last = kept.size() - 1;
            if (definition.term().isEmpty() && last >= 0) {
                List<Block> blocks = new ArrayList<>(kept.get(last).blocks());
                blocks.addAll(definition.blocks());
                kept.set(last, new Definition(kept.get(last).term(), blocks));
            } else if (!definition.isEmpty()) {
                kept.add(definition);
            }
        }
        definitions = List.copyOf(kept);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.definitions(this);
    }
}
