/** What should be looked at in content that can be published: rules over articles and publications. */
@NullMarked
package dev.weft.validation;

import org.jspecify.annotations.NullMarked;
