package dev.weft.validation;

import dev.weft.body.Node;

/**
 * A rule that also looks at each node of the body: all such rules share one walk, in reading order.
 *
 * <p>Within {@link #node}, {@link Context#pointer} is where the node stands.
 */
public interface BodyRule extends Rule {
    /** Looks at a block or inline. */
    void node(Node node, Context context);
}
