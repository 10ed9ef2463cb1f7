/** The model as JSON and JSON Lines, both ways, and the JSON Schema of both documents. */
@NullMarked
package dev.weft.json;

import org.jspecify.annotations.NullMarked;
