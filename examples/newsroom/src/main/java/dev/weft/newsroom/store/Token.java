package dev.weft.newsroom.store;

import java.time.Instant;

/**
 * What a program shows to be let in; the token itself was shown once and is not kept.
 *
 * @param hash its SHA-256
 * @param label what it is for
 * @param role what the program may do
 * @param createdBy who made it
 * @param createdAt when
 */
public record Token(String hash, String label, Role role, String createdBy, Instant createdAt) {}
