package dev.weft.newsroom.store;

import java.time.Instant;

/**
 * Something that was done.
 *
 * @param at when
 * @param who by whom
 * @param action what, as a key of the words
 * @param article to which article, or empty
 * @param detail more of it, or empty
 */
public record Activity(Instant at, String who, String action, String article, String detail) {}
