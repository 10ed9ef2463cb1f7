package dev.weft.finding;

/** How much a finding matters, least first. */
public enum Severity {
    /** Worth knowing; nothing is wrong with what was produced. */
    INFO,
    /** Something was repaired, shortened, left out, or should be looked at. */
    WARNING,
    /** Something could not be read or produced. */
    ERROR
}
