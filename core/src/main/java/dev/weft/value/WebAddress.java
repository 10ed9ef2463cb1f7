package dev.weft.value;

import dev.weft.finding.InvalidValueException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https address in ASCII: host lower-case and in Punycode, the rest percent-encoded, without
 * credentials; at most 8,192 characters.
 *
 * <p>Reading follows what browsers do (tabs and line breaks inside are ignored, a backslash counts as a slash, dot
 * segments are resolved), so that an address means here what it will mean to the reader of the page.
 *
 * @see <a href="https://url.spec.whatwg.org/">URL Standard (checked 2026-11-23)</a>
 */
public final class WebAddress implements LinkAddress, Comparable<WebAddress> {
    /** The longest address, as given and as written. */
    public static final int MAX_LENGTH = 8192;

    private final String text;
    private final int hostStart;
    private final int pathStart;

    WebAddress(String text, int hostStart, int pathStart) {
        this.text = text;
        this.hostStart = hostStart;
        this.pathStart = pathStart;
    }

    /**
     * Returns the absolute address that a text is.
     *
     * @throws InvalidValueException if it is relative, of another scheme, malformed, too long, or has credentials
     */
    public static WebAddress of(String text) {
        return WebAddressParser.parse(text, null);
    }

    /**
     * Returns the address that a reference, absolute or relative, means on a page at this address.
     *
     * @throws InvalidValueException as {@link #of} does
     */
    public WebAddress resolve(String reference) {
        return WebAddressParser.parse(reference, this);
    }

    /** Returns {@code http} or {@code https}. */
    public String scheme() {
        return text.substring(0, text.indexOf(':'));
    }

    /** Returns whether the scheme is http, so that anyone on the way can read and change what is sent. */
    public boolean isInsecure() {
        return text.charAt(4) == ':';
    }

    /** Returns the host in lower-case ASCII, without the port. */
    public String host() {
        int colon = text.lastIndexOf(':', pathStart - 1);
        boolean port = colon >= hostStart && text.charAt(pathStart - 1) != ']';
        return text.substring(hostStart, port ? colon : pathStart);
    }

    /** Returns the host, with the port where it is not the scheme's own. */
    public String authority() {
        return text.substring(hostStart, pathStart);
    }

    /** Returns the path, beginning with a slash, percent-encoded, without query and fragment. */
    public String path() {
        return text.substring(pathStart, pathEnd());
    }

    private int pathEnd() {
        int end = pathStart;
        while (end < text.length() && text.charAt(end) != '?' && text.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    /** Returns what follows the path: {@code ?query#fragment}, or empty. */
    public String suffix() {
        return text.substring(pathEnd());
    }

    /** Returns the address without its fragment. */
    public WebAddress withoutFragment() {
        int hash = text.indexOf('#');
        return hash < 0 ? this : new WebAddress(text.substring(0, hash), hostStart, pathStart);
    }

    /** Returns whether this address begins with {@code base}, up to its last slash. */
    public boolean isWithin(WebAddress base) {
        return text.regionMatches(0, base.text, 0, base.text.lastIndexOf('/', base.pathEnd() - 1) + 1);
    }

    /** Returns the same as a {@link URI}. */
    public URI uri() {
        return URI.create(text);
    }

    int hostStart() {
        return hostStart;
    }

    int pathStart() {
        return pathStart;
    }

    @Override
    public int compareTo(WebAddress other) {
        return text.compareTo(other.text);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
        return visitor.web(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebAddress that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
