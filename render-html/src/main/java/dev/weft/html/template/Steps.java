package dev.weft.html.template;

import dev.weft.markup.Utf8Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the steps of a template; what is fixed is joined and encoded once. */
final class Steps {
    private final List<Node> nodes = new ArrayList<>();
    private final Utf8Writer fixed = new Utf8Writer(1024);
    private boolean atLineStart;

    /** Adds text of the template; a line break takes the white space around it away. */
    void fixed(Part.Fixed text) {
        byte[] bytes = text.folded();
        boolean again = atLineStart && bytes.length > 0 && bytes[0] == '\n';
        fixed.raw(again ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
        atLineStart = text.endsLine();
    }

    static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            boolean lineBreak = false;
            while (end < text.length() && isSpace(text.charAt(end))) {
                lineBreak |= text.charAt(end) == '\n';
                end++;
            }
            if (lineBreak) {
                out.append('\n');
            } else {
                end = Math.max(end, i + 1);
                out.append(text, i, end);
            }
            i = end;
        }
        return out.toString();
    }

    /** Returns where values are put that do not change. */
    Utf8Writer constant() {
        atLineStart = false;
        return fixed;
    }

    /** Adds a step after what is fixed. */
    void add(Node node) {
        if (fixed.size() > 0) {
            node.after(fixed.toBytes());
            fixed.truncate(0);
        }
        nodes.add(node);
        atLineStart = false;
    }

    Node[] finish() {
        if (fixed.size() > 0) {
            add(new Node.End());
        }
        return nodes.toArray(new Node[0]);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
