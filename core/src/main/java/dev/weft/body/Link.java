package dev.weft.body;

import dev.weft.value.Characters;
import dev.weft.value.LinkAddress;
import java.util.List;

/**
 * A link.
 *
 * @param address where it leads
 * @param title what is said of it beyond its text, made clean, on one line, by {@link Characters#line}; may be empty
 * @param content what is shown; in a block it holds no other link
 */
public record Link(LinkAddress address, String title, List<Inline> content) implements Inline {
    /** Cleans the title and copies the content. */
    public Link {
        title = Characters.line(title);
        content = List.copyOf(content);
    }

    /** Returns a link with a text. */
    public static Link of(LinkAddress address, String text) {
        return new Link(address, "", List.of(new Text(text)));
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.link(this);
    }
}
