package dev.weft.importing;

import dev.weft.finding.Message;

/**
 * Where on a page a fact was found, and how sure that is.
 *
 * @param field which fact: {@code title}, {@code published}, {@code source} …
 * @param value what was found, as it stands on the page
 * @param place where: an element as a CSS selector would name it, {@code body}, or {@code address}
 * @param confidence from 0 to 1; what several places agree on is surer than each of them
 */
public record Evidence(String field, String value, String place, double confidence) {
    /** Makes the texts safe to print. */
    public Evidence {
        value = Message.printable(value);
        place = Message.printable(place);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence == " + confidence + ", expected 0 to 1");
        }
    }
}
