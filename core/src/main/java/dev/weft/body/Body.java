package dev.weft.body;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.Image;
import dev.weft.value.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The text of an article: a tree of blocks and inlines, immutable and in its normal form.
 *
 * <p>Two bodies that read the same are equal: adjacent texts are joined, white space is folded, what shows nothing is
 * gone. There is no raw HTML in a body. Its depth and size are bounded: a body that is too deep or too large cannot be made.
 */
public final class Body {
    /** How deep blocks, and within a block inlines, may be nested. */
    public static final int MAX_DEPTH = 64;

    /** How many blocks, items, cells and inlines there may be in all. */
    public static final int MAX_NODES = 2_000_000;

    /** How much text there may be in all, in UTF-16 code units; HTML of the greatest length holds no more. */
    public static final int MAX_TEXT = 20_000_000;

    /** The body of an article without text. */
    public static final Body EMPTY = new Body(List.of());

    private final List<Block> blocks;

    private Body(List<Block> blocks) {
        this.blocks = blocks;
    }

    /**
     * Returns a body of blocks.
     *
     * @throws InvalidValueException if they are nested more than {@link #MAX_DEPTH} deep, are more than {@link #MAX_NODES}
     *     with all that is in them, or hold more than {@link #MAX_TEXT} characters
     */
    public static Body of(List<Block> blocks) {
        Bounds.checkCount(blocks.size());
        List<Block> normal = Blocks.normalise(blocks);
        new Bounds().check(normal);
        return normal.isEmpty() ? EMPTY : new Body(normal);
    }

    /** Returns a body of blocks. */
    public static Body of(Block... blocks) {
        return of(List.of(blocks));
    }

    /** Returns the blocks, in order. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Returns whether there is nothing in it. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Visits each block in turn. */
    public void accept(Block.Visitor visitor) {
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).accept(visitor);
        }
    }

    /** Returns a body with other pictures; this one if none becomes another object. */
    @SuppressWarnings("ReferenceEquality") // sameness is what the mapping promises
    public Body mapImages(UnaryOperator<Image> mapping) {
        List<Block> mapped = ImageMapping.of(blocks, mapping, UnaryOperator.identity());
        return mapped == blocks ? this : of(mapped);
    }

    /**
     * Returns a body in which links, pictures with their other widths, and media lead elsewhere; this one if no address
     * becomes another object.
     */
    @SuppressWarnings("ReferenceEquality") // sameness is what the mapping promises
    public Body mapAddresses(UnaryOperator<WebAddress> mapping) {
        List<Block> mapped = ImageMapping.of(blocks, image -> image.mapAddresses(mapping), mapping);
        return mapped == blocks ? this : of(mapped);
    }

    /**
     * Returns this body with a lead-in before the text of its first paragraph that is aligned as usual; where there is
     * none, the lead-in is a paragraph of its own before everything. An empty body stays empty.
     */
    public Body led(List<Inline> lead) {
        if (lead.isEmpty() || blocks.isEmpty()) {
            return this;
        }
        List<Block> led = new ArrayList<>(blocks);
        for (int i = 0; i < led.size(); i++) {
            if (led.get(i) instanceof Paragraph p && p.alignment() == Paragraph.Alignment.START) {
                List<Inline> content = new ArrayList<>(lead);
                content.addAll(p.content());
                led.set(i, new Paragraph(content, p.alignment()));
                return new Body(List.copyOf(led));
            }
        }
        led.add(0, new Paragraph(lead, Paragraph.Alignment.START));
        return new Body(List.copyOf(led));
    }

    /** Returns the text alone: a line for each paragraph, heading, item, cell and caption. */
    public String plainText() {
        return PlainText.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body that && blocks.equals(that.blocks);
    }

    @Override
    public int hashCode() {
        return blocks.hashCode();
    }

    @Override
    public String toString() {
        return "Body" + blocks;
    }
}
