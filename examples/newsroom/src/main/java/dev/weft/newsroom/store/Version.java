package dev.weft.newsroom.store;

import java.time.Instant;

/**
 * A version of an article that was saved.
 *
 * @param revision which one
 * @param kind what made it
 * @param savedAt when
 * @param savedBy by whom
 */
public record Version(long revision, SaveKind kind, Instant savedAt, String savedBy) {}
