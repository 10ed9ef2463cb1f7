package dev.weft.body;

import dev.weft.value.WebAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody else said or wrote: {@code Quotation.of(block)}, or a builder for more. */
public final class Quotation implements Block {

    private final Builder b;

    private Quotation(Builder builder) {
        this.b = builder;
    }

    /** Returns a quotation of blocks. */
    public static Quotation of(Block... blocks) {
        return builder(List.of(blocks)).build();
    }

    /** Returns a builder with the required values set. */
    public static Builder builder(List<Block> blocks) {
        return new Builder(blocks);
    }

    /** Returns a builder that starts from this one's values. */
    public Builder toBuilder() {
        return b.clone();
    }

    /** Returns what is quoted, normalised. */
    public List<Block> blocks() {
        return b.blocks;
    }

    /** Returns whom or what it is from, normalised; may be empty. */
    public List<Inline> attribution() {
        return b.attribution;
    }

    /** Returns where it can be read, if that is known. */
    public Optional<WebAddress> address() {
        return Optional.ofNullable(b.address);
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.quotation(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Quotation that && b.all().equals(that.b.all());
    }

    @Override
    public int hashCode() {
        return b.all().hashCode();
    }

    @Override
    public String toString() {
        return "Quotation" + b.all();
    }

    /** Builds a {@link Quotation}; not safe to share between threads. */
    public static final class Builder implements Cloneable {
        private List<Block> blocks;
        private List<Inline> attribution = List.of();
        private @Nullable WebAddress address;

        private Builder(List<Block> blocks) {
            this.blocks = Blocks.normalise(blocks);
        }

        /** Sets what is quoted. */
        public Builder blocks(List<Block> value) {
            blocks = Blocks.normalise(value);
            return this;
        }

        /** Sets whom or what it is from. */
        public Builder attribution(List<Inline> value) {
            attribution = Inlines.normalise(value);
            return this;
        }

        /** Sets where it can be read; null for unknown. */
        public Builder address(@Nullable WebAddress value) {
            address = value;
            return this;
        }

        /** Builds it; the builder can be used again. */
        public Quotation build() {
            return new Quotation(clone());
        }

        private List<@Nullable Object> all() {
            return Arrays.asList(blocks, attribution, address);
        }

        @Override
        protected Builder clone() {
            try {
                return (Builder) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
