/**
 * Fingerprints: numbers of 64 bits that stand for a text, for bytes or for what something was made from, and a table that
 * finds them.
 *
 * <p>The article {@code a1} lies in line 7 of a file. {@link dev.weft.publish.fingerprint.BytesFingerprint#of} of that line
 * goes into the index and, mixed by {@link dev.weft.publish.fingerprint.Fingerprints#of(long, long)} with those of the
 * publication and of its neighbours, into the record of the folder: as long as the number is the same, {@code a1.html}
 * need not be rendered again. Its id, its path and its record are each found by their fingerprint in a
 * {@link dev.weft.publish.fingerprint.KeyTable}: the only hash table of publishing that is written by hand, because a
 * {@code HashSet} takes 50 to 90 bytes for each of some million keys and this takes 12 to 20.
 */
@NullMarked
package dev.weft.publish.fingerprint;

import org.jspecify.annotations.NullMarked;
