package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.Characters;
import dev.weft.value.WebAddress;

/**
 * A link to a friendly site (友情链接); its name is made clean, on one line, by {@link Characters#line}.
 *
 * @param name what the site is called
 * @param address where it is
 */
public record PartnerLink(String name, WebAddress address) {
    /** Cleans the name, which must show something. */
    public PartnerLink {
        name = Characters.line(name);
        if (name.isEmpty()) {
            throw new InvalidValueException("友情链接名称为空", "a partner link has no name");
        }
    }
}
