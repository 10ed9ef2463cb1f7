/** What the tests of the renderers share: documents as they are expected. */
@NullMarked
package dev.weft.testing;

import org.jspecify.annotations.NullMarked;
