/**
 * The plan that no process has, made by Spark's sorts and joins: {@link dev.weft.spark.spread.Spread} is its one entrance.
 *
 * <p>The article {@code a1} goes like this. {@link dev.weft.spark.spread.FirstReading} makes a row of it, and keeps it if no
 * other has its id; {@link dev.weft.spark.spread.SpreadPaths} rejects it if another has its paths. {@link
 * dev.weft.spark.spread.Sorted} has a row of it for each listing that it is in, and from the position of each {@link
 * dev.weft.spark.spread.Places} tells which documents have it and what stands beside it. All this comes to the task that reads
 * {@code a1} again, as {@link dev.weft.spark.spread.Orders}; its pieces go on to {@link dev.weft.spark.spread.SpreadListings}.
 */
@NullMarked
package dev.weft.spark.spread;

import org.jspecify.annotations.NullMarked;
