package dev.weft.value;

import dev.weft.finding.InvalidValueException;
import java.util.Locale;
import java.util.Map;

/** Media types: what one may look like, and which one a file's ending means. */
public final class MediaTypes {
    /**
     * The ending of a file and what it means.
     *
     * @see <a href="https://www.iana.org/assignments/media-types/">IANA (checked 2026-11-23)</a>
     */
    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("png", "image/png"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("ico", "image/vnd.microsoft.icon"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("mov", "video/quicktime"),
            Map.entry("m3u8", "application/vnd.apple.mpegurl"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("m4a", "audio/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("wav", "audio/wav"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("zip", "application/zip"),
            Map.entry("rar", "application/vnd.rar"),
            Map.entry("7z", "application/x-7z-compressed"),
            Map.entry("wps", "application/vnd.ms-works"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("html", "text/html"),
            Map.entry("htm", "text/html"),
            Map.entry("css", "text/css"),
            Map.entry("js", "text/javascript"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("opml", "text/x-opml"),
            Map.entry("vtt", "text/vtt"),
            Map.entry("woff2", "font/woff2"));

    private MediaTypes() {}

    /** Returns what the ending of a path means, or empty where that is not known. */
    public static String ofPath(String path) {
        int dot = path.lastIndexOf('.');
        if (dot < 0 || path.length() - dot > 6) {
            return "";
        }
        return BY_ENDING.getOrDefault(path.substring(dot + 1).toLowerCase(Locale.ROOT), "");
    }

    /**
     * Returns a media type in lower case without parameters, or empty for an empty text.
     *
     * @throws InvalidValueException if it is not of the form {@code type/subtype}
     */
    public static String clean(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int semicolon = text.indexOf(';');
        String type =
                (semicolon < 0 ? text : text.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
        int slash = type.indexOf('/');
        boolean valid = slash > 0 && slash < type.length() - 1 && type.length() <= 127;
        for (int i = 0; valid && i < type.length(); i++) {
            char c = type.charAt(i);
            valid = i == slash || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "!#$&-^_.+".indexOf(c) >= 0;
        }
        if (!valid) {
            throw new InvalidValueException(
                    "「" + text + "」不是媒体类型：应形如 image/jpeg",
                    "\"" + text + "\" is no media type: expected image/jpeg or the like");
        }
        return type;
    }
}
