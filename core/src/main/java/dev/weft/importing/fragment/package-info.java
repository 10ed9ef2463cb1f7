/**
 * Reads fragments of HTML into bodies: what an editor, a word processor or a content system left becomes a clean tree.
 *
 * <p>One fragment, {@code <p align=center><img src=a.jpg></p><p align=center>图为会场</p><p>正文。</p>}, passes through:
 *
 * <ol>
 *   <li>{@link dev.weft.importing.fragment.FragmentReader} parses it with jsoup. The document is only read from here on.
 *   <li>{@code BlockReader} walks the nodes. Each element is read by what it means: most here, those with a structure of
 *       their own in {@code Lists}, {@code Tables}, {@code Figures}, {@code MediaElements}, {@code Verbatim} and
 *       {@code Links}. Inlines gather in an {@code InlineRun}; what the elements around make of them (the centred
 *       paragraph) is a {@code Scope}.
 *   <li>Where a block ends, its run becomes a paragraph or heading. {@code PictureLines} makes figures of lines that hold
 *       only pictures, {@code Shortcodes} reads what content systems write as text and mean as markup. All blocks go
 *       into a {@code Flow}, which remembers what the markup said beside the block: the figure is open for a caption.
 *   <li>{@code Captions} takes a flow and returns its blocks: the centred line becomes the caption of the figure.
 *   <li>{@code Body.of} brings the blocks into their normal form.
 * </ol>
 *
 * <p>Whatever is dropped or changed on the way goes to the {@code Reporter}, which says after which text it stood. Words
 * and attribute names that editors use are lists in {@code words.txt}. The room is not exported; pages may use it, and it
 * knows nothing of pages.
 */
@NullMarked
package dev.weft.importing.fragment;

import org.jspecify.annotations.NullMarked;
