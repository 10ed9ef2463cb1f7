package dev.weft.publish;

import dev.weft.render.Format;
import dev.weft.render.SitePath;

/**
 * A finished document and where it goes.
 *
 * @param path where in the site
 * @param format what it is
 * @param bytes its bytes; not copied, and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // copying every document twice would cost more than rendering it
public record Document(SitePath path, Format<?> format, byte[] bytes) {}
