package dev.weft.newsroom.store;

/**
 * What readers see was changed, and the change is kept.
 *
 * @param section the path of the section that it was in; empty where it was in none, or in all
 */
public record SiteChangedEvent(String section) {}
