/**
 * Small tools that several rooms and renderers share and that callers do not see: colours, room for pieces, folding,
 * percent-encoding, spelling.
 */
@NullMarked
package dev.weft.internal;

import org.jspecify.annotations.NullMarked;
