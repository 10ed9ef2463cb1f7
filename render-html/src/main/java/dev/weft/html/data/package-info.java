/** What pages say to machines: schema.org's types as JSON-LD. */
@NullMarked
package dev.weft.html.data;

import org.jspecify.annotations.NullMarked;
