package dev.weft.render;

import dev.weft.model.EditionId;
import dev.weft.model.Organisation;

/**
 * An organisation of the publication, as an edition names it.
 *
 * @param edition which edition
 * @param organisation which organisation
 */
public record OrganisationPage(EditionId edition, Organisation organisation) implements Subject {
    /** Makes the subject of an organisation in the default edition. */
    public OrganisationPage(Organisation organisation) {
        this(EditionId.DEFAULT, organisation);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.organisationPage(this);
    }
}
