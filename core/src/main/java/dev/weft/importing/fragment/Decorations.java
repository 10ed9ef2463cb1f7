package dev.weft.importing.fragment;

import dev.weft.value.MediaTypes;
import dev.weft.value.WebAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells pictures that are no content: what counts readers, keeps room, or shows the type of a file. */
final class Decorations {
    private static final Set<String> PLACEHOLDERS = Set.copyOf(Words.list("placeholder names"));
    private static final List<String> TRACKERS = Words.list("tracker addresses");
    private static final List<String> ICON_FOLDERS = Words.list("file icon folders");
    private static final String TYPES =
            "(?:docx?|pdf|xlsx?|pptx?|zip|rar|7z|txt|wps|et|dps|ofd|csv|rtf|mp3|mp4|jpg|png|gif|psd|word|excel|ppt|file|unknown|default)";
    private static final Pattern ICON = Pattern.compile("(?:(?:icon|ico|file|filetype|ft|ext)[-_.]?" + TYPES + "|"
            + TYPES + "(?:[-_.]?(?:icon|ico|file|16|24|32|48|64))?)(?:[-_.]?(?:16|24|32|48|64|s|small))?");

    private Decorations() {}

    /** Returns whether an address is where nothing is yet: a picture that a script replaces, or none at all. */
    static boolean isPlaceholder(String reference) {
        if (isNoAddress(reference)) {
            return true;
        }
        String lower = reference.strip().toLowerCase(Locale.ROOT);
        String name = EmojiPictures.stem(lower);
        int query = lower.indexOf('?');
        String type = MediaTypes.ofPath(query < 0 ? lower : lower.substring(0, query));
        boolean drawn = type.equals("image/gif") || type.equals("image/png") || type.equals("image/svg+xml");
        return drawn && PLACEHOLDERS.contains(name);
    }

    /** Returns whether a value is none that a picture can be fetched from. */
    static boolean isNoAddress(String reference) {
        String start = reference.stripLeading();
        return start.regionMatches(true, 0, "data:", 0, 5)
                || start.regionMatches(true, 0, "about:", 0, 6)
                || isJunk(reference);
    }

    /** Returns whether a value is what a script or a template left instead of an address. */
    private static boolean isJunk(String reference) {
        String value = reference.strip();
        return value.isEmpty()
                || value.equals("null")
                || value.equals("NaN")
                || value.equals("false")
                || value.equals("true")
                || value.contains("{{")
                || value.contains("${")
                || value.contains("<%")
                || value.contains("[object")
                || value.startsWith("undefined")
                || value.endsWith("/undefined")
                || value.endsWith("/null")
                || value.startsWith("#")
                || isNumber(value);
    }

    private static boolean isNumber(String value) {
        int end = value.endsWith("px") ? value.length() - 2 : value.length();
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && c != '.') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a path is of a file in which nobody draws an icon or counts readers. */
    static boolean isPhotograph(String path) {
        return path.endsWith(".jpg") || path.endsWith(".jpeg") || path.endsWith(".webp");
    }

    static boolean isTracker(WebAddress address) {
        if (isPhotograph(address.path())) {
            return false;
        }
        String text = address.toString().toLowerCase(Locale.ROOT);
        for (String part : TRACKERS) {
            if (text.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a picture shows the type of a file, as editors put it before a link to one. */
    static boolean isFileIcon(Element picture, WebAddress address) {
        if (isPhotograph(address.path())) {
            return false;
        }
        String path = address.path().toLowerCase(Locale.ROOT);
        for (String folder : ICON_FOLDERS) {
            if (path.contains(folder)) {
                return true;
            }
        }
        return ICON.matcher(EmojiPictures.stem(path)).matches() && isBesideFile(picture);
    }

    private static boolean isBesideFile(Element picture) {
        Element next = picture.nextElementSibling();
        return isFileLink(picture.parent())
                || isFileLink(next)
                || next == null
                        && picture.parent() != null
                        && isFileLink(picture.parent().nextElementSibling());
    }

    private static boolean isFileLink(@Nullable Element element) {
        if (element == null || !element.nameIs("a")) {
            return false;
        }
        String href = Attributes.of(element, "href");
        int query = href.indexOf('?');
        String type = MediaTypes.ofPath(query < 0 ? href : href.substring(0, query));
        return type.startsWith("application/")
                || type.startsWith("text/") && !type.equals("text/html")
                || href.contains("download")
                || MediaTypes.ofPath(element.text()).startsWith("application/");
    }
}
