/**
 * Where documents are rendered, for publishing and for serving alike: {@link dev.weft.publish.rendering.RenderBuffer} keeps
 * a renderer's faults to one document, {@link dev.weft.publish.rendering.ListingDocument} joins the pieces of a listing.
 */
@NullMarked
package dev.weft.publish.rendering;

import org.jspecify.annotations.NullMarked;
