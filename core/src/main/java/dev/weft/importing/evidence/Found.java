package dev.weft.importing.evidence;

/**
 * A value of a fact, the place that says it, and how sure that is.
 *
 * @param fact which fact
 * @param of whose it is, where a page has several of a kind: the name of an organisation, the address of a file; or empty
 * @param value what was found, on one line
 * @param place where: an element as a selector would name it, a meta, or {@code address}
 * @param confidence from 0 to 1
 */
public record Found(Fact fact, String of, String value, String place, double confidence) {}
