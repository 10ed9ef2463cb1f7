package dev.weft.html.template;

import dev.weft.markup.Utf8Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the nodes of a template; what is fixed between two others is joined and encoded once. */
final class Steps {
    private final List<Node> nodes = new ArrayList<>();
    private final Utf8Writer fixed = new Utf8Writer(1024);
    private boolean atLineStart;

    /** Adds text of the template; at the start of a line it needs no line break of its own. */
    void fixed(Part.Text text) {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        boolean again = atLineStart && bytes.length > 0 && bytes[0] == '\n';
        fixed.raw(again ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
        atLineStart = text.endsLine();
    }

    /** Returns where values are put that do not change. */
    Utf8Writer constant() {
        atLineStart = false;
        return fixed;
    }

    /** Adds a node after what is fixed. */
    void add(Node node) {
        flush();
        nodes.add(node);
        atLineStart = false;
    }

    Node.All finish() {
        flush();
        return new Node.All(nodes.toArray(new Node[0]));
    }

    private void flush() {
        if (fixed.size() > 0) {
            nodes.add(new Node.Fixed(fixed.toBytes()));
            fixed.truncate(0);
        }
    }
}
