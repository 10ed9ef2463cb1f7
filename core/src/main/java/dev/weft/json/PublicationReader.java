package dev.weft.json;

import dev.weft.finding.Finding;
import dev.weft.model.Publication;
import dev.weft.value.WebAddress;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a publication from JSON.
 *
 * <p>What is wrong is reported with its place and left out; the publication is rejected only where it is not JSON in
 * UTF-8, or has no name or no usable base address. Never throws for bad content.
 */
public final class PublicationReader {
    private static final WebAddress NOWHERE = WebAddress.of("https://invalid/");

    private PublicationReader() {}

    /**
     * Reads a publication.
     *
     * @param origin names the file in findings
     * @param findings takes what was found wrong, each with a JSON pointer and {@code file:line:column}
     * @return empty if it is rejected, which an error among the findings says
     */
    public static Optional<Publication> read(byte[] json, String origin, Consumer<Finding> findings) {
        JsonSource source = new JsonSource(json, 0, json.length, origin);
        // The base address may come last, and others are relative to it: it is read first, quietly.
        Optional<WebAddress> base = JsonText.read(source, NOWHERE, finding -> {}, PublicationObject::base);
        return JsonText.read(
                source, base.orElse(NOWHERE), findings, in -> new PublicationObject(in, base.isPresent()).read());
    }
}
