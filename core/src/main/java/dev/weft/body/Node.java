package dev.weft.body;

/** A part of a body: a block or an inline. */
public sealed interface Node permits Block, Inline {
    /** Calls the method of the visitor that is for this kind of node. */
    void accept(Visitor visitor);
}
