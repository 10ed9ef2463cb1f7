package dev.weft.publish;

import dev.weft.finding.Finding;
import java.util.List;

/**
 * Documents that were made together from the same input, and what was found on the way.
 *
 * @param key what they are about, the same in every run
 * @param fingerprint a number that is another whenever the input is; 0 where that is not known
 * @param origin where the input stands, or empty
 * @param documents the documents
 * @param findings what was found
 */
record Unit(String key, long fingerprint, String origin, List<Document> documents, List<Finding> findings) {}
