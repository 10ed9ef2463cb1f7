package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.Characters;
import dev.weft.value.WebAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person; the texts are made clean, on one line, by {@link Characters#line}.
 *
 * @param name as it is shown
 * @param title such as 会长 or chief designer, or empty
 * @param organisation whom the person works for, or empty
 * @param webOrNull the person's page
 */
public record Person(
        String name,
        String title,
        String organisation,
        @Nullable WebAddress webOrNull) {
    /** Cleans the texts; the name must show something. */
    public Person {
        name = Characters.line(name);
        if (name.isEmpty()) {
            throw new InvalidValueException("人名为空", "a person's name is empty");
        }
        title = Characters.line(title);
        organisation = Characters.line(organisation);
    }

    /** Returns a person of whom only the name is known. */
    public static Person of(String name) {
        return new Person(name, "", "", null);
    }

    /** Returns the person's page, if there is one. */
    public Optional<WebAddress> web() {
        return Optional.ofNullable(webOrNull);
    }
}
