/**
 * What a run works with, however it plans: the request and what it names, the input in stretches, the places where documents
 * go, and what is remembered from run to run. Knows nothing of plans.
 */
@NullMarked
package dev.weft.spark.material;

import org.jspecify.annotations.NullMarked;
