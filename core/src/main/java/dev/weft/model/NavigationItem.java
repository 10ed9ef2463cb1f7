package dev.weft.model;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.ArticleId;
import dev.weft.value.Characters;
import dev.weft.value.LinkAddress;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the navigation; its label is made clean, on one line, by {@link Characters#line}.
 *
 * @param label what it says
 * @param target where it leads
 */
public record NavigationItem(String label, Target target) {
    /** Where an entry can lead. */
    public sealed interface Target {
        /** Returns what a visitor makes of it. */
        <R extends @Nullable Object> R accept(Visitor<R> visitor);

        /**
         * One method for each kind of target; a new kind breaks the compile of every visitor.
         *
         * @param <R> what is made of each
         */
        interface Visitor<R extends @Nullable Object> {
            /** Visits an address. */
            R address(LinkAddress address);

            /** Visits the path of a section. */
            R section(String path);

            /** Visits the id of an article. */
            R article(ArticleId id);

            /** Visits the id of an organisation. */
            R organisation(String id);
        }
    }

    /** To an address, anywhere. */
    public record ToAddress(LinkAddress address) implements Target {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.address(address);
        }
    }

    /** To a section, by its path. */
    public record ToSection(String path) implements Target {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.section(path);
        }
    }

    /** To an article, mostly a standing page. */
    public record ToArticle(ArticleId id) implements Target {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.article(id);
        }
    }

    /** To an organisation's page, by its id. */
    public record ToOrganisation(String id) implements Target {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.organisation(id);
        }
    }

    /** Cleans the label, which must show something. */
    public NavigationItem {
        label = Characters.line(label);
        if (label.isEmpty()) {
            throw new InvalidValueException("导航文字为空", "a navigation entry has no label");
        }
    }
}
