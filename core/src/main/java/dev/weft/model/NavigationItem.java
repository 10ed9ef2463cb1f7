package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.ArticleId;
import dev.weft.value.Characters;
import dev.weft.value.LinkAddress;

/**
 * An entry of the navigation; its label is made clean, on one line, by {@link Characters#line}.
 *
 * @param label what it says
 * @param target where it leads
 */
public record NavigationItem(String label, Target target) {
    /** Where an entry can lead. */
    public sealed interface Target {}

    /** To an address, anywhere. */
    public record ToAddress(LinkAddress address) implements Target {}

    /** To a section, by its path. */
    public record ToSection(String path) implements Target {}

    /** To an article, mostly a standing page. */
    public record ToArticle(ArticleId id) implements Target {}

    /** To an organisation's page, by its id. */
    public record ToOrganisation(String id) implements Target {}

    /** Cleans the label, which must show something. */
    public NavigationItem {
        label = Characters.line(label);
        if (label.isEmpty()) {
            throw new InvalidValueException("导航文字为空", "a navigation entry has no label");
        }
    }
}
