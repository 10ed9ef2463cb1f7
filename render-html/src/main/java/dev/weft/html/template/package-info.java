/** Templates in Mustache's syntax, checked when they are loaded and written as bytes. */
@NullMarked
package dev.weft.html.template;

import org.jspecify.annotations.NullMarked;
