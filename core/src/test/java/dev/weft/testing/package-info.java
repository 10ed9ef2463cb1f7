/** What the tests of all modules share: golden files, a browser, random articles' bodies. */
@NullMarked
package dev.weft.testing;

import org.jspecify.annotations.NullMarked;
