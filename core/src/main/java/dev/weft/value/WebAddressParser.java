package dev.weft.value;

import dev.weft.finding.InvalidValueException;
import dev.weft.finding.Message;
import dev.weft.internal.PercentEncoding;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads web addresses the way browsers do, in one pass and linear time. */
final class WebAddressParser {
    private final String given;
    private final StringBuilder out = new StringBuilder(96);

    private WebAddressParser(String given) {
        this.given = given;
    }

    static WebAddress parse(String reference, @Nullable WebAddress base) {
        WebAddress plain = PlainAddress.of(reference);
        if (plain != null) {
            return plain;
        }
        WebAddressParser parser = new WebAddressParser(reference);
        if (reference.length() > WebAddress.MAX_LENGTH) {
            throw parser.invalid("超过 8192 个字符", "longer than 8,192 characters");
        }
        return parser.read(strip(reference), base);
    }

    private WebAddress read(String text, @Nullable WebAddress base) {
        int colon = schemeEnd(text);
        if (colon > 0) {
            String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw invalid("协议是 " + scheme, "its scheme is " + scheme);
            }
            int slashes = slashes(text, colon + 1);
            if (slashes < 2) {
                throw invalid("缺少 //", "without //");
            }
            out.append(scheme).append("://");
            return authority(text, colon + 1 + slashes);
        }
        if (base == null) {
            throw invalid("是相对地址", "it is relative");
        }
        return relative(text, base);
    }

    private WebAddress relative(String text, WebAddress base) {
        int slashes = slashes(text, 0);
        if (slashes >= 2) {
            out.append(base.scheme()).append("://");
            return authority(text, slashes);
        }
        out.append(base.toString(), 0, base.pathStart());
        int path = out.length();
        if (slashes == 1) {
            return rest(text, 0, path, base.hostStart());
        }
        char first = text.isEmpty() ? 0 : text.charAt(0);
        if (first == 0 || first == '#') {
            String whole = base.withoutFragment().toString();
            out.append(whole, path, whole.length());
        } else if (first == '?') {
            out.append(base.path());
        } else {
            String directory = base.path();
            out.append(directory, 0, directory.lastIndexOf('/') + 1);
        }
        return rest(text, 0, path, base.hostStart());
    }

    private WebAddress authority(String text, int from) {
        int hostStart = out.length();
        int end = from;
        while (end < text.length() && "/\\?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String authority = text.substring(from, end);
        if (authority.indexOf('@') >= 0) {
            throw invalid("含有用户名或口令", "it holds credentials");
        }
        int colon = authority.lastIndexOf(':');
        boolean port = colon > authority.lastIndexOf(']');
        String host = HostName.of(port ? authority.substring(0, colon) : authority);
        if (host == null) {
            throw invalid("主机名无效", "its host is malformed");
        }
        out.append(host);
        if (port) {
            port(authority.substring(colon + 1));
        }
        int path = out.length();
        if (end == text.length() || text.charAt(end) == '?' || text.charAt(end) == '#') {
            out.append('/');
        }
        return rest(text, end, path, hostStart);
    }

    private void port(String digits) {
        if (digits.isEmpty()) {
            return;
        }
        boolean isNumber = digits.length() <= 5 && IcpFiling.digits(digits, 0) == digits.length();
        int port = isNumber ? Integer.parseInt(digits) : Integer.MAX_VALUE;
        if (port > 65535) {
            throw invalid("端口无效", "its port is malformed");
        }
        if (port != (out.charAt(4) == 's' ? 443 : 80)) {
            out.append(':').append(port);
        }
    }

    /** Appends path, query and fragment, percent-encoded, and removes dot segments behind {@code path}. */
    private WebAddress rest(String text, int from, int path, int hostStart) {
        boolean inPath = true;
        boolean inFragment = false;
        boolean dots = false;
        int pathEnd = -1;
        for (int i = from; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (inPath && (c == '?' || c == '#')) {
                inPath = false;
                pathEnd = out.length();
            }
            dots |= inPath && (c == '.' || c == '%');
            boolean begins = c == '#' && !inFragment;
            inFragment |= begins;
            if (begins) {
                out.append((char) c);
            } else {
                append(inPath && c == '\\' ? '/' : c, text, i);
            }
        }
        if (dots) {
            removeDots(path, pathEnd < 0 ? out.length() : pathEnd);
        }
        if (out.length() > WebAddress.MAX_LENGTH) {
            throw invalid("超过 8192 个字符", "longer than 8,192 characters");
        }
        return new WebAddress(out.toString(), hostStart, path);
    }

    private void append(int c, String text, int next) {
        if (c > ' ' && c < 0x7F) {
            if (PlainAddress.STANDS[c] || c == '%' && isEscape(text, next)) {
                out.append((char) c);
                return;
            }
        }
        PercentEncoding.append(out, c);
    }

    private void removeDots(int path, int pathEnd) {
        String tail = out.substring(pathEnd);
        String all = out.substring(path, pathEnd);
        out.setLength(path);
        int start = 1;
        while (start <= all.length()) {
            int slash = all.indexOf('/', start);
            int end = slash < 0 ? all.length() : slash;
            int dots = dots(all, start, end);
            if (dots == 2 && out.length() > path) {
                out.setLength(out.lastIndexOf("/"));
            }
            if (dots == 0) {
                out.append('/').append(all, start, end);
            } else if (slash < 0) {
                out.append('/');
            }
            start = end + 1;
        }
        out.append(tail);
    }

    /** Returns 1 or 2 for a segment of so many dots, also percent-encoded, else 0. */
    private static int dots(String path, int start, int end) {
        int count = 0;
        for (int i = start; i < end; count++) {
            if (path.charAt(i) == '.') {
                i++;
            } else if (path.regionMatches(true, i, "%2e", 0, 3)) {
                i += 3;
            } else {
                return 0;
            }
        }
        return count > 2 ? 0 : count;
    }

    private static boolean isEscape(String text, int at) {
        return at + 1 < text.length() && isHex(text.charAt(at)) && isHex(text.charAt(at + 1));
    }

    static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /** Returns the text without tabs and line breaks, and without controls and spaces at its ends. */
    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && (text.charAt(start) <= ' ' || text.charAt(start) == '\u3000')) {
            start++;
        }
        while (end > start && (text.charAt(end - 1) <= ' ' || text.charAt(end - 1) == '\u3000')) {
            end--;
        }
        String trimmed = text.substring(start, end);
        if (trimmed.indexOf('\n') < 0 && trimmed.indexOf('\t') < 0 && trimmed.indexOf('\r') < 0) {
            return trimmed;
        }
        return trimmed.replace("\n", "").replace("\t", "").replace("\r", "");
    }

    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i;
            }
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return -1;
    }

    private static int slashes(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == '/' || text.charAt(i) == '\\')) {
            i++;
        }
        return i - from;
    }

    private InvalidValueException invalid(String zh, String en) {
        String shown = Message.printable(given.length() > 120 ? given.substring(0, 120) + "…" : given);
        return new InvalidValueException(
                "「" + shown + "」不是可用的网址（" + zh + "）：应为 http:// 或 https:// 开头的地址",
                "\"" + shown + "\" is no usable web address (" + en + "): expected an http or https address");
    }
}
