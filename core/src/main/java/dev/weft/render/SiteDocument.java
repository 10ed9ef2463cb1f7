package dev.weft.render;

/**
 * A document that a site has.
 *
 * @param format its format
 * @param path where it is
 */
public record SiteDocument(Format<?> format, SitePath path) {}
