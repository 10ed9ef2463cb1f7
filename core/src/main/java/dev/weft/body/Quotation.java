package dev.weft.body;

import dev.weft.value.WebAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else said or wrote.
 *
 * @param blocks what is quoted, normalised
 * @param attribution whom or what it is from, normalised; may be empty
 * @param addressOrNull where it can be read
 */
public record Quotation(
        List<Block> blocks,
        List<Inline> attribution,
        @Nullable WebAddress addressOrNull) implements Block {
    /** Normalises blocks and attribution. */
    public Quotation {
        blocks = Blocks.normalise(blocks);
        attribution = Inlines.normalise(attribution);
    }

    /** Returns a quotation of blocks. */
    public static Quotation of(Block... blocks) {
        return new Quotation(List.of(blocks), List.of(), null);
    }

    /** Returns where it can be read, if that is known. */
    public Optional<WebAddress> address() {
        return Optional.ofNullable(addressOrNull);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.quotation(this);
    }
}
