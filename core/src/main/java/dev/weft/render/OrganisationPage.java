package dev.weft.render;

import dev.weft.model.Organisation;

/**
 * An organisation of the publication.
 *
 * @param organisation which one
 */
public record OrganisationPage(Organisation organisation) implements Subject {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.organisationPage(this);
    }
}
