package dev.weft.html.template;

import java.util.Locale;
import java.util.Set;

/**
 * Follows the text of a template as a browser would, to know what stands where a value is put: text, an attribute, a
 * script. That decides how the value is escaped, and whether it may stand there at all. Does not change.
 */
final class Place {
    /** Where in the markup a text has come to. */
    enum State {
        TEXT,
        TAG,
        BEFORE_VALUE,
        DOUBLE_QUOTED,
        SINGLE_QUOTED,
        UNQUOTED,
        RAW,
        COMMENT
    }

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "srcset", "action", "formaction", "poster", "cite", "data", "ping", "imagesrcset");

    /** Where a document begins, and where every text between tags stands. */
    static final Place BETWEEN_TAGS = new Place();

    private State state = State.TEXT;
    private final StringBuilder word = new StringBuilder();
    private String element = "";
    private String attribute = "";
    private boolean nameEnded;

    private Place() {}

    private Place(Place other) {
        this.state = other.state;
        this.word.append(other.word);
        this.element = other.element;
        this.attribute = other.attribute;
        this.nameEnded = other.nameEnded;
    }

    /** Returns the place a text leads to. */
    Place after(String text) {
        Place next = new Place(this);
        for (int i = 0; i < text.length(); i++) {
            next.pass(text.charAt(i));
        }
        return next.state == State.TEXT && next.word.length() == 0 ? BETWEEN_TAGS : next;
    }

    private void pass(char c) {
        switch (state) {
            case TEXT -> inText(c);
            case TAG -> inTag(c);
            case BEFORE_VALUE -> {
                if (c == '"') {
                    state = State.DOUBLE_QUOTED;
                } else if (c == '\'') {
                    state = State.SINGLE_QUOTED;
                } else if (!isSpace(c)) {
                    state = State.UNQUOTED;
                }
            }
            case DOUBLE_QUOTED -> state = c == '"' ? State.TAG : state;
            case SINGLE_QUOTED -> state = c == '\'' ? State.TAG : state;
            case UNQUOTED -> {
                if (c == '>') {
                    endTag();
                } else if (isSpace(c)) {
                    state = State.TAG;
                }
            }
            case RAW -> follow(c, "</" + element);
            case COMMENT -> follow(c, "-->");
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
                state = State.COMMENT;
                word.setLength(0);
            } else if (Character.isLetter(c)) {
                startTag(c);
            } else if (c == '>') {
                word.setLength(0);
            }
        }
    }

    private void startTag(char c) {
        state = State.TAG;
        element = word.length() == 2 ? "" : "/";
        word.setLength(0);
        word.append(c);
        attribute = "";
        nameEnded = false;
    }

    private void inTag(char c) {
        if (c == '>') {
            endWord();
            endTag();
        } else if (c == '=') {
            endWord();
            state = State.BEFORE_VALUE;
        } else if (isSpace(c) || c == '/') {
            endWord();
        } else {
            word.append(c);
        }
    }

    private void endWord() {
        String name = word.toString().toLowerCase(Locale.ROOT);
        word.setLength(0);
        if (!nameEnded) {
            element = element + name;
            nameEnded = true;
        } else if (!name.isEmpty()) {
            attribute = name;
        }
    }

    private void endTag() {
        boolean raw = element.equals("script") || element.equals("style");
        state = raw ? State.RAW : State.TEXT;
    }

    private void follow(char c, String end) {
        word.append(Character.toLowerCase(c));
        if (word.length() > end.length()) {
            word.deleteCharAt(0);
        }
        if (word.toString().equals(end)) {
            word.setLength(0);
            state = state == State.RAW ? State.TAG : State.TEXT;
            element = "/" + element;
            nameEnded = true;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    State state() {
        return state;
    }

    /** Returns whether an angle bracket has just been opened. */
    boolean isOpen() {
        return state == State.TEXT && word.length() > 0;
    }

    /** Returns whether a value is put inside a quoted attribute. */
    boolean isAttribute() {
        return state == State.DOUBLE_QUOTED;
    }

    /** Returns whether the attribute holds an address, which no other text may be put in. */
    boolean isAddress() {
        return ADDRESSES.contains(attribute);
    }

    boolean isStyle() {
        return attribute.equals("style");
    }

    /** Returns whether the attribute is run as a script. */
    boolean isHandler() {
        return attribute.startsWith("on");
    }

    /** Returns the state in a form to compare: what a section leaves must be what it found. */
    String mark() {
        return state == State.DOUBLE_QUOTED || state == State.SINGLE_QUOTED || state == State.UNQUOTED
                ? state + " " + attribute
                : state == State.RAW ? state + " " + element : state.toString();
    }
}
