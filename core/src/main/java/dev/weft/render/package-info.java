/** What turns one subject into one document: renderers, formats, subjects, the site they belong to. */
@NullMarked
package dev.weft.render;

import org.jspecify.annotations.NullMarked;
