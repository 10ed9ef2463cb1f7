package dev.weft.importing.collection;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.WebAddress;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a saved page says that it stood.
 *
 * @param address what the program that saved it noted: a browser, SingleFile, HTTrack; or null
 * @param canonical the address that the page gives for itself, which may be that of a page like it; or null
 * @param refresh where the page sends its readers at once; or null
 */
record SavedFrom(
        @Nullable WebAddress address,
        @Nullable WebAddress canonical,
        @Nullable String refresh) {
    private static final Pattern BROWSER = Pattern.compile("<!--\\s*saved from url=\\(\\d+\\)(\\S+)\\s*-->");
    private static final Pattern SINGLE_FILE = Pattern.compile("Page saved with SingleFile\\s+url:\\s*(\\S+)");
    private static final Pattern HTTRACK = Pattern.compile("Mirrored from (\\S+) by HTTrack");
    private static final Pattern CANONICAL = Pattern.compile(
            "<link\\s(?=[^>]*rel=[\"']?canonical)[^>]*href=(?:\"([^\"]+)\"|'([^']+)'|([^\\s>]+))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHARED = Pattern.compile(
            "<meta\\s(?=[^>]*property=[\"']?og:url)[^>]*content=(?:\"([^\"]+)\"|'([^']+)'|([^\\s>]+))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REFRESH = Pattern.compile(
            "<meta\\s(?=[^>]*http-equiv=[\"']?refresh)[^>]*content=[\"']?\\s*[0-3]\\s*;\\s*url=[\"']?([^\"'>\\s]+)",
            Pattern.CASE_INSENSITIVE);

    static SavedFrom of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        WebAddress noted = first(BROWSER, text, "");
        noted = noted == null ? first(SINGLE_FILE, text, "") : noted;
        noted = noted == null ? first(HTTRACK, text, "https://") : noted;
        WebAddress canonical = first(CANONICAL, text, "");
        Matcher refresh = REFRESH.matcher(text);
        return new SavedFrom(
                noted,
                canonical == null ? first(SHARED, text, "") : canonical,
                refresh.find() ? refresh.group(1) : null);
    }

    private static @Nullable WebAddress first(Pattern pattern, String text, String scheme) {
        Matcher m = pattern.matcher(text);
        if (!m.find()) {
            return null;
        }
        for (int i = 1; i <= m.groupCount(); i++) {
            String found = m.group(i);
            if (found != null) {
                try {
                    return WebAddress.of(found.startsWith("http") ? found : scheme + found);
                } catch (InvalidValueException e) {
                    return null;
                }
            }
        }
        return null;
    }
}
