/** Reads fragments of HTML into bodies. */
@NullMarked
package dev.weft.importing.fragment;

import org.jspecify.annotations.NullMarked;
