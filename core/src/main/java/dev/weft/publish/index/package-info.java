/**
 * The index of a publication's articles: what listings, neighbours and paths need to know of each, about 180 bytes.
 *
 * <p>Take the article {@code a1}, "Snow in May", in section {@code news}, with the tag {@code weather}. Its entry goes to
 * {@link dev.weft.publish.index.ArticleIndex.Builder#add}, which gives it the next
 * {@link dev.weft.publish.index.ArticleRef}: all else goes by this. Dates, flags and the section are numbers in a column
 * each; {@code weather} is one {@link dev.weft.publish.index.LabelRef} in a
 * {@link dev.weft.publish.index.LabelColumn}, which keeps each label once; id, slug and title lie as bytes in a
 * {@code TextStore}, and are read as {@link dev.weft.publish.index.ArticleTexts}. When all have come,
 * {@link dev.weft.publish.index.ArticleIndex.Builder#build} fixes the time at which embargoes and expiries are looked at.
 *
 * <p>The promise that shapes this room: a million articles with a heap of 512 MB. Whatever is packed is packed here, behind
 * {@link dev.weft.publish.index.ArticleIndex}; nobody else sees an array.
 */
@NullMarked
package dev.weft.publish.index;

import org.jspecify.annotations.NullMarked;
