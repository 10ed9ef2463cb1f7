package dev.weft.publish;

import dev.weft.render.SitePath;
import dev.weft.value.ArticleId;

/**
 * What an article contributes to one document of a listing.
 *
 * @param part the path of the document
 * @param article the article
 * @param bytes the piece; empty where the listing leaves the article out; not copied, and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // copying would cost more than rendering
public record Piece(SitePath part, ArticleId article, byte[] bytes) {}
