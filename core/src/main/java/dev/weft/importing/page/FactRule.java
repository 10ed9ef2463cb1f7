package dev.weft.importing.page;

import dev.weft.importing.document.Page;
import dev.weft.importing.evidence.Facts;

/**
 * Finds some facts of a page.
 *
 * <p>A rule looks at the page and at what was found before it, and offers what it finds with the ground it rests on; it changes
 * nothing else. A kind of site that no rule understands gets one of its own: a class beside these, and a line in
 * {@link PageReader}.
 */
@FunctionalInterface
interface FactRule {
    void read(Page page, Facts facts);
}
