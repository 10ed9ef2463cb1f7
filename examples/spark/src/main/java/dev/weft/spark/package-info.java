/**
 * A publication published by Apache Spark: the same site as {@code weft publish} makes, file for file.
 *
 * <p>The article {@code a1} in line 7 of a file goes like this. {@link dev.weft.spark.material.Splits} cuts the input into
 * stretches of lines in a fixed order; a task skims its stretch, and what an index needs of {@code a1} goes to the driver,
 * which makes the plan as {@code Publisher} does. The plan is broadcast; each executor has it once ({@link
 * dev.weft.spark.SharedPlan}). Then the task that reads line 7 again makes the documents of {@code a1}, writes them ({@link
 * dev.weft.spark.material.Sink}), and sends its pieces of listings to the tasks that put those together. What was made of
 * which input is the {@link dev.weft.spark.material.State}, a Parquet data set beside the site, by which the next run knows
 * what stands. Where there are too many articles for one process to know, the plan is made by sorting instead ({@link
 * dev.weft.spark.spread.Spread}).
 *
 * <p>This room has the program, and the plan that is broadcast. It knows both others; neither knows it.
 *
 * <p>Every task may run twice, at once or again: what it writes is whole or absent, and the second writes the same bytes.
 */
@NullMarked
package dev.weft.spark;

import org.jspecify.annotations.NullMarked;
