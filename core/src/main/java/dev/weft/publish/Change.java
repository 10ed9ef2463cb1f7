package dev.weft.publish;

import dev.weft.finding.Finding;
import java.util.List;

/**
 * Documents that were made together from the same input, and what was found on the way.
 *
 * @param key what they are about, the same in every run: {@code article a1}
 * @param fingerprint of the input; 0 where none is known
 * @param origin where the input stands, as {@code file:line}, or empty
 * @param documents the documents
 * @param findings what was found
 */
public record Change(String key, long fingerprint, String origin, List<Document> documents, List<Finding> findings) {
    /** Copies the lists. */
    public Change {
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
    }
}
