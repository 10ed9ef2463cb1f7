package dev.weft.archives;

import dev.weft.finding.InvalidValueException;
import dev.weft.value.MediaTypes;
import dev.weft.value.WebAddress;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * What a record says that it captured.
 *
 * @param kind what was captured
 * @param address where it stood
 * @param date when, as the archive says; or empty
 * @param isPage whether it is HTML
 * @param charset the encoding that the server named, or empty
 * @param leadsTo where the server sent its reader, or which earlier capture is the same; or empty
 */
record Capture(Kind kind, WebAddress address, String date, boolean isPage, String charset, String leadsTo) {
    enum Kind {
        /** The address gave these bytes. */
        GIVEN,
        /** The address sent its reader to another. */
        SENT_ON,
        /** The server had nothing, or failed. */
        REFUSED,
        /** The bytes were those of an earlier capture, and were not written again. */
        SAME
    }

    /** Returns what a record captured, or null if that is nothing that a site shows its readers. */
    static @Nullable Capture of(ArchiveRecord record) throws IOException {
        MessageHeaders head = record.warc().headers();
        WebAddress address = address(head.first("WARC-Target-URI").orElse(""));
        if (address == null) {
            return null;
        }
        String date = head.first("WARC-Date").orElse("");
        return switch (head.first("WARC-Type").orElse("").toLowerCase(Locale.ROOT)) {
            case "response" -> isHttp(head) ? answer(record.answer(), address, date) : null;
            case "resource" -> {
                String type = head.first("Content-Type").orElse("");
                yield new Capture(Kind.GIVEN, address, date, isPage(type, address), charset(type), "");
            }
            case "revisit" -> {
                String type = head.first("WARC-Identified-Payload-Type").orElse("");
                yield new Capture(
                        Kind.SAME,
                        address,
                        date,
                        isPage(type, address),
                        "",
                        bare(head.first("WARC-Refers-To-Target-URI").orElse("")));
            }
            default -> null;
        };
    }

    private static boolean isHttp(MessageHeaders head) {
        return head.first("Content-Type")
                .orElse("application/http")
                .toLowerCase(Locale.ROOT)
                .startsWith("application/http");
    }

    private static @Nullable Capture answer(HttpResponse answer, WebAddress address, String date) {
        MessageHeaders head = answer.headers();
        String type = head.first("Content-Type").orElse("");
        boolean page = isPage(type, address);
        String to = head.first("Location").orElse("");
        return switch (answer.status()) {
            case 200, 203 -> new Capture(Kind.GIVEN, address, date, page, charset(type), "");
            case 301, 302, 303, 307, 308 -> new Capture(Kind.SENT_ON, address, date, page, "", to);
            case 304, 206 -> null;
            default -> new Capture(Kind.REFUSED, address, date, page, "", "");
        };
    }

    /** Returns the address that a record names, which wget puts into angle brackets; null if it is none of the web. */
    private static @Nullable WebAddress address(String target) {
        try {
            return WebAddress.of(bare(target)).withoutFragment();
        } catch (InvalidValueException e) {
            return null;
        }
    }

    private static String bare(String target) {
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }

    private static boolean isPage(String type, WebAddress address) {
        String said = type.toLowerCase(Locale.ROOT);
        if (!said.isEmpty()) {
            return said.startsWith("text/html") || said.startsWith("application/xhtml");
        }
        String byName = MediaTypes.ofPath(address.path().toLowerCase(Locale.ROOT));
        return byName.isEmpty() || byName.equals("text/html");
    }

    private static String charset(String type) {
        return MediaType.parseLeniently(type).parameters().getOrDefault("charset", "");
    }
}
