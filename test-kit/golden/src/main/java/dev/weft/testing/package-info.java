/** What the tests of the renderers share: documents as they are expected, and a browser. */
@NullMarked
package dev.weft.testing;

import org.jspecify.annotations.NullMarked;
