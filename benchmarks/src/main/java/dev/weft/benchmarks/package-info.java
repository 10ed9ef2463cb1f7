/** The corpus, and Weft beside its peers, one class for each promise of speed. */
@NullMarked
package dev.weft.benchmarks;

import org.jspecify.annotations.NullMarked;
