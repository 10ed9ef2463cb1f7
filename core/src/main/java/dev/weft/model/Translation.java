package dev.weft.model;

import dev.weft.value.Language;
import dev.weft.value.WebAddress;

/**
 * The same piece in another language.
 *
 * @param language which one
 * @param address where it is
 */
public record Translation(Language language, WebAddress address) {}
