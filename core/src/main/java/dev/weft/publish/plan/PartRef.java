package dev.weft.publish.plan;

/**
 * A part of a listing in one format: a document of a {@link ListingFormatPlan}.
 *
 * @param number counts the parts of all listings from 0; the first of each listing is its index
 */
public record PartRef(int number) {}
