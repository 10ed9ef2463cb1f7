/** The command line: publishes, checks and serves a publication. */
@NullMarked
package dev.weft.cli;

import org.jspecify.annotations.NullMarked;
