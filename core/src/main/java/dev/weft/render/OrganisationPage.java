package dev.weft.render;

import dev.weft.model.Organisation;

/**
 * An organisation of the publication.
 *
 * @param organisation which one
 */
public record OrganisationPage(Organisation organisation) implements Subject {}
