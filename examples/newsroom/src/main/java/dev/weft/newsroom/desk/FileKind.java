package dev.weft.newsroom.desk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a file is, by its first bytes: what it is called says nothing. Nothing that a browser would run is among them. */
enum FileKind {
    JPEG("jpg", "image/jpeg", true),
    PNG("png", "image/png", true),
    GIF("gif", "image/gif", true),
    WEBP("webp", "image/webp", true),
    PDF("pdf", "application/pdf", false),
    ZIP("zip", "application/zip", false),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", false),
    DOC("doc", "application/msword", false),
    XLS("xls", "application/vnd.ms-excel", false),
    MP3("mp3", "audio/mpeg", false),
    MP4("mp4", "video/mp4", false);

    private final String ending;
    private final String mediaType;
    private final boolean picture;

    FileKind(String ending, String mediaType, boolean picture) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.picture = picture;
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isPicture() {
        return picture;
    }

    /** Returns what a file is; empty for what is not taken: pages, scripts, SVG, programs. */
    static Optional<FileKind> of(byte[] bytes, String name) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        if (head.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (head.startsWith("ID3") || head.startsWith("\u00ff\u00fb")) {
            return Optional.of(MP3);
        }
        if (head.startsWith("ftyp", 4)) {
            return Optional.of(MP4);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (head.startsWith("PK\u0003\u0004")) {
            return Optional.of(byName(lower, ZIP, DOCX, XLSX, PPTX));
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return Optional.of(byName(lower, DOC, XLS));
        }
        return Optional.empty();
    }

    private static FileKind byName(String name, FileKind otherwise, FileKind... kinds) {
        for (FileKind kind : kinds) {
            if (name.endsWith("." + kind.ending)) {
                return kind;
            }
        }
        return otherwise;
    }
}
