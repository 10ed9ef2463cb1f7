package dev.weft.html.template;

import java.util.Set;

/**
 * What a place in a template stands in, as a browser would see it.
 *
 * @param context the kind of place
 * @param name the attribute in a quoted value, the element in raw text, otherwise empty
 */
record Position(Context context, String name) {
    /** The kinds of place. */
    enum Context {
        /** Between tags. */
        TEXT,
        /** After an angle bracket: here a name of a tag would begin. */
        TAG_NAME,
        /** In a tag, outside of any attribute's value. */
        TAG,
        /** Behind the equals sign of an attribute. */
        BEFORE_VALUE,
        /** In an attribute's value with double quotes. */
        DOUBLE_QUOTED,
        /** In an attribute's value with single quotes. */
        SINGLE_QUOTED,
        /** In an attribute's value without quotes. */
        UNQUOTED,
        /** In a script or a style. */
        RAW,
        /** In a comment. */
        COMMENT
    }

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "srcset", "action", "formaction", "poster", "cite", "data", "ping", "imagesrcset");

    /** Between tags, where every document begins and ends. */
    static final Position TEXT = new Position(Context.TEXT, "");

    /** Returns whether a value is put inside a quoted attribute. */
    boolean isAttribute() {
        return context == Context.DOUBLE_QUOTED;
    }

    /** Returns whether the attribute holds an address, which no other text may be put in. */
    boolean isAddress() {
        return ADDRESSES.contains(name);
    }

    /** Returns whether the attribute holds style declarations. */
    boolean isStyle() {
        return name.equals("style");
    }

    /** Returns whether the attribute is run as a script. */
    boolean isHandler() {
        return name.startsWith("on");
    }
}
