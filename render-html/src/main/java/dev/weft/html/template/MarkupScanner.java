package dev.weft.html.template;

import dev.weft.html.template.Position.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Follows the text of a template as a browser would, and notes for each value where it stands. A section ends where it
 * began, and a template begins and ends between tags; so where something stands does not depend on what is around it.
 */
final class MarkupScanner implements Part.Visitor {
    private Context context = Context.TEXT;
    /** What was read of the name or the mark that the context waits for. */
    private final StringBuilder word = new StringBuilder();

    private String element = "";
    private String attribute = "";
    private boolean elementNamed;
    private List<Part> placed = new ArrayList<>();

    private MarkupScanner() {}

    /** Returns the parts of a template with the position of each value. */
    static List<Part> place(String template, List<Part> parts) {
        MarkupScanner scanner = new MarkupScanner();
        parts.forEach(part -> part.accept(scanner));
        if (scanner.context != Context.TEXT) {
            throw new TemplateException(
                    template, 0, "模板在标签或脚本中间结束", "the template ends inside a tag, a script or a comment");
        }
        return List.copyOf(scanner.placed);
    }

    @Override
    public void text(Part.Text text) {
        for (int i = 0; i < text.text().length(); i++) {
            pass(text.text().charAt(i));
        }
        placed.add(text);
    }

    @Override
    public void value(Part.Value value) {
        placed.add(new Part.Value(value.at(), value.name(), value.escaped(), position()));
        if (context == Context.BEFORE_VALUE) {
            context = Context.UNQUOTED;
        }
    }

    @Override
    public void section(Part.Section section) {
        Position before = position();
        List<Part> outer = placed;
        placed = new ArrayList<>();
        section.parts().forEach(part -> part.accept(this));
        outer.add(new Part.Section(section.at(), section.kind(), section.name(), List.copyOf(placed)));
        placed = outer;
        if (!before.equals(position())) {
            throw section.at()
                    .fault(
                            "段「" + section.name() + "」开始与结束处的标记状态不同：引号或标签没有在段内成对",
                            "the section \"" + section.name()
                                    + "\" ends at another place of the markup than it begins: close quotes and tags"
                                    + " within it");
        }
    }

    @Override
    public void partial(Part.Partial partial) {
        if (context != Context.TEXT) {
            throw partial.at()
                    .fault(
                            "片段「" + partial.name() + "」位于标签或脚本之中",
                            "the partial \"" + partial.name() + "\" is inside a tag, a script or a comment");
        }
        placed.add(partial);
    }

    private Position position() {
        return switch (context) {
            case TEXT -> word.length() > 0 ? new Position(Context.TAG_NAME, "") : Position.TEXT;
            case DOUBLE_QUOTED, SINGLE_QUOTED, UNQUOTED -> new Position(context, attribute);
            case RAW -> new Position(context, element);
            case TAG_NAME, TAG, BEFORE_VALUE, COMMENT -> new Position(context, "");
        };
    }

    private void pass(char c) {
        switch (context) {
            case TEXT, TAG_NAME -> inText(c);
            case TAG -> inTag(c);
            case BEFORE_VALUE -> {
                if (c == '"') {
                    context = Context.DOUBLE_QUOTED;
                } else if (c == '\'') {
                    context = Context.SINGLE_QUOTED;
                } else if (!isSpace(c)) {
                    context = Context.UNQUOTED;
                }
            }
            case DOUBLE_QUOTED -> context = c == '"' ? Context.TAG : context;
            case SINGLE_QUOTED -> context = c == '\'' ? Context.TAG : context;
            case UNQUOTED -> {
                if (c == '>') {
                    endTag();
                } else if (isSpace(c)) {
                    context = Context.TAG;
                }
            }
            case RAW -> endAt("</" + element, c, Context.TAG);
            case COMMENT -> endAt("-->", c, Context.TEXT);
        }
    }

    private void inText(char c) {
        if (c == '<') {
            word.setLength(0);
            word.append(c);
        } else if (word.length() > 0) {
            word.append(c);
            if (word.length() == 2 && !Character.isLetter(c) && c != '/' && c != '!') {
                word.setLength(0);
            } else if (word.toString().equals("<!--")) {
                context = Context.COMMENT;
                word.setLength(0);
            } else if (Character.isLetter(c)) {
                startTag(c);
            } else if (c == '>') {
                word.setLength(0);
            }
        }
    }

    private void startTag(char c) {
        context = Context.TAG;
        element = word.length() == 2 ? "" : "/";
        elementNamed = false;
        attribute = "";
        word.setLength(0);
        word.append(c);
    }

    private void inTag(char c) {
        if (c == '>') {
            endWord();
            endTag();
        } else if (c == '=') {
            endWord();
            context = Context.BEFORE_VALUE;
        } else if (isSpace(c) || c == '/') {
            endWord();
        } else {
            word.append(c);
        }
    }

    private void endWord() {
        String name = word.toString().toLowerCase(Locale.ROOT);
        word.setLength(0);
        if (!elementNamed) {
            element = element + name;
            elementNamed = true;
        } else if (!name.isEmpty()) {
            attribute = name;
        }
    }

    private void endTag() {
        boolean raw = element.equals("script") || element.equals("style");
        context = raw ? Context.RAW : Context.TEXT;
    }

    /** Leaves raw text or a comment where its end mark is complete. */
    private void endAt(String mark, char c, Context next) {
        word.append(Character.toLowerCase(c));
        if (word.length() > mark.length()) {
            word.deleteCharAt(0);
        }
        if (mark.contentEquals(word)) {
            word.setLength(0);
            context = next;
            element = "/" + element;
            elementNamed = true;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
