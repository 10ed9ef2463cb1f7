/** {@link dev.weft.test.RendererContract} holds a provider's renderers to what every renderer has to keep. */
@NullMarked
package dev.weft.test;

import org.jspecify.annotations.NullMarked;
