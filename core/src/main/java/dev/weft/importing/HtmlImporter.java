package dev.weft.importing;

import dev.weft.body.Body;
import dev.weft.finding.Finding;
import dev.weft.importing.fragment.FragmentReader;
import dev.weft.value.WebAddress;
import java.util.function.Consumer;

/**
 * Reads HTML, as a content system or a word processor left it, into the clean tree that a person would have written.
 *
 * <p>What {@link dev.weft.markup.BodyHtml} writes is read back exactly. Whatever was left out or changed in meaning is a
 * finding that says after which text it stood. Markup is never executed, fetched or kept.
 */
public final class HtmlImporter {
    /** The longest HTML that is read, in characters. */
    public static final int MAX_LENGTH = FragmentReader.MAX_LENGTH;

    private HtmlImporter() {}

    /**
     * Returns the body that a fragment of HTML, or a whole document, holds.
     *
     * @param html at most {@link #MAX_LENGTH} characters that make at most {@link Body#MAX_NODES} nodes; of more nothing
     *     is read, and a finding says so
     * @param base the address that relative addresses in it are relative to
     * @param findings takes what was dropped or changed; paths are relative to the HTML
     */
    public static Body read(String html, WebAddress base, Consumer<Finding> findings) {
        return FragmentReader.read(html, base, findings);
    }
}
