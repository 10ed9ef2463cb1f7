package dev.weft.importing.page;

/** A value of a fact, the place that says it, and how sure that is. */
public record Fact(String field, String value, String place, double confidence) {}
